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
import type { WhatIfModel } from './use-what-if';

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
  who: {
    padding: `${tokens.spacingVerticalS} 0 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
  },
  label: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  amount: { textAlign: 'right', whiteSpace: 'nowrap' },
});

/** The least improvement that brings back what was lost: of the system, and of each trust that is short. */
export function ImprovementView(model: WhatIfModel & { trustNames: readonly string[] }): ReactElement {
  const styles = useStyles();
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
        <table className={styles.table} aria-label={whatIfWords.improveCaption()}>
          <thead>
            <tr>
              {[whatIfWords.who(), whatIfWords.improveNeeded(), whatIfWords.improveGain()].map((heading) => (
                <th key={heading} scope="col" className={styles.heading}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          {lines.map((line) => (
            <Lines key={line.name} {...line} />
          ))}
        </table>
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
        <tr key={quarter}>
          <th scope="row" className={styles.label}>
            {whatIfWords.byEndOf(quarter)}
          </th>
          <td className={styles.amount}>{amountInFigures(improvement)}</td>
          <td className={styles.amount}>{amountInFigures(gain)}</td>
        </tr>
      ))}
    </tbody>
  );
}
