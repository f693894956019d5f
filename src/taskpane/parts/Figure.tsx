import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Pence } from '../../psf/money';
import { positionWords } from '../../wording/pane';
import { amountInFigures } from '../../plans/amounts';
import { amountInWords } from '../amounts';

const useStyles = makeStyles({
  figure: {
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    // The figure lines up with what stands above it, not its padding.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXXS})`,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'inherit',
    textAlign: 'inherit',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorBrandForeground1,
      textDecorationLine: 'underline',
      textUnderlineOffset: '3px',
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** A figure that is no amount: a percentage, a number, or the lack of one. */
export interface WordedFigure {
  shown: string;
  /** The same for a screen reader. */
  spoken: string;
}

interface FigureProps {
  amount: Pence | WordedFigure;
  /** Of what or whom: "System PSF", "STH". */
  of: string;
  /** "Earned". */
  measure: string;
  onOpen: () => void;
  tabIndex?: number;
  className?: string | undefined;
}

/** A figure that leads to its cell in the workbook. */
export function Figure({ amount, of, measure, onOpen, tabIndex, className }: FigureProps): ReactElement {
  const styles = useStyles();
  const { shown, spoken } =
    typeof amount === 'number' ? { shown: amountInFigures(amount), spoken: amountInWords(amount) } : amount;
  return (
    <button
      type="button"
      className={mergeClasses(styles.figure, className)}
      aria-label={positionWords.figureLabel(of, measure, spoken)}
      tabIndex={tabIndex}
      onClick={onOpen}
    >
      {shown}
    </button>
  );
}
