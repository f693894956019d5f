import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Pence } from '../../psf/money';
import { positionWords } from '../../wording/pane';
import { amountInFigures, amountInWords } from '../amounts';

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

interface FigureProps {
  amount: Pence;
  /** Of what or whom: "System PSF", "STH". */
  of: string;
  /** "Earned". */
  measure: string;
  onOpen: () => void;
  tabIndex?: number;
  className?: string | undefined;
}

/** An amount that leads to its cell in the workbook. */
export function Figure({ amount, of, measure, onOpen, tabIndex, className }: FigureProps): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.figure, className)}
      aria-label={positionWords.figureLabel(of, measure, amountInWords(amount))}
      tabIndex={tabIndex}
      onClick={onOpen}
    >
      {amountInFigures(amount)}
    </button>
  );
}
