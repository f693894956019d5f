import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { QuarterNet } from '../../plans/adjustments/register';
import { adjustmentWords } from '../../wording/adjustments';
import { amountInFigures } from '../../plans/amounts';
import { Message } from '../parts/Message';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', lineHeight: tokens.lineHeightBase300 },
  heading: {
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    ':first-child': { textAlign: 'left' },
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  label: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  amount: { textAlign: 'right', whiteSpace: 'nowrap' },
  out: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  refusals: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

interface NetTableProps {
  nets: readonly QuarterNet[];
  refusals: readonly string[];
}

/** The net-zero check, as it is typed: both sides of each kind and quarter (MoU section 6(i)). */
export function NetTable({ nets, refusals }: NetTableProps): ReactElement {
  const styles = useStyles();
  const used = nets.filter(({ given, received }) => given !== 0 || received !== 0);
  const title = adjustmentWords.netHeading();
  return (
    <Section title={title} aside={adjustmentWords.unit()}>
      <div className={styles.refusals} aria-live="polite">
        {refusals.map((refusal) => (
          <Message key={refusal} kind="error" title={adjustmentWords.notNetZero()} text={refusal} />
        ))}
      </div>
      {used.length === 0 ? (
        <Remark>{adjustmentWords.nothingEntered()}</Remark>
      ) : (
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              {[
                adjustmentWords.fields.kind,
                adjustmentWords.given(),
                adjustmentWords.received(),
                adjustmentWords.net(),
              ].map((heading) => (
                <th key={heading} scope="col" className={styles.heading}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {used.map(({ kind, quarter, given, received }) => (
              <tr key={`${kind} ${quarter}`} className={styles.line}>
                <th scope="row" className={styles.label}>
                  {adjustmentWords.netLine(adjustmentWords.kindsShort[kind], quarter)}
                </th>
                {[given, received, received - given].map((amount, column) => (
                  <td
                    key={column}
                    className={mergeClasses(styles.amount, column === 2 && amount !== 0 && styles.out)}
                  >
                    {amountInFigures(amount)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {used.length > 0 && refusals.length === 0 && <Remark>{adjustmentWords.netsToZero()}</Remark>}
    </Section>
  );
}
