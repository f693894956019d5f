import type { CellChange } from '../finding';
import type { CellType } from '../snapshot';
import type { CellValue } from '../workbook-model';

/** What is in a cell: a constant of its own type, a formula with its "=", an error, or "" for nothing. */
export interface CellContent {
  value: CellValue;
  /** Where the value reads as a formula or an error ("=A1", "#N/A") and is text. */
  isText?: true;
}

/** A cell as Excel and files hand it over. */
export interface HandedOver {
  /** The formula with its "=", or the constant. */
  formula: CellValue;
  value: CellValue;
  type: CellType;
}

/** Tells a formula from text that looks like one: of a formula, the result is shown and not the "=". */
export function contentOf({ formula, value, type }: HandedOver): CellContent {
  if (type === 'blank' && !beginsWithEquals(formula)) return { value: '' };
  if (type === 'text' && value === formula && readsAsMore(formula)) return { value: formula, isText: true };
  return { value: formula };
}

export const contentBefore = ({ before, beforeIsText }: CellChange): CellContent =>
  beforeIsText && readsAsMore(before) ? { value: before, isText: true } : { value: before };

export const contentAfter = ({ after, afterIsText }: CellChange): CellContent =>
  afterIsText && readsAsMore(after) ? { value: after, isText: true } : { value: after };

const beginsWithEquals = (value: CellValue): value is string =>
  typeof value === 'string' && value.startsWith('=');

const errorValue = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/i;

const readsAsMore = (value: CellValue): boolean =>
  typeof value === 'string' && (value.startsWith('=') || errorValue.test(value));

export const isFormula = ({ value, isText }: CellContent): boolean => beginsWithEquals(value) && !isText;

export const isErrorValue = ({ value, isText }: CellContent): boolean =>
  typeof value === 'string' && errorValue.test(value) && !isText;

/**
 * Whether two cells hold the same: a blank is not 0, and the text "5" is not 5. Formulas may differ in
 * spaces and capitals outside quotes, which Excel puts in its own way.
 */
export function sameContent(one: CellContent, other: CellContent): boolean {
  if (isFormula(one) && isFormula(other)) return spelling(one) === spelling(other);
  return one.value === other.value && one.isText === other.isText;
}

const spelling = ({ value }: CellContent): string =>
  String(value).replace(/("(?:[^"]|"")*")|('(?:[^']|'')*')|(\s+)|([^"'\s]+)/g, (part, quoted: string) =>
    quoted ? quoted : part.trim().toUpperCase(),
  );

/** The change of one cell from what it holds to what it is to hold. */
export function changeOf(
  place: Pick<CellChange, 'sheet' | 'address' | 'why'>,
  before: CellContent,
  after: CellContent,
): CellChange {
  return {
    ...place,
    before: before.value,
    after: after.value,
    ...(before.isText && { beforeIsText: true }),
    ...(after.isText && { afterIsText: true }),
  };
}

/** The same change the other way round. */
export const reversed = (change: CellChange, why: string): CellChange =>
  changeOf(
    { sheet: change.sheet, address: change.address, why },
    contentAfter(change),
    contentBefore(change),
  );
