import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { QuarterNet } from '../../plans/adjustments/register';
import { adjustmentWords } from '../../wording/adjustments';
import { amountInFigures } from '../../plans/amounts';
import { Message } from '../parts/Message';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Table, TableCell, TableLine } from '../parts/Table';

const useStyles = makeStyles({
  out: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  refusals: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
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
        <Table
          label={title}
          headings={[
            adjustmentWords.fields.kind,
            adjustmentWords.given(),
            adjustmentWords.received(),
            adjustmentWords.net(),
          ]}
        >
          <tbody>
            {used.map(({ kind, quarter, given, received }) => (
              <TableLine
                key={`${kind} ${quarter}`}
                label={adjustmentWords.netLine(adjustmentWords.kindsShort[kind], quarter)}
              >
                {[given, received, received - given].map((amount, column) => (
                  <TableCell key={column} className={column === 2 && amount !== 0 && styles.out}>
                    {amountInFigures(amount)}
                  </TableCell>
                ))}
              </TableLine>
            ))}
          </tbody>
        </Table>
      )}
      {used.length > 0 && refusals.length === 0 && <Remark>{adjustmentWords.netsToZero()}</Remark>}
    </Section>
  );
}
