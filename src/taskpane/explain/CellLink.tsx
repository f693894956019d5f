import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  link: {
    // A target of 24 pixels, as WCAG 2.2 asks (2.5.8), in a line of 20.
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    margin: `-2px calc(-1 * ${tokens.spacingHorizontalXXS})`,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground1,
    font: 'inherit',
    fontVariantNumeric: 'inherit',
    textAlign: 'inherit',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      textDecorationLine: 'underline',
      textUnderlineOffset: '3px',
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface CellLinkProps {
  /** For a screen reader: what it is and where it leads. */
  label: string;
  onOpen: () => void;
  className?: string;
  children: ReactNode;
}

/** Something that leads to its cells in the workbook. */
export function CellLink({ label, onOpen, className, children }: CellLinkProps): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, className)}
      aria-label={label}
      title={label}
      onClick={onOpen}
    >
      {children}
    </button>
  );
}
