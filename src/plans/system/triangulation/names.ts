/**
 * The defined names of the sheet Triangulation, each with what it holds. The report reads the sheet through
 * these names only, so they are kept from one release to the next.
 */
export const triangulationNames = {
  Triangulation_compared: 'Lines and years that were held against each other: one cell',
  Triangulation_mismatches: 'How many of them do not agree: one cell',
  Triangulation_unclear: 'How many of those have a cell that holds no number: one cell',
  Triangulation_commissioners: 'Short names of the commissioners: one column',
  Triangulation_providers: 'Short names of the trusts: one row',
  Triangulation_matrix: 'How each pair stands, in words: commissioners down, trusts across',
  Triangulation_list:
    'What does not agree, the largest first: commissioner, provider, what, year, both figures, difference and standing',
  Triangulation_years: 'The years of the changes: one row',
  Triangulation_changers: 'Who would change what: organisation, and contract value or activity',
  Triangulation_changes: 'What each would change if it took the other side’s figures, by year',
} as const;

export type TriangulationName = keyof typeof triangulationNames;
