import type { SystemPsfName } from '../names';

/** Headings of the three answers that every pot of PSF gives, to date. */
export const threeAnswers = ['Earned', 'Lost', 'Recoverable'] as const;

/** Headings of what a shortfall costs, and what making it good is worth. */
export const recoveryAnswers = [
  'Improvement needed',
  'Comes back if made good',
  'Next quarter’s loss if not',
] as const;

/** A column with what was available to each trust in the quarters reported: a formula without "=". */
export const availableToDate = (pots: SystemPsfName): string =>
  [1, 2, 3, 4].map((quarter) => `(Reported_quarter>=${quarter})*INDEX(${pots},0,${quarter})`).join('+');

/** The sum of the quarters reported, of all rows: a formula without "=". */
export const sumToDate = (figures: SystemPsfName): string =>
  [1, 2, 3, 4]
    .map((quarter) => `(Reported_quarter>=${quarter})*SUM(INDEX(${figures},0,${quarter}))`)
    .join('+');

/** The sum of the quarters not yet reported, of all rows: a formula without "=". */
export const sumStillToCome = (figures: SystemPsfName): string =>
  [1, 2, 3, 4]
    .map((quarter) => `(Reported_quarter<${quarter})*SUM(INDEX(${figures},0,${quarter}))`)
    .join('+');
