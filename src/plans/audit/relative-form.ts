import { type Token, tokensOf } from './formula-tokens';
import { type Reference, copied, referenceText, relativeText } from './reference';

/** A formula read: what it says in A1, and what it says as seen from its own cell. */
export interface Formula {
  row: number;
  column: number;
  tokens: readonly Token[];
  references: readonly Reference[];
  /** The same for two formulas that are copies of one another. */
  pattern: string;
  /** The pattern without its references and numbers: the same for formulas that differ in those alone. */
  skeleton: string;
}

/** Reads the formula of a cell; a leading plus and spaces, which change nothing, are dropped. */
export function readFormula(row: number, column: number, formula: string): Formula {
  const tokens = significant(tokensOf(formula));
  const references: Reference[] = [];
  let pattern = '';
  let skeleton = '';
  for (const token of tokens) {
    if (token.kind === 'reference') {
      references.push(token.reference);
      pattern += relativeText(token.reference, row, column);
      skeleton += token.reference.shape === 'cell' ? '\u0001' : '\u0002';
    } else {
      pattern += token.text;
      skeleton += token.kind === 'number' ? '\u0003' : token.text;
    }
  }
  return { row, column, tokens, references, pattern, skeleton };
}

/**
 * The tokens of a formula as they read when it is copied to another cell.
 *
 * @returns undefined where the copy would point off the sheet.
 */
export function copiedTokens(from: Formula, row: number, column: number): Token[] | undefined {
  const tokens: Token[] = [];
  for (const token of from.tokens) {
    if (token.kind !== 'reference') {
      tokens.push(token);
      continue;
    }
    const reference = copied(token.reference, row - from.row, column - from.column);
    if (!reference) return undefined;
    tokens.push({ kind: 'reference', reference });
  }
  return tokens;
}

/** A formula copied to another cell: undefined where the copy would point off the sheet. */
export function copiedFormula(from: Formula, row: number, column: number): Formula | undefined {
  const tokens = copiedTokens(from, row, column);
  if (!tokens) return undefined;
  const references = tokens.flatMap((token) => (token.kind === 'reference' ? [token.reference] : []));
  return { ...from, row, column, tokens, references };
}

/** A formula in A1 notation with its "=". */
export const formulaText = (tokens: readonly Token[]): string =>
  `=${tokens.map((token) => (token.kind === 'reference' ? referenceText(token.reference) : token.text)).join('')}`;

const operandKinds = new Set<Token['kind']>([
  'reference',
  'name',
  'structured',
  'number',
  'text',
  'error',
  'array',
  'close',
]);
const beginnings = new Set<Token['kind']>([...operandKinds, 'function', 'open']);

/** Without spaces, but for those between two ranges, which mean the cells they share; nor needless pluses. */
function significant(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  tokens.forEach((token, index) => {
    const before = kept.at(-1);
    const after = tokens[index + 1];
    const betweenOperands = before && after && endsOperand(before) && beginnings.has(after.kind);
    if (token.kind === 'space' && !(betweenOperands && after.kind !== 'open')) return;
    if (isPlus(token) && (!before || !endsOperand(before))) return;
    kept.push(token);
  });
  return kept;
}

const isPlus = (token: Token): boolean => token.kind === 'operator' && token.text === '+';

/** Whether a value may end here, so that a plus or a space after it joins it to the next. */
const endsOperand = (token: Token): boolean =>
  operandKinds.has(token.kind) || (token.kind === 'operator' && (token.text === '%' || token.text === '#'));
