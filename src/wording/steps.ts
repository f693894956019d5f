import type { Step, StepId } from '../psf/steps';
import { thousandsInWords } from './messages';

/** A step of a rule as a user reads it. */
export interface StepInWords {
  label: string;
  /** The rule in plain words with its figures (£000). */
  words: string;
  /** The document and paragraph it rests on. */
  reference: string;
}

type Figures = Step['figures'];
interface Wording {
  label: string;
  reference: string;
  words: (figures: Figures, result: number) => string;
}

const section6ii = 'MoU October 2018, section 6(ii)';
const table2 = 'MoU October 2018, Annex 3, Table 2';
const table4 = 'MoU October 2018, Annex 3, Table 4';
const notInTheMemorandum = 'An assumption: the memorandum does not say';

/** £000 with brackets for a deficit, as a finance paper prints them. */
const money = (pence = 0): string => (pence < 0 ? `(${thousandsInWords(-pence)})` : thousandsInWords(pence));
const percent = (fraction = 0): string =>
  `${(fraction * 100).toLocaleString('en-GB', { maximumFractionDigits: 3 })}%`;
const plain = (number: number): string => number.toLocaleString('en-GB', { maximumFractionDigits: 5 });
const againstPlan = (difference: number): string => {
  if (difference === 0) return 'exactly on plan';
  return difference < 0 ? `${money(-difference)} below plan` : `${money(difference)} above plan`;
};
const pounds = (rate = 0): string =>
  `£${rate.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 5 })}`;

