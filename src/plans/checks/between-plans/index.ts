import { consolidatedTotal } from './consolidated-total';
import { contractActivityDiffers } from './contract-activity-differs';
import { contractOnOneSide } from './contract-on-one-side';
import { contractValueDiffers } from './contract-value-differs';
import { contractValuesTwice } from './contract-values-twice';
import { contractWithoutFigure } from './contract-without-figure';
import { organisationUnknown } from './organisation-unknown';
import { otherRound } from './other-round';
import { otherVersion } from './other-version';
import { otherYears } from './other-years';
import { outOfShape } from './out-of-shape';
import { planMissing } from './plan-missing';
import type { BetweenCheck } from './plans-together';
import { samePlanTwice } from './same-plan-twice';
import { twoPlans } from './two-plans';
import { unitOfPlanning } from './unit-of-planning';

/** Every rule that the plans of a unit are held to together: which of them count, then what they say. */
export const betweenChecks: readonly BetweenCheck[] = [
  organisationUnknown,
  unitOfPlanning,
  otherRound,
  otherVersion,
  otherYears,
  outOfShape,
  twoPlans,
  samePlanTwice,
  planMissing,
  contractValueDiffers,
  contractActivityDiffers,
  contractOnOneSide,
  contractWithoutFigure,
  contractValuesTwice,
  consolidatedTotal,
];
