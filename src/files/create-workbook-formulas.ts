import { formulaTokens } from './formulas/formula-tokens';
import { intoFile } from './formulas/into-file';

/** Functions that can answer with a range, so that a file must say whether all of it is meant. */
const rangeFunctions = ['INDEX', 'OFFSET', 'INDIRECT', 'CHOOSE'];

/**
 * A formula as a file stores it, without "=": SYB.PHASE( as _xldudf_SYB_PHASE(, newer functions prefixed.
 *
 * @param spilling Whether it is stored as one whose result may spill.
 * @param place The cell, as a sentence names it.
 * @throws FileRefusal where a file cannot hold it.
 */
export const storedFormula = (formula: string, spilling: boolean, place: string): string =>
  intoFile(formula, spilling, place);

/**
 * Whether a formula must be stored as one that may answer with an array, even where its answer fills one
 * cell: Excel would otherwise show "@" before functions and names that could stand for more than a cell.
 *
 * @param names The workbook's defined names, in lower case.
 */
export const mayAnswerWithArray = (formula: string, names: ReadonlySet<string>): boolean =>
  formulaTokens(formula.slice(1)).some(
    ({ kind, text }) =>
      kind === 'word' &&
      (/^SYB(DEV)?\./i.test(text) ||
        rangeFunctions.includes(text.toUpperCase()) ||
        names.has(text.toLowerCase())),
  );