const wordings: Record<StepId, Wording> = {
  aePart: {
    label: 'Trust A&E PSF of the year',
    reference: section6ii,
    words: ({ total, aeShare, hasAE }, result) =>
      hasAE
        ? `${percent(aeShare)} of the total allocation of ${money(total)} is ${money(result)}.`
        : 'The trust has no A&E department: this part is paid as trust finance PSF.',
  },
  systemPart: {
    label: 'System PSF of the year',
    reference: section6ii,
    words: ({ additionalFund, systemShare, aeShare = 0 }, result) =>
      `${percent(systemShare)} of the ${percent(1 - aeShare)} of the additional fund that is finance PSF: ` +
      `of ${money(additionalFund)} that is ${money(result)}.`,
  },
  financePart: {
    label: 'Trust finance PSF of the year',
    reference: section6ii,
    words: ({ total, ae, system }, result) =>
      `The rest of the allocation: ${money(total)} less A&E ${money(ae)} and System ${money(system)} is ${money(result)}.`,
  },
  phased: {
    label: 'Phased to the quarter',
    reference: table2,
    words: ({ annual, share }, result) =>
      `${percent(share)} of the year’s ${money(annual)} is ${money(result)}.`,
  },
  controlTotalCounts: {
    label: 'Its control total counts',
    reference: table4,
    words: (_, result) => `The organisation accepted its control total: ${money(result)}.`,
  },
  draftPlanCounts: {
    label: 'Its draft plan counts',
    reference: table4,
    words: (_, result) =>
      `The organisation did not accept its control total; its draft plan counts: ${money(result)}.`,
  },
  includedPart: {
    label: 'Counted in the system',
    reference: 'MoU October 2018, Annex 3, Table 1',
    words: ({ amount, included }, result) => `${percent(included)} of ${money(amount)} is ${money(result)}.`,
  },
  systemShortfall: {
    label: 'System shortfall, year to date',
    reference: section6ii,
    words: (_, result) =>
      result > 0
        ? `All organisations together are ${money(result)} below the system improvement plan.`
        : 'All organisations together are on or above the system improvement plan.',
  },
  notYetTested: {
    label: 'The system test does not apply yet',
    reference: notInTheMemorandum,
    words: ({ testFrom }, result) =>
      `The test applies from Q${testFrom}: the pot of ${money(result)} is earned.`,
  },
  systemOnPlan: {
    label: 'System PSF earned',
    reference: section6ii,
    words: (_, result) => `The system is on plan: the whole pot of ${money(result)} is earned.`,
  },
  lossAtRate: {
    label: 'System PSF lost',
    reference: section6ii,
    words: ({ shortfall, lossRate, pot }, result) =>
      `${pounds(lossRate)} for each £1 of the shortfall of ${money(shortfall)}, ` +
      `up to the quarter’s pot of ${money(pot)}: ${money(result)} is lost.`,
  },
  lossOfMovement: {
    label: 'System PSF lost on what the quarter added',
    reference: `${section6ii}; ${notInTheMemorandum} how a continuing shortfall counts`,
    words: ({ shortfall, shortfallBefore, lossRate, pot }, result) =>
      `The shortfall moved from ${money(shortfallBefore)} to ${money(shortfall)}. ${pounds(lossRate)} for each £1 added, ` +
      `up to the quarter’s pot of ${money(pot)}: ${money(result)} is lost.`,
  },
  paidToDate: {
    label: 'System PSF paid to date',
    reference: `${section6ii}; ${notInTheMemorandum} how a continuing shortfall counts`,
    words: ({ shortfall, lossRate, potsToDate, paidBefore }, result) =>
      `Pots to date of ${money(potsToDate)} less ${pounds(lossRate)} for each £1 of the shortfall of ${money(shortfall)}, ` +
      `and never less than the ${money(paidBefore)} paid before: ${money(result)} to date.`,
  },
  recoveredBySystem: {
    label: 'System PSF recovered',
    reference: section6ii,
    words: (_, result) =>
      `The cumulative position is back on plan: the ${money(result)} lost before comes back.`,
  },
  lossBorneByTrust: {
    label: 'The trust’s part of the loss',
    reference: section6ii,
    words: ({ pot }, result) =>
      `The loss is borne pro rata to the trusts’ pots of the quarter, or as agreed; of its ${money(pot)} this trust loses ${money(result)}.`,
  },
  withheldFromTrust: {
    label: 'System PSF withheld from the trust',
    reference: notInTheMemorandum,
    words: ({ withheld }) =>
      `The trust missed its own control total: ${money(withheld)} waits until it is back on it.`,
  },
  controlTotalMet: {
    label: 'Control total met',
    reference: section6ii,
    words: (_, result) =>
      `The year to date, after offsets, is at or above the control total: the pot of ${money(result)} is earned.`,
  },
  controlTotalMissed: {
    label: 'Control total missed',
    reference: section6ii,
    words: ({ shortfall, pot }) =>
      `The year to date, after offsets, is ${money(shortfall)} below the control total: the whole pot of ${money(pot)} is lost for now.`,
  },
  recoveredByTrust: {
    label: 'Trust finance PSF recovered',
    reference: section6ii,
    words: (_, result) =>
      `The trust is back on its control total: the ${money(result)} lost before comes back.`,
  },
  targetTest: {
    label: 'Held against the target',
    reference: 'MoU October 2018, Annex 1, urgent and emergency care',
    words: ({ performance, target }, result) =>
      `Performance of ${percent(performance)} is ${result ? 'at or above' : 'below'} the target of ${percent(target)}.`,
  },
  lastYearTest: {
    label: 'Held against the same quarter of last year',
    reference: 'MoU October 2018, Annex 1, urgent and emergency care',
    words: ({ performance, lastYear }, result) =>
      `Last year it was ${percent(lastYear)}, now ${percent(performance)}: the standard is ${result ? 'met' : 'missed'}.`,
  },
  aeEarned: {
    label: 'Trust A&E PSF earned',
    reference: section6ii,
    words: (_, result) =>
      `The control total is met, and the standard by the trust or its A&E Delivery Board: ${money(result)} is earned.`,
  },
  aeLostOnControlTotal: {
    label: 'Trust A&E PSF lost on the control total',
    reference: section6ii,
    words: ({ pot, shortfall }) =>
      `The standard is met, but the control total is missed by ${money(shortfall)}: the pot of ${money(pot)} is lost.`,
  },
  aeLostOnStandard: {
    label: 'Trust A&E PSF lost on the standard',
    reference: section6ii,
    words: ({ pot }) =>
      `Neither the trust nor its A&E Delivery Board met the standard: the pot of ${money(pot)} is lost for good.`,
  },
  aeReturns: {
    label: 'Trust A&E PSF returned',
    reference: notInTheMemorandum,
    words: (_, result) =>
      `Lost only because the control total was missed: ${money(result)} comes back with it.`,
  },
  nothingAfterYearEnd: {
    label: 'Nothing is recoverable after Q4',
    reference: section6ii,
    words: ({ outstanding }) => `The year is over: the ${money(outstanding)} still lost cannot come back.`,
  },
  againstPlan: {
    label: 'Year to date against plan',
    reference: section6ii,
    words: ({ planToDate, actualToDate, offsetsToDate = 0 }, result) =>
      `Plan to date ${money(planToDate)}, actual to date ${money(actualToDate)}` +
      `${offsetsToDate === 0 ? '' : `, in-year offsets ${money(offsetsToDate)}`}: ${againstPlan(result)}.`,
  },
  againstPlanInQuarter: {
    label: 'Quarter against plan',
    reference: 'The quarter by itself: actual less plan',
    words: ({ plan, actual }, result) =>
      `Plan ${money(plan)}, actual ${money(actual)}: ${againstPlan(result)}.`,
  },
  earnedToDate: {
    label: 'Earned to date',
    reference: section6ii,
    words: ({ inItsQuarter, recovered }, result) =>
      `${money(inItsQuarter)} earned in its quarter and ${money(recovered)} recovered since: ${money(result)}.`,
  },
  lostToDate: {
    label: 'Lost to date',
    reference: section6ii,
    words: ({ available, earned }, result) =>
      `${money(available)} was available and ${money(earned)} is earned: ${money(result)} is lost.`,
  },
  recoverableToDate: {
    label: 'Recoverable',
    reference: section6ii,
    words: ({ lost }, result) => `Of the ${money(lost)} lost, ${money(result)} can still come back.`,
  },
  improvementNeeded: {
    label: 'Improvement needed',
    reference: section6ii,
    words: (_, result) =>
      result > 0
        ? `The year to date has to improve by ${money(result)} to be on plan.`
        : 'The year to date is on plan: nothing needs to be made good.',
  },
  comesBack: {
    label: 'Comes back if made good',
    reference: section6ii,
    words: (_, result) => `Once it is made good, ${money(result)} of what was lost comes back.`,
  },
  nextLoss: {
    label: 'Next quarter’s loss if not',
    reference: section6ii,
    words: (_, result) => `With the shortfall unchanged, the next quarter loses ${money(result)}.`,
  },
  controlTotalVaried: {
    label: 'Control total after variations',
    reference: 'MoU October 2018, section 6(i)',
    words: ({ amount = 0, variation }, result) =>
      `${money(amount)} and a variation of ${money(variation)}: ${money(result)}.`,
  },
  sharedByWeight: {
    label: 'Shared by weight',
    reference: 'Pro rata to the weights, adding up exactly',
    words: ({ amount, weight = 0, weights = 0 }, result) =>
      `${money(amount)} by a weight of ${plain(weight)} out of ${plain(weights)}: ${money(result)}.`,
  },
  standardMet: {
    label: 'Held against the standard',
    reference: 'Everyone Counts 2014/15 to 2018/19, Annex B',
    words: ({ performance = 0, standard = 0, counted }, result) =>
      counted
        ? `${plain(performance)} counted, and the standard is none: ${result ? 'met' : 'missed'}.`
        : `Performance of ${percent(performance)} against the standard of ${percent(standard)}: ${result ? 'met' : 'missed'}.`,
  },
  leastRequired: {
    label: 'The least the rule asks for',
    reference: 'Everyone Counts 2014/15 to 2018/19, Part 2, tables at paragraphs 63 and 89',
    words: ({ base }, result) => `Of ${money(base)} the rule asks for at least ${money(result)}.`,
  },
  paidAtMarginalRate: {
    label: 'Paid at the marginal rate',
    reference: 'Everyone Counts 2014/15 to 2018/19, Part 2, paragraph 67',
    words: ({ value, baseline, rate, heldBack }, result) =>
      `Of ${money(value)}, what exceeds the baseline of ${money(baseline)} is paid at ${percent(rate)}: ` +
      `${money(result)} is paid and ${money(heldBack)} held back.`,
  },
  poolReleased: {
    label: 'Released from the pool',
    reference: 'Everyone Counts 2014/15 to 2018/19, Annex I, paragraphs 32 to 34 and 44',
    words: ({ april, october }) =>
      `${percent(april)} of the pool in April and ${percent(october)} in October.`,
  },
  earnBackAtRate: {
    label: 'Earned back',
    reference: `${section6ii}; the rate is an assumption`,
    words: ({ actual, startingPoint, rate, cap }, result) =>
      `The full year’s ${money(actual)} against the starting point of ${money(startingPoint)}, ` +
      `at ${pounds(rate)} per £1 and at most ${money(cap)}: ${money(result)}.`,
  },
  earnBackStraightLine: {
    label: 'Earned back, in a straight line',
    reference: `${section6ii}; the straight line is an assumption`,
    words: ({ actual, startingPoint, systemControlTotal, cap }, result) =>
      `From nil at the starting point of ${money(startingPoint)} to ${money(cap)} at the system control total of ` +
      `${money(systemControlTotal)}; at the full year’s ${money(actual)} that is ${money(result)}.`,
  },
};

/** Says a step in words, with the paragraph it rests on. */
export function stepInWords({ id, figures, result }: Step): StepInWords {
  const { label, reference, words } = wordings[id];
  return { label, words: words(figures, result), reference };
}
