import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useContext } from 'react';
import { Spoken } from './Spoken';
import { UnitContext } from './unit-context';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  fixed: { tableLayout: 'fixed' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: {
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    verticalAlign: 'bottom',
    ':first-child': { paddingLeft: 0, textAlign: 'left' },
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  label: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'right',
    verticalAlign: 'top',
  },
  figure: { whiteSpace: 'nowrap' },
});

interface TableProps {
  /** What it is a table of, for a screen reader. */
  label: string;
  /** Over the labels, then over each column; none where the lines speak for themselves. */
  headings?: readonly string[];
  /** The columns keep their widths whatever they hold. */
  fixed?: boolean;
  small?: boolean;
  className?: string;
  /** Its bodies. */
  children: ReactNode;
}

/** A table to be read: labels at the left, what they have at the right. */
export function Table(props: TableProps): ReactElement {
  const { label, headings, fixed, small, className, children } = props;
  const styles = useStyles();
  return (
    <table
      className={mergeClasses(styles.table, fixed && styles.fixed, small && styles.small, className)}
      aria-label={label}
      aria-describedby={useContext(UnitContext)}
    >
      {headings && (
        <thead>
          <tr>
            {headings.map((heading) => (
              <th
                key={heading}
                scope="col"
                className={mergeClasses(styles.heading, !heading.includes(' ') && styles.figure)}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
      )}
      {children}
    </table>
  );
}

interface TableLineProps {
  label: ReactNode;
  className?: string | undefined;
  /** Its cells. */
  children: ReactNode;
}

/** A line of a table, under its label. */
export function TableLine({ label, className, children }: TableLineProps): ReactElement {
  const styles = useStyles();
  return (
    <tr className={styles.line}>
      <th scope="row" className={mergeClasses(styles.label, className)}>
        {label}
      </th>
      {children}
    </tr>
  );
}

interface TableCellProps {
  /** Words may take several lines; a figure never does. */
  words?: boolean;
  className?: string | false | undefined;
  children: ReactNode;
}

/** What a line of a table has in one column. */
export function TableCell({ words = false, className, children }: TableCellProps): ReactElement {
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.cell, !words && styles.figure, className)}>
      {typeof children === 'string' ? <Spoken>{children}</Spoken> : children}
    </td>
  );
}
