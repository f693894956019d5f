import { type ReactElement, useMemo, useState } from 'react';
import type { SystemReadiness } from '../../plans/system/readiness';
import { readReadiness, systemReadiness } from '../../plans/system/readiness';
import { systemViewWords } from '../../wording/system-view';
import type { Place } from '../../workbook';
import { ContentAreas } from './ContentAreas';
import { FinancialTests } from './FinancialTests';
import { MaturityMatrix } from './MaturityMatrix';
import { Milestones } from './Milestones';
import { ProblemRows } from './ProblemRows';
import { usePlanFiles } from './use-plan-files';
import type { ViewProps } from './views';

/** How ready the system is: its maturity, milestones, financial tests and the content of its plan. */
export function ReadinessView({ snapshot, goTo, offer }: ViewProps): ReactElement {
  const outcome = useMemo(() => readReadiness(snapshot), [snapshot]);
  const files = usePlanFiles();
  const [day, setDay] = useState<number>();
  const readiness = useMemo(
    () =>
      outcome.status === 'read' ? systemReadiness(outcome.reading, { day, plans: files.plans }) : undefined,
    [outcome, day, files.plans],
  );
  if (outcome.status === 'not ours' || !readiness) return offer;
  const { problems, reading } = outcome;
  const given = { readiness, goTo };
  return (
    <>
      {problems.length > 0 && (
        <ProblemRows
          title={systemViewWords.entriesTitle(problems.length)}
          note={systemViewWords.entriesNote()}
          problems={problems}
          goTo={goTo}
        />
      )}
      <MaturityMatrix {...given} />
      <Milestones {...given} reading={reading} onDay={setDay} />
      <FinancialTests {...given} files={files} />
      <ContentAreas {...given} />
    </>
  );
}

/** What each part of the view is given. */
export interface ReadinessProps {
  readiness: SystemReadiness;
  goTo: (place: Place) => void;
}
