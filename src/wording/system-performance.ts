import type { ProposalKind, TriggerId } from '../plans/system/performance/triggers/trigger';

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

/** Why a trust of more than one place stands in one. */
export const placeOfTrustsAssumption =
  'No document says to which place a trust counts: it is taken to be that of its headquarters, and can be changed.';

/** What keeps the performance sheets from being read as they stand. */
export const performanceProblems = {
  anotherVersion: (found: string, expected: string) => ({
    text: `These sheets were made from the template "${found}"; this add-in reads "${expected}".`,
    remedy: 'Update the add-in, or insert the performance sheets of this version into a new workbook.',
  }),
  unknownYear: (year: string) => ({
    text: `The year ${year} is not among the years of the trend.`,
    remedy: 'Choose a year of the list on Performance, or add it to that list.',
  }),
  yearTwice: (year: string) => ({
    text: `The year ${year} is in the years of the trend twice.`,
    remedy: 'Give each year one cell, the earliest first.',
  }),
  noStandard: (year: string) => ({
    text: `No NHS Constitution standards are set for ${year}.`,
    remedy: 'Report a year from 2014/15 to 2018/19.',
  }),
  notWhole: (what: string, found: string) => ({
    text: `${what} is ${found}; patients are counted.`,
    remedy: 'Enter a whole number, not below 0.',
  }),
  notAThreshold: (what: string, found: string) => ({
    text: `${what} is ${found}, which is not between 0 and 1.`,
    remedy: 'Enter it as a percentage, such as 5%.',
  }),
  lineIncomplete: (what: string) => ({
    text: `${what} is blank, though its line has entries.`,
    remedy: 'Fill it in, or clear the line.',
  }),
  twice: (line: string) => ({
    text: `${line} has two lines.`,
    remedy: 'Keep one of them, and clear the other.',
  }),
  outsideMissing: (what: string) => ({
    text: `${what}: patients are entered, but not how many were outside the standard.`,
    remedy: 'Enter how many, 0 if none: a blank is not taken for a perfect period.',
  }),
  patientsMissing: (what: string) => ({
    text: `${what}: patients outside the standard are entered, but not how many patients there were.`,
    remedy: 'Enter all patients of the period.',
  }),
  moreOutside: (what: string, outside: number, patients: number) => ({
    text: `${what}: ${outside.toLocaleString('en-GB')} outside the standard of ${patients.toLocaleString('en-GB')} patients.`,
    remedy: 'See whether the two are swapped.',
  }),
  quarterDiffers: (what: string, quarter: number, months: number) => ({
    text: `${what} is ${quarter.toLocaleString('en-GB')}; its three months add up to ${months.toLocaleString('en-GB')}.`,
    remedy: 'Clear the quarter where its months are known, or correct the months.',
  }),
};

export const proposalWords: Readonly<Record<ProposalKind, string>> = {
  'improvement plan': 'Improvement plan',
  monitoring: 'Monitoring at increased frequency',
  support: 'Support of the regional team',
};

/** What a trigger is called, and why it fired. Percentages come in words. */
export const triggerWords: Readonly<
  Record<TriggerId, { title: string; reason: (now: string, standard: string, detail: string) => string }>
> = {
  'performance/none-allowed': {
    title: 'None allowed',
    reason: (now) => `${now} in the period; none is allowed.`,
  },
  'performance/beyond-threshold': {
    title: 'Beyond the threshold',
    reason: (now, standard, detail) =>
      `The system has ${now} against ${standard}: more than ${detail} percentage points below. Beyond an agreed threshold, NHS England and NHS Improvement may intervene.`,
  },
  'performance/repeatedly-below': {
    title: 'Repeatedly below',
    reason: (now, standard, detail) =>
      `The system has ${now} against ${standard}, and is below it for ${detail} periods running.`,
  },
  'performance/below-standard': {
    title: 'Below the standard',
    reason: (now, standard) => `The system has ${now} against ${standard}.`,
  },
  'performance/falling': {
    title: 'Falling',
    reason: (now, standard, detail) =>
      `The system meets ${standard} with ${now}, and each of ${detail} periods running is worse than the one before.`,
  },
};

/** The lines of a proposal for improvement, for the panel and the report. */
export const proposalLines: Readonly<
  Record<ProposalKind, (measure: string, who: readonly string[]) => string>
> = {
  'improvement plan': (measure, who) =>
    who.length > 0
      ? `Set out an improvement plan for ${measure}, with ${list(who)}.`
      : `Set out an improvement plan for ${measure}.`,
  monitoring: (measure) => `Monitor ${measure} more often than the period reported.`,
  support: (measure) => `Say what support of the integrated regional team ${measure} needs.`,
};
