import type { AssumptionInUse } from '../../plans/system-psf/assumptions-in-use';
import type { PositionReading } from '../../plans/system-psf/read-position';
import { toThousands } from '../../psf/money';
import type { SystemPosition } from '../../psf/position';
import type { ThreeAnswers } from '../../psf/three-answers';
import type { ValueAtStake } from '../../psf/value-at-stake';

/** The form of the report: raised when something in it is renamed or removed, not when something is added. */
const FORM = 1;

const answers = ({ available, earned, lost, recoverable }: ThreeAnswers) => ({
  available: toThousands(available),
  earned: toThousands(earned),
  lost: toThousands(lost),
  recoverable: toThousands(recoverable),
});

const stake = ({ improvementNeeded, comesBack, nextLoss }: ValueAtStake) => ({
  improvementNeeded: toThousands(improvementNeeded),
  comesBack: toThousands(comesBack),
  nextLoss: toThousands(nextLoss),
});

const assumption = ({ name, label, value, assumed, usual, alternative, reason }: AssumptionInUse) => ({
  name,
  label,
  value,
  assumed,
  ...(usual !== undefined && { usual }),
  ...(reason !== undefined && { reason }),
  ...(alternative !== undefined && { alternative }),
});

/** The position as JSON, in the form that docs/command-line.md describes. Amounts are £000, to the penny. */
export function positionJson(reading: PositionReading, position: SystemPosition, version: string): string {
  const { planToDate, actualToDate } = position;
  const report = {
    form: FORM,
    tool: { name: 'syb', version },
    system: reading.systemName,
    year: reading.year,
    quarter: position.quarter,
    unit: '£000',
    plan: toThousands(planToDate),
    actual: toThousands(actualToDate),
    shortfall: toThousands(Math.max(0, planToDate - actualToDate)),
    systemPsf: { ...answers(position.system), atStake: stake(position.systemStake) },
    allPsf: answers(position.total),
    trusts: position.trusts.map((trust, index) => ({
      name: trust.name,
      shortName: reading.trusts[index]!.shortName,
      accepted: trust.accepted,
      system: answers(trust.system),
      finance: { ...answers(trust.finance), atStake: stake(trust.stake) },
      ae: answers(trust.ae),
      total: answers(trust.total),
    })),
    assumptions: reading.assumptions.map(assumption),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
