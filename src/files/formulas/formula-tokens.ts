/**
 * The words of a formula, as far as a file's spelling and a moved reference need them. Together the
 * tokens' texts are the formula again, character for character.
 */
export interface FormulaToken {
  kind: 'text' | 'sheet' | 'brackets' | 'error' | 'number' | 'word' | 'space' | 'mark';
  text: string;
}

/**
 * Each alternative begins with other characters than the rest and repeats one class of characters, so that
 * reading is linear. A doubled quote reads as two texts side by side, which comes to the same.
 */
const token =
  /("[^"]*")|('[^']*')|(#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA))|(\d[\d.]*(?:E[+-]?\d+)?)|([\p{L}_\\$?][\p{L}\p{M}\p{N}_\\.$?]*)|(\s+)/iuy;

const kinds = ['text', 'sheet', 'error', 'number', 'word', 'space'] as const;

/** Reads a formula, without its "=". A quote or bracket that is never closed runs to the end as a mark. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const next = formula[at] === '[' ? bracketsAt(formula, at) : tokenAt(formula, at);
    tokens.push(next);
    at += next.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  token.lastIndex = at;
  const match = token.exec(formula) as (string | undefined)[] | null;
  const kind = match && kinds[match.slice(1).findIndex((group) => group !== undefined)];
  if (kind) return { kind, text: match[0]! };
  const isOpen = formula[at] === '"' || formula[at] === "'";
  return { kind: 'mark', text: isOpen ? formula.slice(at) : String.fromCodePoint(formula.codePointAt(at)!) };
}

/** "[...]" with all brackets within it, as in `Table[[#This Row],[Net]]`; an apostrophe escapes the next character. */
function bracketsAt(formula: string, start: number): FormulaToken {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0)
      return { kind: 'brackets', text: formula.slice(start, at + 1) };
  }
  return { kind: 'mark', text: formula.slice(start) };
}

/** For each "(" the index of its ")" and the other way round; a bracket without a partner is left out. */
export function bracketPartners(tokens: readonly FormulaToken[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'mark') continue;
    if (text === '(') open.push(index);
    if (text !== ')') continue;
    const start = open.pop();
    if (start === undefined) continue;
    partners.set(start, index);
    partners.set(index, start);
  }
  return partners;
}

/** Whether the word at `index` is a function: "(" follows. */
export const isFunction = (tokens: readonly FormulaToken[], index: number): boolean =>
  tokens[index]?.kind === 'word' && tokens[index + 1]?.text === '(';
