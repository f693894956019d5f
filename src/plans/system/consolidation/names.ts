/**
 * The defined names of the sheet Contributions, each with what it holds. The report reads the sheet through
 * these names only, so they are kept from one release to the next.
 */
export const contributionNames = {
  Contributions_stamp: 'Template and version of the plans that are added up: one cell',
  Contributions_missing: 'Which organisations’ plans are not among them, in words: one cell',
  Contributions_kinds: 'What each column of figures is, Organisation, Place or System: one row',
  Contributions_headings: 'Whose each column of figures is: one row',
  Contributions_lines: 'Sheet, line and column of the plan that each row is of: three columns',
  Contributions_figures: 'What each organisation, place and the system have: a row for each line',
} as const;

export type ContributionName = keyof typeof contributionNames;
