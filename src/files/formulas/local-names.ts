import { type FormulaToken, isFunction } from './formula-tokens';

/** The names that the LET and LAMBDA of a formula give to values, in lower case. */
export function localNames(
  tokens: readonly FormulaToken[],
  partners: ReadonlyMap<number, number>,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, { text }] of tokens.entries()) {
    const name = text.toUpperCase();
    if (!isFunction(tokens, index) || (name !== 'LET' && name !== 'LAMBDA')) continue;
    const inputs = inputsOf(tokens, partners, index + 1);
    // The last input is the calculation; of LET, every second one before it is a value.
    for (const [number, input] of inputs.slice(0, -1).entries()) {
      const isName = input.length === 1 && input[0]!.kind === 'word';
      if (isName && (name === 'LAMBDA' || number % 2 === 0)) names.add(input[0]!.text.toLowerCase());
    }
  }
  return names;
}

/** What stands between the commas of the brackets that open at `open`, without spaces. */
function inputsOf(
  tokens: readonly FormulaToken[],
  partners: ReadonlyMap<number, number>,
  open: number,
): FormulaToken[][] {
  const inputs: FormulaToken[][] = [[]];
  const closing = partners.get(open) ?? open;
  let braces = 0;
  for (let index = open + 1; index < closing; index++) {
    const token = tokens[index]!;
    if (token.text === '{') braces++;
    if (token.text === '}') braces--;
    if (token.text === ',' && braces === 0) inputs.push([]);
    else if (token.kind !== 'space') inputs.at(-1)!.push(token);
    if (token.text === '(') index = partners.get(index) ?? index;
  }
  return inputs;
}
