import type { RuleWording } from './findings';

/** What is wrong with the sheets of the system itself: performance, finance, and sheets beside the quarterly workbook. */
export const systemSheetWordings = {
  namedCells: {
    title: 'Named cells of the system’s sheets are missing or of another size',
    why: 'These sheets are read by the names of their cells: what a name does not cover is not read.',
    remedy: 'Undo the deletion, or correct the name in the Name Manager (Formulas).',
  },
  enteredTwice: {
    title: 'Something is entered twice that is to be there once',
    why: 'Each year, organisation and measure has one line: of two, nobody can tell which counts.',
    remedy: 'Keep one of them, and clear the other.',
  },
  yearNotKnown: {
    title: 'The financial year is not one of those that can be reported',
    why: 'Standards and control totals are set year by year.',
    remedy: 'Write the year as 2018/19, and choose one that the sheet lists.',
  },
  partAboveWhole: {
    title: 'More is entered for a part than for its whole',
    why: 'Patients outside a standard are some of all patients, recurrent savings some of all savings, and what is spent some of what will be.',
    remedy: 'Correct one of the two: they may be swapped.',
  },
  quarterDiffers: {
    title: 'A quarter is not the sum of its months',
    why: 'Where the months of a quarter are entered, the quarter is their sum.',
    remedy: 'Clear the quarter where its months are known, or correct the months.',
  },
  monthNotFilled: {
    title: 'A figure of a month reported is blank',
    why: 'A blank is not a nil: the position of whoever lacks it, of its place and of the system stays without a figure.',
    remedy: 'Enter the figure, or 0 if it is nil; or report an earlier month.',
  },
  notYetFilled: {
    title: 'The sheets are not filled in yet',
    why: 'Until something is entered there is nothing to check, and what rests on these sheets has no figure.',
    remedy: 'Fill in the yellow cells.',
    wrong: (what: string) => `Nothing is entered yet: ${what}.`,
    actuals: 'the actuals of System finance',
  },
} as const satisfies Record<string, RuleWording & Record<string, unknown>>;

/** One sentence for several cells of which the same is to be said. */
export const alsoOfOthers = (first: string, others: number): string =>
  others === 0
    ? first
    : `${first} The same holds for ${others.toLocaleString('en-GB')} more ${others === 1 ? 'cell' : 'cells'} here.`;

/** The titles of these sheets, as the pane and reports name them. */
export const systemSheetTitles = {
  performance: 'Performance of a system',
  finance: 'Finance of a system by month',
};
