/** The documents that the templates and their rules rest on, as findings cite them. */

const everyoneCounts = 'Everyone Counts: Planning for Patients 2014/15 to 2018/19';

/** Part 2 of the planning guidance: "paragraph 63". */
export const part2 = (place: string): string => `${everyoneCounts}, Part 2, ${place}`;

/** An annex of the planning guidance: "J", "paragraph 36". */
export const annex = (letter: string, place?: string): string =>
  `${everyoneCounts}, Annex ${letter}${place ? `, ${place}` : ''}`;

/** What no document says, but the templates do. */
export const convention = 'A convention of these templates';
