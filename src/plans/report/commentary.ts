import { amountInFigures } from '../amounts';
import { type Pence, roundHalfUp, toThousands } from '../../psf/money';
import type { SystemPosition, TrustPosition } from '../../psf/position';
import { lastQuarter } from '../../psf/quarters';
import { type ThreeAnswers, addAnswers } from '../../psf/three-answers';
import { type PotState, type RecoveryState, commentaryWords } from '../../wording/report';
import type { SystemSections } from './system/sections';
import { systemCommentary } from './system/system-commentary';

/** Of whom and when a report is; the trusts' short names stand in the order of the position's trusts. */
export interface ReportSubject {
  systemName: string;
  year: string;
  shortNames: readonly string[];
}

/**
 * The commentary of a board paper, a paragraph each: every figure in it is one of the position's, in whole
 * £000, so that it can be found in the report's tables.
 */
export function commentary(
  position: SystemPosition,
  subject: ReportSubject,
  system: SystemSections = {},
): string[] {
  const { total, quarter } = position;
  const when = { system: subject.systemName, quarter, year: subject.year };
  return [
    commentaryWords.headline(when, stateOf(total), amountsOf(total), recoveryOf(total)),
    ofSystem(position),
    ofTrustFinance(position, subject.shortNames),
    ofAE(position, subject.shortNames),
    ahead(position, subject.shortNames),
    ...systemCommentary(system),
    commentaryWords.basis(),
  ];
}

/** States are told by what a reader sees: 400 pounds lost are nothing in whole £000. */
const isNil = (amount: Pence): boolean => roundHalfUp(toThousands(amount)) === 0;

function stateOf({ available, earned, lost }: ThreeAnswers): PotState {
  if (isNil(available)) return 'no fund';
  if (isNil(lost)) return 'all earned';
  return isNil(earned) ? 'all lost' : 'part lost';
}

function recoveryOf({ lost, recoverable }: ThreeAnswers): RecoveryState {
  if (isNil(recoverable)) return 'none';
  return amountInFigures(recoverable) === amountInFigures(lost) ? 'all' : 'part';
}

const amountsOf = ({ available, earned, lost, recoverable }: ThreeAnswers) => ({
  available: amountInFigures(available),
  earned: amountInFigures(earned),
  lost: amountInFigures(lost),
  recoverable: amountInFigures(recoverable),
});

function ofSystem({ planToDate, actualToDate, system, systemHistory, quarter }: SystemPosition): string {
  const difference = actualToDate - planToDate;
  const sign = isNil(difference) ? 0 : difference < 0 ? -1 : 1;
  const recovered = systemHistory.recovered.at(-1) ?? 0;
  return [
    commentaryWords.againstPlan(amountInFigures(planToDate), amountInFigures(actualToDate), {
      sign,
      amount: amountInFigures(Math.abs(difference)),
    }),
    commentaryWords.systemPsf(stateOf(system), amountsOf(system), recoveryOf(system)),
    ...(isNil(recovered) ? [] : [commentaryWords.cameBack(quarter, amountInFigures(recovered))]),
  ].join(' ');
}

function ofTrustFinance({ trusts }: SystemPosition, shortNames: readonly string[]): string {
  const acceptors = trusts.filter(({ accepted }) => accepted);
  if (acceptors.length === 0) return commentaryWords.noAcceptor();
  const missed = namesWhere(
    trusts,
    shortNames,
    ({ accepted, stake }) => accepted && stake.improvementNeeded > 0,
  );
  if (missed.length === 0) return commentaryWords.noneMissed(acceptors.length === 1);
  const finance = addAnswers(trusts.map((trust) => trust.finance));
  return commentaryWords.missed(missed, amountsOf(finance), recoveryOf(finance));
}

function ofAE({ trusts }: SystemPosition, shortNames: readonly string[]): string {
  const ae = addAnswers(trusts.map((trust) => trust.ae));
  if (isNil(ae.available)) return commentaryWords.noAE();
  if (isNil(ae.lost)) return commentaryWords.aeEarned(amountInFigures(ae.available));
  const losers = namesWhere(trusts, shortNames, (trust) => !isNil(trust.ae.lost));
  const words = commentaryWords.aeLost(amountInFigures(ae.lost), losers);
  return isNil(ae.recoverable) ? `${words} ${commentaryWords.aeForGood()}` : words;
}

function ahead({ trusts, systemStake, quarter }: SystemPosition, shortNames: readonly string[]): string {
  const most = Math.max(0, ...trusts.map(({ total }) => total.lost));
  const largest =
    trusts.length > 1 && !isNil(most)
      ? [
          commentaryWords.largest(
            namesWhere(
              trusts,
              shortNames,
              ({ total }) => amountInFigures(total.lost) === amountInFigures(most),
            ),
            amountInFigures(most),
          ),
        ]
      : [];
  return [...largest, nextOf(systemStake, quarter)].join(' ');
}

function nextOf(
  { improvementNeeded, comesBack, nextLoss }: SystemPosition['systemStake'],
  quarter: SystemPosition['quarter'],
): string {
  if (quarter === lastQuarter) return commentaryWords.yearOver();
  if (improvementNeeded === 0) return commentaryWords.nothingToMakeGood();
  return commentaryWords.toMakeGood(amountInFigures(improvementNeeded), amountInFigures(comesBack), {
    quarter: quarter + 1,
    loss: amountInFigures(nextLoss),
  });
}

const namesWhere = (
  trusts: readonly TrustPosition[],
  shortNames: readonly string[],
  fits: (trust: TrustPosition) => boolean,
): string[] => trusts.flatMap((trust, index) => (fits(trust) ? [shortNames[index] ?? trust.name] : []));
