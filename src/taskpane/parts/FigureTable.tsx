import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useContext } from 'react';
import type { Pence } from '../../psf/money';
import { Figure, type WordedFigure } from './Figure';
import { UnitContext } from './unit-context';
import { useArrowKeys } from './use-arrow-keys';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: {
    width: '22%',
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    verticalAlign: 'bottom',
    ':first-child': { width: 'auto', paddingLeft: 0, textAlign: 'left' },
    // "Recoverable" is the longest of the headings.
    ':last-child': { width: '27%' },
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  ruledLine: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  totalLine: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: 'inherit',
    textAlign: 'left',
    verticalAlign: 'top',
  },
  remark: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  cell: {
    // Never quite beside the figure before, however narrow the pane.
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'right',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
  },
});

export interface FigureLine {
  /** Short, in the table. */
  label: string;
  /** In full, where the pointer rests on the label. */
  title?: string;
  /** Beside the label. */
  mark?: ReactNode;
  /** Below the label, small. */
  remark?: string;
  amounts: readonly (Pence | WordedFigure)[];
  total?: boolean;
  /** Whether another kind of lines begins with it: a heavier line above. */
  ruled?: boolean;
  onOpen: (column: number) => void;
}

interface FigureTableProps {
  caption: string;
  /** Over the labels, then over each figure. */
  headings: readonly [string, ...string[]];
  lines: readonly FigureLine[];
}

/** A table of figures. One stop for the Tab key; the arrow keys move between the figures. */
export function FigureTable({ caption, headings, lines }: FigureTableProps): ReactElement {
  const styles = useStyles();
  const [labelHeading, ...measures] = headings;
  const { table, stop, onKeyDown, setStop } = useArrowKeys(lines.length, measures.length);
  const lineClass = ({ total, ruled }: FigureLine): string => {
    if (total) return styles.totalLine;
    return ruled ? styles.ruledLine : styles.line;
  };
  return (
    <table
      ref={table}
      className={styles.table}
      aria-label={caption}
      aria-describedby={useContext(UnitContext)}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col" className={styles.heading}>
            {labelHeading}
          </th>
          {measures.map((measure) => (
            <th key={measure} scope="col" className={styles.heading}>
              {measure}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, row) => (
          <tr key={line.label} className={lineClass(line)}>
            <th scope="row" className={styles.label} title={line.title}>
              {line.label}
              {line.mark}
              {line.remark && <span className={styles.remark}>{line.remark}</span>}
            </th>
            {line.amounts.map((amount, column) => (
              <td key={measures[column]} className={styles.cell} onFocus={() => setStop({ row, column })}>
                <Figure
                  amount={amount}
                  of={line.title ?? line.label}
                  measure={measures[column] ?? ''}
                  tabIndex={stop.row === row && stop.column === column ? 0 : -1}
                  onOpen={() => line.onOpen(column)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
