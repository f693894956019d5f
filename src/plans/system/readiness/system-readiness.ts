import { readinessProblems } from '../../../wording/system-readiness';
import { type Content, contentOf } from './content';
import { type FinancialTestStanding, financialTestsWith } from './financial-tests';
import { type Maturity, maturityOf } from './maturity';
import { milestoneOn, type MilestoneStanding } from './milestones';
import type { ReadinessReading } from './read-readiness';
import { type PlanOfFile, testFigures } from './test-figures';

export interface SystemReadiness {
  system: string;
  /** The day that milestones are held against; none where neither the user nor the Cover gives one. */
  day?: number;
  maturity: Maturity;
  content: Content;
  tests: FinancialTestStanding[];
  /** Of every timetable, in its order; empty without a day. */
  milestones: (MilestoneStanding & { applies: boolean })[];
  /** Those of the timetable on the Cover that are late on the day, or were met late. */
  late: MilestoneStanding[];
  /** What keeps a part of the answer from being given. */
  notices: { text: string; remedy: string }[];
}

/**
 * How ready the system is: its maturity, the content of its plan, the financial tests with the figures of the
 * loaded plans, and its milestones.
 *
 * @param day The day to hold milestones against, as Excel's number of it; the Cover's position unless given.
 * @param plans The plans whose figures answer the financial tests; may be none.
 */
export function systemReadiness(
  reading: ReadinessReading,
  { day = reading.position, plans = [] }: { day?: number | undefined; plans?: readonly PlanOfFile[] } = {},
): SystemReadiness {
  const milestones =
    day === undefined
      ? []
      : reading.milestones.map((milestone) => ({
          ...milestoneOn(milestone, day),
          applies: milestone.timetable === reading.timetable,
        }));
  return {
    system: reading.system,
    ...(day !== undefined && { day }),
    maturity: maturityOf(reading.domains),
    content: contentOf(reading.areas),
    tests: financialTestsWith(reading.tests, testFigures(plans)),
    milestones,
    late: milestones.filter(({ applies, state }) => applies && (state === 'late' || state === 'met late')),
    notices: day === undefined ? [readinessProblems.noDate()] : [],
  };
}
