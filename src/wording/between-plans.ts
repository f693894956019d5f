import type { RuleWording } from './findings';

/** What is wrong with plans of one unit of planning when they are held against each other. */

const many = (number: number, one: string, more = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : more}`;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

const explained =
  'Commissioners and providers are to resolve their differences and to be able to explain those that are left.';

const submitted =
  'The plans of a unit are submitted on the templates of one round, so that they can be added up.';

export const betweenPlansWordings = {
  valueDiffers: {
    title: 'Commissioner and provider plan different contract values',
    why: `What one pays the other earns: finance is triangulated between the two, within £1,000 of rounding. ${explained}`,
    remedy: 'Agree the contract value with the other side, and enter what is agreed in both plans.',
  },
  activityDiffers: {
    title: 'Commissioner and provider plan different activity',
    why: `What one buys the other does: activity is triangulated between the two, within 1 of rounding. ${explained}`,
    remedy: 'Agree the activity with the other side, and enter what is agreed in both returns.',
  },
  oneSide: {
    title: 'Only one side has the contract line',
    why: `A contract has two sides: what a commissioner plans to pay or to buy stands in the provider’s plan too. ${explained}`,
    remedy: 'Agree whether there is such a contract: one side enters the line, or the other takes it out.',
  },
  noFigure: {
    title: 'A contract line has no figure to hold against the other side’s',
    why: 'A cell without a number is not nil, so that nobody can say whether the two sides agree.',
    remedy: 'Enter a number, 0 where it is nil.',
  },
  notUsed: {
    title: 'Contract values are given twice',
    why: 'The contract values of a commissioner are those of its financial plan; others in its contract return are not held against the providers’.',
    remedy: 'See that both say the same, or leave the contract values out of the return.',
  },
  organisation: {
    title: 'The plan is of no organisation of the unit',
    why: 'Each organisation answers for its own plan, and belongs to a unit of planning. A plan that cannot be told to be of one of them is not added up and not held against the others.',
    remedy:
      'Correct the organisation and its code on the Cover, or look at the plan with those of its own unit.',
  },
  unit: {
    title: 'The commissioner does not belong to this unit of planning and no other',
    why: 'Each CCG belongs to one unit of planning only; in none its plan is missing from the system’s, and in two it is counted twice.',
    remedy: 'Name the unit on the Cover, or look at the plan with those of its own unit.',
  },
  round: {
    title: 'The plan is of another planning round than the others',
    why: `${submitted} Rules and figures change from round to round.`,
    remedy: 'Ask for the plan of this round, or correct the round on its Cover.',
  },
  version: {
    title: 'The plan is on another version of the template than the others',
    why: `${submitted} Another version has its lines in other places.`,
    remedy: 'Ask for the plan on the version in use.',
  },
  years: {
    title: 'The plan is of other years than the others',
    why: `${submitted} Figures of different years have no sum.`,
    remedy: 'Put the headings of the template back, or ask for the plan of these years.',
  },
  shape: {
    title: 'The plan is out of shape and not held against the others',
    why: 'Its figures cannot be told by their place, so that none of them is added up or compared.',
    remedy: 'Mend what is said of its lines and columns, then look at the plans together again.',
  },
  twoPlans: {
    title: 'Two plans of one organisation differ',
    why: 'Each organisation has one plan. Nothing says which of the two counts, so that neither does.',
    remedy: 'Keep the plan that counts, and take the other out of the folder.',
  },
  samePlan: {
    title: 'The same plan is there twice',
    why: 'Each organisation has one plan; of two that are the same one is counted.',
    remedy: 'Take one of the two files out of the folder.',
  },
  missing: {
    title: 'A member of the unit has no plan',
    why: 'The plan of a unit is the consolidation of its organisations’ own: without one of them it is not whole, and contracts with it cannot be held against it.',
    remedy: 'Ask for the plan, and look at all of them together.',
  },
  total: {
    title: 'A consolidated total is not the sum of its organisations’',
    why: 'The plan of a unit is the consolidation of its organisations’ plans: what their totals add up to is what the template’s formula gives on their sums.',
    remedy: 'Look in the plans for the total that is typed over or was not worked out again.',
  },
} as const satisfies Record<string, RuleWording>;

/** The sentences of findings between plans. A figure comes in words. */
export const betweenPlansSentences = {
  differs: (subject: string, year: string, ours: string, other: string, theirs: string, by: string) =>
    `${subject}, ${year}: ${ours} here, ${theirs} in the plan of ${other}; they differ by ${by}.`,
  /** What the other side has, and where. */
  otherSide: (figure: string, who: string, file: string, cells: readonly string[]) =>
    `${figure}, as ${who} has it in ${file}, ${listed(cells)}`,
  either: (instructions: readonly string[]) => `Agree it with the other side. ${instructions.join(' Or: ')}`,
  onlyHere: (subject: string, other: string, years: readonly string[]) =>
    `${subject}: ${other} has no such line (${listed(years)} here).`,
  onlyThere: (subject: string, other: string, years: readonly string[]) =>
    `${subject}: ${other} has ${listed(years)}, and this plan has no such line.`,
  yearFigure: (year: string, figure: string) => `${figure} in ${year}`,
  line: (who: string, file: string, cells: readonly string[]) =>
    `a line as ${who} has it in ${file}, ${listed(cells)}`,
  noLine: (who: string, file: string, sheet: string) => `no line, as ${who} has none on ${sheet} in ${file}`,
  agreeLine: (holder: string, cells: readonly string[], other: string) =>
    `Agree whether there is such a contract. ${holder} would enter 0 in ${listed(cells)}. Or: ${other} would enter the line.`,
  noFigure: (subject: string, year: string, other: string) =>
    `${subject}, ${year}: there is no number to hold against the plan of ${other}.`,
  missing: (template: string, names: readonly string[]) =>
    `“${template}”: no plan is there of ${listed(names)}.`,
};

/** What is said of the unit as a whole in a report. */
export const unitReportWords = {
  heading: (unit: string, plans: number) => `${unit}: ${many(plans, 'plan')} held against each other`,
  between: (inFiles: number, ofUnit: number) =>
    inFiles + ofUnit === 0
      ? 'No findings between them.'
      : `${many(inFiles, 'finding')} between them, each with its workbook; ${ofUnit.toLocaleString('en-GB')} of the unit as a whole.`,
  betweenSheet: (sheet: string) => (sheet === '' ? 'Between plans' : `Between plans: ${sheet}`),
};
