import { type ReactElement, useMemo } from 'react';
import { constitutionMeasures } from '../../schemes/nhs-constitution';
import { namedBlocks } from '../../plans/snapshot';
import {
  type MeasureStanding,
  type SystemPerformance,
  performanceNamesRead,
  readPerformance,
  systemPerformance,
} from '../../plans/system/performance';
import { performanceViewWords, systemViewWords } from '../../wording/system-view';
import type { Place } from '../../workbook';
import { type FigureLine, FigureTable } from '../parts/FigureTable';
import type { WordedFigure } from '../parts/Figure';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { MeasureDetail } from './MeasureDetail';
import { ProblemRows } from './ProblemRows';
import { Proposals } from './Proposals';
import type { ViewProps } from './views';
import { performanceInFigures, performanceOrNone, worded } from './worded-figures';

/** The NHS Constitution measures of the system against their standards in the period reported. */
export function PerformanceView({ snapshot, goTo, offer }: ViewProps): ReactElement {
  const outcome = useMemo(() => readPerformance(namedBlocks(snapshot, performanceNamesRead)), [snapshot]);
  const performance = useMemo(
    () => (outcome.status === 'read' ? systemPerformance(outcome.reading) : undefined),
    [outcome],
  );
  if (outcome.status === 'problems')
    return (
      <ProblemRows
        title={systemViewWords.problemsTitle(outcome.problems.length)}
        note={systemViewWords.problemsNote()}
        problems={outcome.problems}
        goTo={goTo}
      />
    );
  if (!performance) return offer;
  const given = { performance, goTo };
  return (
    <>
      <Measures {...given} />
      <Proposals {...given} />
      {performance.measures.length > 0 && <MeasureDetail {...given} />}
    </>
  );
}

/** What each part of the view is given. */
export interface PerformanceProps {
  performance: SystemPerformance;
  goTo: (place: Place) => void;
}

function Measures({ performance, goTo }: PerformanceProps): ReactElement {
  const { measures, period, year } = performance;
  const judged = measures.filter(({ system }) => system.state === 'met' || system.state === 'not met');
  const met = judged.filter(({ system }) => system.state === 'met');
  const title = performanceViewWords.period(period, year);
  if (measures.length === 0)
    return (
      <Section title={title}>
        <Remark>{performanceViewWords.none(year)}</Remark>
      </Section>
    );
  return (
    <Section title={title}>
      <Remark>{performanceViewWords.summary(met.length, judged.length)}</Remark>
      <FigureTable
        caption={title}
        headings={[
          performanceViewWords.measure(),
          performanceViewWords.standard(),
          performanceViewWords.system(),
        ]}
        lines={measures.map((measure) => lineOf(measure, goTo))}
      />
    </Section>
  );
}

/** Where the workbook has its own figure of the system. */
const rowOf = ({ measure }: MeasureStanding): number => constitutionMeasures.indexOf(measure);

function lineOf(standing: MeasureStanding, goTo: (place: Place) => void): FigureLine {
  const { measure, counted, system } = standing;
  const row = rowOf(standing);
  return {
    label: measure,
    remark: remarkOn(standing),
    amounts: [standardOf(standing), performanceOrNone(system.performance, counted)],
    onOpen: (column) =>
      goTo({ name: column === 0 ? 'Performance_measure_standards' : 'Performance_system_now', row }),
  };
}

const remarkOn = ({ system: { state, missing } }: MeasureStanding): string =>
  state === 'incomplete' ? performanceViewWords.lacking(missing) : performanceViewWords.states[state];

function standardOf({ counted, system: { standard } }: MeasureStanding): WordedFigure {
  if (standard === undefined) return performanceViewWords.noStandard();
  return worded(counted ? performanceViewWords.noneAllowed() : performanceInFigures(standard, false));
}
