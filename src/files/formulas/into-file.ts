import { fileMessages } from '../../wording/files';
import { FileRefusal } from '../file-refusal';
import { limits } from '../limits';
import { type FormulaToken, bracketPartners, formulaTokens, isFunction } from './formula-tokens';
import { storedFunctionName } from './future-functions';
import { localNames } from './local-names';

const ourFunction = /^(SYB(?:DEV)?)\.(.+)$/i;

/**
 * A formula as a file stores it, from what the user types: `=SYB.PHASE(...)` is `_xldudf_SYB_PHASE(...)`.
 *
 * @param spilling whether it is stored as a formula whose result may spill. Elsewhere Excel takes the one
 *   value of a range that stands beside the cell, as "@" asks for.
 * @param place the cell, as a sentence names it
 * @throws FileRefusal where a file cannot hold it
 */
export function intoFile(typed: string, spilling: boolean, place: string): string {
  if (typed.length > limits.formulaLengthTyped) {
    throw new FileRefusal(
      'change',
      fileMessages.formulaTooLong(place, typed.length, limits.formulaLengthTyped),
    );
  }
  const tokens = formulaTokens(typed.slice(1));
  const partners = bracketPartners(tokens);
  if (!typed.startsWith('=') || !isComplete(tokens, partners)) {
    throw new FileRefusal('change', fileMessages.notAFormula(place));
  }
  const local = localNames(tokens, partners);
  const stored = tokens.map((token, index) => storedToken(tokens, token, index, local, place));
  storeOperators(tokens, partners, stored, spilling, place);
  return stored.join('');
}

function isComplete(tokens: readonly FormulaToken[], partners: ReadonlyMap<number, number>): boolean {
  return (
    tokens.some(({ kind }) => kind !== 'space') &&
    tokens.every(({ kind, text }, index) => {
      if (kind !== 'mark') return true;
      return text === '(' || text === ')' ? partners.has(index) : !/^["'[\]]/.test(text);
    })
  );
}

function storedToken(
  tokens: readonly FormulaToken[],
  { kind, text }: FormulaToken,
  index: number,
  local: ReadonlySet<string>,
  place: string,
): string {
  if (kind === 'brackets') return storedBrackets(tokens, text, index, place);
  if (kind === 'sheet') return storedSheet(text, place);
  if (kind !== 'word') return text;
  if (local.has(text.toLowerCase()) && tokens[index + 1]?.text !== '!') return `_xlpm.${text}`;
  if (!isFunction(tokens, index)) return text;
  const ours = ourFunction.exec(text);
  return ours
    ? `_xldudf_${ours[1]!}_${ours[2]!}`.toUpperCase().replace('_XLDUDF', '_xldudf')
    : storedFunctionName(text);
}

/** `Table[@Net]` is `Table[[#This Row],[Net]]` in a file, and `[1]` the number of a linked workbook. */
function storedBrackets(tokens: readonly FormulaToken[], text: string, index: number, place: string): string {
  const isOfTable = tokens[index - 1]?.kind === 'word';
  if (!isOfTable) {
    if (/^\[\d+\]$/.test(text)) return text;
    const isLink = tokens[index + 1]?.kind === 'word' || tokens[index + 1]?.text === '!';
    throw new FileRefusal(
      'change',
      isLink ? fileMessages.otherWorkbook(place) : fileMessages.ownTableWithoutName(place),
    );
  }
  if (!text.startsWith('[@')) return text;
  const column = text.slice(2, -1).trim();
  if (column === '') return '[#This Row]';
  return `[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}

function storedSheet(text: string, place: string): string {
  const [, linked] = /\[([^\]]*)\]/.exec(text) ?? [];
  if (linked !== undefined && !/^\d+$/.test(linked))
    throw new FileRefusal('change', fileMessages.otherWorkbook(place));
  return text;
}

/** "A1#" and "@A1:A9" are stored as functions. */
function storeOperators(
  tokens: readonly FormulaToken[],
  partners: ReadonlyMap<number, number>,
  stored: string[],
  spilling: boolean,
  place: string,
): void {
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'mark' || (text !== '#' && text !== '@')) continue;
    const other =
      text === '#' ? operandStart(tokens, partners, index - 1) : operandEnd(tokens, partners, index + 1);
    if (other === undefined) throw new FileRefusal('change', fileMessages.notAFormula(place));
    if (text === '#') {
      stored[other] = `_xlfn.ANCHORARRAY(${stored[other]!}`;
      stored[index] = ')';
    } else {
      stored[index] = spilling ? '_xlfn.SINGLE(' : '';
      if (spilling) stored[other] = `${stored[other]!})`;
    }
  }
}

/** Where the reference or function that ends at `end` begins. */
function operandStart(tokens: readonly FormulaToken[], partners: ReadonlyMap<number, number>, end: number) {
  let start = end;
  if (tokens[start]?.text === ')') {
    start = partners.get(start)!;
    if (tokens[start - 1]?.kind === 'word') start--;
  } else if (tokens[start]?.kind !== 'word') return undefined;
  if (tokens[start - 1]?.text !== '!') return start;
  start -= 2;
  return tokens[start - 1]?.kind === 'brackets' ? start - 1 : start;
}

/** Where the reference, range or function that begins at `start` ends. */
function operandEnd(tokens: readonly FormulaToken[], partners: ReadonlyMap<number, number>, start: number) {
  let end = start;
  for (;;) {
    const { kind, text } = tokens[end] ?? { kind: 'space', text: '' };
    if (text === '(') end = partners.get(end)!;
    else if (kind !== 'word' && kind !== 'sheet' && kind !== 'brackets' && kind !== 'number')
      return undefined;
    const next = tokens[end + 1];
    if (next?.text === '!' || next?.text === ':') end += 2;
    else if (
      text !== '(' &&
      (next?.text === '(' || next?.kind === 'brackets' || (kind === 'brackets' && next?.kind === 'word'))
    )
      end++;
    else return end;
  }
}
