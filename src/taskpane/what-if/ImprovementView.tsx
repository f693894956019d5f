import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useDeferredValue, useMemo } from 'react';
import {
  type Improvement,
  systemImprovements,
  trustImprovements,
} from '../../plans/what-if/least-improvement';
import { whatIfWords } from '../../wording/what-if';
import { amountInFigures } from '../../plans/amounts';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Table, TableCell, TableLine } from '../parts/Table';
import type { WhatIfModel } from './use-what-if';

const useStyles = makeStyles({
  who: {
    padding: `${tokens.spacingVerticalS} 0 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
  },
});

/** The least improvement that brings back what was lost: of the system, and of each trust that is short. */
export function ImprovementView(model: WhatIfModel & { trustNames: readonly string[] }): ReactElement {
  const { copy, before, refusal, trustNames } = model;
  const later = useDeferredValue(refusal === undefined ? copy : model.base);
  const lines = useMemo(() => {
    const names = new Map(before.trusts.map(({ name }, index) => [name, trustNames[index] ?? name]));
    return [
      { name: whatIfWords.improveSystem(), byQuarter: systemImprovements(later) },
      ...trustImprovements(later).map(({ name, byQuarter }) => ({
        name: names.get(name) ?? name,
        byQuarter,
      })),
    ].filter(({ byQuarter }) => byQuarter.some(({ improvement }) => improvement > 0));
  }, [later, before, trustNames]);
  return (
    <Section title={whatIfWords.improveHeading()} aside={whatIfWords.unit()}>
      {lines.length === 0 ? (
        <Remark>{whatIfWords.nothingToRecover()}</Remark>
      ) : (
        <Table
          label={whatIfWords.improveCaption()}
          headings={[whatIfWords.who(), whatIfWords.improveNeeded(), whatIfWords.improveGain()]}
        >
          {lines.map((line) => (
            <Lines key={line.name} {...line} />
          ))}
        </Table>
      )}
      <Remark>{whatIfWords.improveNote()}</Remark>
      <Remark>{whatIfWords.forecastNote(model.reported.quarter)}</Remark>
      <Remark>{whatIfWords.aeNote()}</Remark>
    </Section>
  );
}

function Lines({ name, byQuarter }: { name: string; byQuarter: readonly Improvement[] }): ReactElement {
  const styles = useStyles();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={styles.who}>
          {name}
        </th>
      </tr>
      {byQuarter.map(({ quarter, improvement, gain }) => (
        <TableLine key={quarter} label={whatIfWords.byEndOf(quarter)}>
          <TableCell>{amountInFigures(improvement)}</TableCell>
          <TableCell>{amountInFigures(gain)}</TableCell>
        </TableLine>
      ))}
    </tbody>
  );
}
