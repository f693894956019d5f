import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { figure } from '../../plans/figures';
import type { ChangeToAgree, ContractMeasure } from '../../plans/system/triangulation';
import type { UnitOrganisation } from '../../plans/system/units';
import { addedUpWords, contractsPanelWords as words } from '../../wording/system-plans-panel';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Table, TableCell, TableLine } from '../parts/Table';

const useStyles = makeStyles({
  choice: { display: 'grid', margin: `${tokens.spacingVerticalS} 0` },
});

const measures: readonly ContractMeasure[] = ['value', 'activity'];

/** What each organisation's plan would go up by in a year, if it took the other sides' figures. */
export function ChangesToAgree({ changes }: { changes: readonly ChangeToAgree[] }): ReactElement | null {
  const styles = useStyles();
  const years = [...new Set(changes.map(({ year }) => year))].sort();
  const [asked, setAsked] = useState<string>();
  if (changes.length === 0) return null;
  const year = asked !== undefined && years.includes(asked) ? asked : years[0]!;
  const ofYear = changes.filter((one) => one.year === year);
  return (
    <Section title={words.changesHeading()}>
      <Remark>{words.changesNote()}</Remark>
      <div className={styles.choice}>
        <Select
          size="small"
          aria-label={words.year()}
          value={year}
          onChange={(_, { value }) => setAsked(value)}
        >
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
      <Table
        fixed
        label={words.changesCaption(year)}
        headings={[addedUpWords.organisation(), ...measures.map((measure) => words.measure[measure])]}
      >
        <tbody>
          {whose(ofYear).map(({ odsCode, shortName }) => (
            <TableLine key={odsCode} label={shortName}>
              {measures.map((measure) => {
                const change = ofYear.find(
                  (one) => one.organisation.odsCode === odsCode && one.measure === measure,
                );
                return <TableCell key={measure}>{change ? figure(change.by, 'amount') : ''}</TableCell>;
              })}
            </TableLine>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** The organisations of the changes, in the order of the largest mismatch. */
function whose(changes: readonly ChangeToAgree[]): UnitOrganisation[] {
  const byCode = new Map(changes.map(({ organisation }) => [organisation.odsCode, organisation]));
  return [...byCode.values()];
}
