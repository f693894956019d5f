import { type FormulaToken, bracketPartners, formulaTokens, isFunction } from './formula-tokens';

/** The prefixes that a file puts before functions younger than its format, and before names within LET. */
const filePrefix = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;

/** Our functions as Excel stores those of an add-in: the dot of their namespace written as "_". */
const ourStoredFunction = /^_xldudf_(SYB(?:DEV)?)_(.+)$/i;

const ourFunction = /^SYB(?:DEV)?\../i;

/** Whether a formula, as a file stores it, has anything that the user does not see so. */
const isWrittenOtherwise = (stored: string): boolean => /_xl|!\s*SYB/i.test(stored);

/**
 * A formula as the user types it, with its "=", from the text that a file holds: `_xldudf_SYB_PHASE(` and
 * `[1]!SYB.PHASE(` are `SYB.PHASE(`, and Excel's own prefixes are left out, all in any case.
 */
export function fromFile(stored: string): string {
  if (!isWrittenOtherwise(stored)) return `=${stored}`;
  const tokens = formulaTokens(stored);
  const partners = bracketPartners(tokens);
  const texts = tokens.map(({ kind, text }) => (kind === 'word' ? wordAsTyped(text) : text));
  for (const index of tokens.keys()) {
    if (!isFunction(tokens, index)) continue;
    if (ourFunction.test(texts[index]!)) dropAddIn(tokens, texts, index);
    const name = texts[index]!.toUpperCase();
    const closing = partners.get(index + 1);
    if (closing === undefined || !/^_xlfn\./i.test(tokens[index]!.text)) continue;
    // The two operators that a file stores as functions: A1# and @A1:A9.
    if (name === 'ANCHORARRAY') setAll(texts, { [index]: '', [index + 1]: '', [closing]: '#' });
    if (name === 'SINGLE') setAll(texts, { [index]: '@', ...withoutBrackets(tokens, index + 1, closing) });
  }
  return `=${texts.join('')}`;
}

function wordAsTyped(word: string): string {
  const plain = word.replace(filePrefix, '');
  const ours = ourStoredFunction.exec(plain);
  return ours ? `${ours[1]!.toUpperCase()}.${ours[2]!.toUpperCase()}` : plain;
}

/** Drops "[1]!" before our function at `index`: the file's number of the add-in it came from. */
function dropAddIn(tokens: readonly FormulaToken[], texts: string[], index: number): void {
  const isAddIn = tokens[index - 2]?.kind === 'brackets' && /^\[\d+\]$/.test(tokens[index - 2]!.text);
  if (isAddIn && tokens[index - 1]?.text === '!') setAll(texts, { [index - 1]: '', [index - 2]: '' });
}

/** Of a reference to a range on another sheet of another workbook, in tokens: `[1]Sheet1!A1:B2` and a few more. */
const LONGEST_REFERENCE = 8;

/** The brackets of SINGLE are needed only around more than one reference. */
function withoutBrackets(
  tokens: readonly FormulaToken[],
  open: number,
  closing: number,
): Record<number, string> {
  const inside = tokens.slice(open + 1, Math.min(closing, open + 1 + LONGEST_REFERENCE));
  const isReference =
    open + 1 + inside.length === closing &&
    inside.every(
      ({ kind, text }) => kind === 'word' || kind === 'sheet' || kind === 'brackets' || /^[!:]$/.test(text),
    );
  return isReference ? { [open]: '', [closing]: '' } : {};
}

function setAll(texts: string[], replacements: Record<number, string>): void {
  for (const [index, text] of Object.entries(replacements)) texts[Number(index)] = text;
}
