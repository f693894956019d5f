import { type Token, tokensOf } from './formula-tokens';
import { type Reference, copied, referenceText, relativeText } from './reference';

/** A formula read: its pieces, and what they say as seen from its own cell. */
export interface Formula {
  row: number;
  column: number;
  tokens: readonly Token[];
  references: readonly Reference[];
  /** The same for two formulas that are copies of one another. */
  pattern: string;
  /** The pattern without where its references point and without its typed numbers. */
  skeleton: string;
}

/** Reads the formula of a cell; spaces and pluses that change nothing are dropped. */
export function readFormula(row: number, column: number, formula: string): Formula {
  const tokens = significant(tokensOf(formula));
  let pattern = '';
  let skeleton = '';
  for (const token of tokens) {
    if (token.kind === 'reference') {
      pattern += relativeText(token.reference, row, column);
      skeleton += token.reference.shape === 'cell' ? '{cell}' : '{range}';
    } else {
      const text = token.kind === 'text' ? token.text : token.text.toUpperCase();
      pattern += text;
      skeleton += token.kind === 'number' ? '{number}' : text;
    }
  }
  return { row, column, tokens, references: referencesIn(tokens), pattern, skeleton };
}

const truthValue = /^(?:TRUE|FALSE)$/i;

/** Whether a formula reads nothing: no cell, no name and no column of a table. */
export const readsNothing = ({ tokens }: Formula): boolean =>
  tokens.every(
    ({ kind, ...token }) =>
      kind !== 'reference' &&
      kind !== 'structured' &&
      !(kind === 'name' && 'text' in token && !truthValue.test(token.text)),
  );

/** A formula copied to another cell; undefined where the copy would point off the sheet. */
export function copiedFormula(from: Formula, row: number, column: number): Formula | undefined {
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
  return { ...from, row, column, tokens, references: referencesIn(tokens) };
}

/** A formula in A1 notation with its "=". */
export const formulaText = ({ tokens }: Formula): string =>
  `=${tokens.map((token) => (token.kind === 'reference' ? referenceText(token.reference) : token.text)).join('')}`;

const referencesIn = (tokens: readonly Token[]): Reference[] =>
  tokens.flatMap((token) => (token.kind === 'reference' ? [token.reference] : []));

const values: readonly Token['kind'][] = [
  'reference',
  'name',
  'structured',
  'number',
  'text',
  'error',
  'array',
];
const endsOfValue = new Set<Token['kind']>([...values, 'close']);
const beginningsOfValue = new Set<Token['kind']>([...values, 'function']);

/** Without spaces, but for those between two ranges, which mean the cells they share; nor idle pluses. */
function significant(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  tokens.forEach((token, index) => {
    const before = kept.at(-1);
    const afterValue = before !== undefined && endsValue(before);
    const after = tokens[index + 1];
    if (token.kind === 'space' && !(afterValue && after && beginningsOfValue.has(after.kind))) return;
    if (token.kind === 'operator' && token.text === '+' && !afterValue) return;
    kept.push(token);
  });
  return kept;
}

/** Whether a value ends here, so that a plus or a space after it joins it to the next. */
const endsValue = (token: Token): boolean =>
  endsOfValue.has(token.kind) || (token.kind === 'operator' && (token.text === '%' || token.text === '#'));
