/** Sentences of the formula audit: what a formula does, what its neighbours do, where they part. */

/** The cells a sentence is about, and those it holds them against: "C14:E14", "G14:N14". */
interface Sides {
  cells: readonly string[];
  neighbours: readonly string[];
}

/** How many cells a formula takes in, and how many its neighbours do. */
interface Reach extends Sides {
  /** Whether it does nothing but add and take away; otherwise it works on a range, as AVERAGE does. */
  adds: boolean;
  unit: 'row' | 'column' | 'cell';
  taken: number;
  expected: number;
  /** Its range, where it has one: "F9:F13". */
  range?: string;
  missing: readonly string[];
  added: readonly string[];
  /** Whether nothing but texts or blanks stand where it differs, so that no figure changes today. */
  noFiguresYet: boolean;
}

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const numberInWords = (number: number): string => small[number] ?? number.toLocaleString('en-GB');

const count = (number: number, unit: string): string =>
  `${numberInWords(number)} ${unit}${number === 1 ? '' : 's'}`;

const MOST_NAMED = 3;

/** "F8", "C14:E14 and G14:N14", "B2, B4, B6 and 9 more". */
export function addressesInWords(addresses: readonly string[]): string {
  const named = addresses.slice(0, MOST_NAMED);
  const rest = addresses.length - named.length;
  const parts = rest > 0 ? [...named, `${rest.toLocaleString('en-GB')} more`] : named;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

const LONGEST_FORMULA = 100;
const shown = (formula: string): string =>
  formula.length > LONGEST_FORMULA ? `${formula.slice(0, LONGEST_FORMULA)}…` : formula;

const several = (cells: readonly string[]): boolean =>
  cells.length > 1 || cells.some((cell) => cell.includes(':'));

/** A verb in the singular or plural, as its subject is one cell or several. */
const verb = (cells: readonly string[], one: string, more: string): string =>
  several(cells) ? `each ${more}` : one;

const its = (cells: readonly string[]): string => (several(cells) ? 'their' : 'its');

/** One formula can be shown for one cell alone: of several, the first. */
const here = (cells: readonly string[]): string =>
  several(cells) ? `in ${cells[0]!.split(':')[0]!}` : 'here';

const againstNeighbours = ({ cells, neighbours }: Sides): string =>
  `${several(neighbours) ? `${its(cells)} neighbours` : `${its(cells)} neighbour`} ${addressesInWords(neighbours)}`;

const todayOf = (noFiguresYet: boolean): string =>
  noFiguresYet
    ? ' No figure stands there today, so no result is wrong yet; it will be once one is entered.'
    : '';

export const auditWording = {
  /** "F14 adds five rows (F9:F13); its neighbours C14:E14 and G14:N14 add six. It leaves out F8." */
  reach: (reach: Reach): string => {
    const { cells, adds, unit, taken, expected, range, missing, added, noFiguresYet } = reach;
    const does = adds ? verb(cells, 'adds', 'add') : verb(cells, 'takes in', 'take in');
    const doing = adds ? 'add' : 'take in';
    const they = several(cells) ? 'They' : 'It';
    const s = several(cells) ? '' : 's';
    const parts = [
      ...(missing.length > 0 ? [`leave${s} out ${addressesInWords(missing)}`] : []),
      ...(added.length > 0 ? [`also take${s} in ${addressesInWords(added)}`] : []),
    ];
    return (
      `${addressesInWords(cells)} ${does} ${count(taken, unit)}${range ? ` (${range})` : ''}; ` +
      `${againstNeighbours(reach)} ${doing} ${numberInWords(expected)}. ${they} ${parts.join(' and ')}.${todayOf(noFiguresYet)}`
    );
  },

  otherFormula: (sides: Sides, found: string, expected: string): string =>
    `${addressesInWords(sides.cells)} ${verb(sides.cells, 'holds', 'hold')} another formula than ` +
    `${againstNeighbours(sides)}: ${shown(found)}, where their pattern gives ${shown(expected)}.`,

  otherCells: (sides: Sides, found: string, expected: string): string =>
    `${addressesInWords(sides.cells)} ${verb(sides.cells, 'refers', 'refer')} to other cells than ` +
    `${againstNeighbours(sides)}: ${shown(found)}, where their pattern gives ${shown(expected)}.`,

  otherSheet: (sides: Sides, found: string, expected: string, noFiguresYet: boolean): string =>
    `${addressesInWords(sides.cells)} ${verb(sides.cells, 'takes', 'take')} from another sheet than ` +
    `${againstNeighbours(sides)}: ${shown(found)}, where their pattern gives ${shown(expected)}.` +
    todayOf(noFiguresYet),

  typedFigure: (sides: Sides, expected: string): string =>
    `${addressesInWords(sides.cells)} ${verb(sides.cells, 'holds', 'hold')} a typed figure; ` +
    `${againstNeighbours(sides)} hold a formula, which ${here(sides.cells)} would be ${shown(expected)}.`,

  /** "J10:K10 each hold a typed total; their neighbours H10:I10 add up the figures above, …" */
  typedTotal: (sides: Sides, expected: string, from: 'above' | 'to the left'): string =>
    `${addressesInWords(sides.cells)} ${verb(sides.cells, 'holds', 'hold')} a typed total; ` +
    `${againstNeighbours(sides)} work theirs out from the figures ${from}, ` +
    `which ${here(sides.cells)} would be ${shown(expected)}.`,

  /** "D26 holds a typed figure and C26 beside it a formula; columns C and D are alike in all five other rows …" */
  typedOutOfStep: (
    { cells, neighbours }: Sides,
    lines: readonly [string, string],
    unit: 'row' | 'column',
    alike: number,
    expected: string,
  ): string =>
    `${addressesInWords(cells)} holds a typed figure and ${addressesInWords(neighbours)} beside it a formula; ` +
    `${unit === 'row' ? 'columns' : 'rows'} ${lines[0]} and ${lines[1]} are alike in all ` +
    `${count(alike, `other ${unit}`)} where both hold formulas. Here it would be ${shown(expected)}.`,

  typedSum: (sides: Sides, found: string, expected: string): string =>
    `${addressesInWords(sides.cells)} ${verb(sides.cells, 'works', 'work')} on typed numbers alone (${shown(found)}); ` +
    `${againstNeighbours(sides)} hold a formula, which ${here(sides.cells)} would be ${shown(expected)}.`,

  /** "F14 takes in five rows (F8:F12) and stops short of F13, which holds a figure like those before it." */
  stopsShort: (
    cells: readonly string[],
    taken: number,
    unit: 'row' | 'column',
    range: string,
    omitted: readonly string[],
  ) =>
    `${addressesInWords(cells)} ${verb(cells, 'takes in', 'take in')} ${count(taken, unit)} ` +
    `(${several(cells) ? `${range} and so on` : range}) and ${several(cells) ? 'stop' : 'stops'} short of ` +
    `${addressesInWords(omitted)}, which ${several(omitted) ? 'hold figures' : 'holds a figure'} like those before.`,
};

/** What the findings of the audit say beside the explanation. */
export const auditFindingWording = {
  inconsistent: {
    title: 'A formula breaks the pattern of its neighbours',
    why: 'Formulas along a row or a column are copies of one another; one that differs is often a slip.',
    remedy: (cells: string) =>
      `Copy a neighbour’s formula into ${cells}; or leave it and ignore this finding with the reason.`,
  },
  overwritten: {
    title: 'A figure stands among formulas',
    why: 'A figure typed over a formula no longer follows the plan: it stays as it is when the inputs change.',
    remedy: (cells: string) =>
      `Put the formula back in ${cells}; or, where the figure is meant, ignore this finding with the reason.`,
  },
  stopsShort: {
    title: 'A range stops short of its block',
    why: 'A total takes in every row or column of its block; one that leaves some out understates it.',
    remedy: (cells: string) =>
      `Lengthen the range in ${cells}; or, where the rest is left out on purpose, ignore this finding with the reason.`,
  },
  /** Where no cell is named. */
  theCell: 'the cell',
  source: 'A convention of spreadsheets: one formula along a row or a column.',
  typedFigure: 'a typed figure',
  changeReason: 'As the formulas beside it.',
};
