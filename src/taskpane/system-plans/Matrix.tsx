import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { figure } from '../../plans/figures';
import type { MatrixCell, Matrix as MatrixModel, PairStatus } from '../../plans/system/triangulation';
import { contractsPanelWords as words } from '../../wording/system-plans-panel';
import { useArrowKeys } from '../parts/use-arrow-keys';

const useStyles = makeStyles({
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalS,
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '2px',
  },
  corner: { width: '28%' },
  trust: {
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
    verticalAlign: 'bottom',
  },
  // Seven trusts side by side leave room for upright names alone.
  upright: { display: 'inline-block', writingMode: 'vertical-rl', transform: 'rotate(180deg)' },
  commissioner: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  cell: { padding: 0 },
  mark: {
    display: 'block',
    width: '100%',
    minHeight: '28px',
    padding: 0,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusSmall,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { outline: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: { border: `2px solid ${tokens.colorNeutralForeground1}`, fontWeight: tokens.fontWeightSemibold },
  agreed: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  different: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    color: tokens.colorStatusDangerForeground2,
  },
  missing: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
    border: `1px dashed ${tokens.colorStatusWarningForeground2}`,
  },
  notLoaded: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
  },
  none: { backgroundColor: 'transparent', color: tokens.colorNeutralForeground4 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  sample: {
    display: 'inline-block',
    width: '20px',
    borderRadius: tokens.borderRadiusSmall,
    textAlign: 'center',
    lineHeight: tokens.lineHeightBase200,
  },
});

const classOf = {
  agreed: 'agreed',
  different: 'different',
  'one side missing': 'missing',
  'not loaded': 'notLoaded',
  'no contract': 'none',
} as const satisfies Record<PairStatus, string>;

/** In the legend, for lines that differ or are missing, a number stands for any. */
const sampleOf: Readonly<Record<PairStatus, string>> = {
  agreed: '✓',
  different: '2',
  'one side missing': '2',
  'not loaded': '?',
  'no contract': '–',
};

interface MatrixProps {
  matrix: MatrixModel;
  chosen: MatrixCell | undefined;
  onChoose: (pair: MatrixCell) => void;
}

/** Who agrees with whom. One stop for the Tab key; the arrow keys move, Enter shows what a pair has to settle. */
export function Matrix({ matrix, chosen, onChoose }: MatrixProps): ReactElement {
  const styles = useStyles();
  const { commissioners, providers, cells } = matrix;
  const { table, stop, onKeyDown, setStop } = useArrowKeys(commissioners.length, providers.length);
  return (
    <>
      <table ref={table} className={styles.table} aria-label={words.matrixCaption()} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {providers.map(({ odsCode, name, shortName }) => (
              <th key={odsCode} scope="col" className={styles.trust} title={name}>
                <span className={styles.upright}>{shortName}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((pairs, row) => (
            <tr key={commissioners[row]!.odsCode}>
              <th scope="row" className={styles.commissioner} title={commissioners[row]!.name}>
                {commissioners[row]!.shortName}
              </th>
              {pairs.map((pair, column) => (
                <td
                  key={pair.provider.odsCode}
                  className={styles.cell}
                  onFocus={() => setStop({ row, column })}
                >
                  <button
                    type="button"
                    className={mergeClasses(
                      styles.mark,
                      styles[classOf[pair.status]],
                      isSame(pair, chosen) && styles.chosen,
                    )}
                    aria-label={labelOf(pair)}
                    aria-pressed={isSame(pair, chosen)}
                    title={labelOf(pair)}
                    tabIndex={stop.row === row && stop.column === column ? 0 : -1}
                    onClick={() => onChoose(pair)}
                  >
                    {pair.mismatches > 0 ? pair.mismatches : sampleOf[pair.status]}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend statuses={[...new Set(cells.flat().map(({ status }) => status))]} />
    </>
  );
}

function Legend({ statuses }: { statuses: readonly PairStatus[] }): ReactElement {
  const styles = useStyles();
  const all = Object.keys(classOf) as PairStatus[];
  return (
    <ul className={styles.legend}>
      {all
        .filter((status) => statuses.includes(status))
        .map((status) => (
          <li key={status} className={styles.entry}>
            <span className={mergeClasses(styles.sample, styles[classOf[status]])} aria-hidden>
              {sampleOf[status]}
            </span>
            {words.legend[status]}
          </li>
        ))}
    </ul>
  );
}

const isSame = (one: MatrixCell, other: MatrixCell | undefined): boolean =>
  one.commissioner.odsCode === other?.commissioner.odsCode && one.provider.odsCode === other.provider.odsCode;

function labelOf({ commissioner, provider, status, mismatches, largest }: MatrixCell): string {
  const upTo = largest > 0 ? words.upTo(figure(largest, 'amount')) : '';
  return words.pairLabel(commissioner.shortName, provider.shortName, status, mismatches, upTo);
}
