import { addedCells } from './added-cells';
import { type Place, type Reference, placesOf, sizeOf } from './reference';
import type { Formula } from './relative-form';

/** What a total makes of the figures it finds. */
type Totalling = (figures: readonly number[]) => number;

const sum: Totalling = (figures) => figures.reduce((total, figure) => total + figure, 0);

/** Functions over a whole block, for which the rows left out matter. */
const functions: ReadonlyMap<string, Totalling> = new Map<string, Totalling>([
  ['SUM', sum],
  ['AVERAGE', (figures) => sum(figures) / figures.length],
  ['MIN', (figures) => Math.min(...figures)],
  ['MAX', (figures) => Math.max(...figures)],
  ['COUNT', (figures) => figures.length],
  ['COUNTA', (figures) => figures.length],
]);

/** A formula that is one total of one range on its own sheet. */
export function totalOfRange({
  tokens,
  references,
}: Formula): { range: Reference; of: Totalling } | undefined {
  const [name] = tokens;
  const of = name?.kind === 'function' ? functions.get(name.text.toUpperCase()) : undefined;
  const range = references[0];
  if (!of || tokens.length !== 4 || range?.shape !== 'range' || range.sheet !== '') return undefined;
  return { range, of };
}

/** A formula that does nothing but total some cells of its own sheet. */
export interface Total {
  cells: readonly Place[];
  of: Totalling;
}

/** Totals of longer ranges are not looked into. */
const MOST_CELLS = 1_000;

/** Reads "=AVERAGE(B4:B9)", "=B4+B5" and "=SUM(B4,B9)"; undefined where a formula is another matter. */
export function totalIn(formula: Formula): Total | undefined {
  const one = totalOfRange(formula);
  if (!one) return sumIn(formula);
  return sizeOf(one.range) <= MOST_CELLS ? { cells: placesOf(one.range), of: one.of } : undefined;
}

function sumIn({ tokens }: Formula): Total | undefined {
  const added = addedCells(tokens);
  if (added?.typed !== 0) return undefined;
  const terms = [...added.cells.values()];
  const onlyAdds = terms.every(({ place, times }) => times === 1 && place.sheet === '');
  return onlyAdds ? { cells: terms.map(({ place }) => place), of: sum } : undefined;
}
