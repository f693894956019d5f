/** How a workbook file spells formulas, which is not quite how a user types them. */

/** Functions newer than the file format, which a file prefixes (ECMA-376 keeps the old names only). */
const newerFunctions = [
  'ARRAYTOTEXT',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'CONCAT',
  'DROP',
  'EXPAND',
  'HSTACK',
  'IFNA',
  'IFS',
  'MAXIFS',
  'MINIFS',
  'RANDARRAY',
  'SEQUENCE',
  'SORTBY',
  'SWITCH',
  'TAKE',
  'TEXTAFTER',
  'TEXTBEFORE',
  'TEXTJOIN',
  'TEXTSPLIT',
  'TOCOL',
  'TOROW',
  'UNIQUE',
  'VALUETOTEXT',
  'VSTACK',
  'WRAPCOLS',
  'WRAPROWS',
  'XLOOKUP',
  'XMATCH',
  'XOR',
];

/** These two have a prefix of their own. */
const worksheetFunctions = ['FILTER', 'SORT'];

/** Functions whose inner names would need prefixes too. */
const unsupported = ['LET', 'LAMBDA', 'BYROW', 'BYCOL', 'MAKEARRAY', 'MAP', 'REDUCE', 'SCAN'];

/** Functions that can answer with a range, so that a file must say whether all of it is meant. */
const rangeFunctions = ['INDEX', 'OFFSET', 'INDIRECT', 'CHOOSE'];

/** Text in double quotes and sheet names in single ones, neither of which holds anything to change. */
const literals = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

const outsideLiterals = (formula: string, change: (part: string) => string): string => {
  let done = 0;
  let changed = '';
  for (const { 0: literal, index } of formula.matchAll(literals)) {
    changed += change(formula.slice(done, index)) + literal;
    done = index + literal.length;
  }
  return changed + change(formula.slice(done));
};

const functionCall = /(?<![\w.])([A-Z][A-Z0-9.]*)\(/g;

/**
 * A formula as a file stores it, without "=": SYB.PHASE( as _xldudf_SYB_PHASE(, newer functions prefixed.
 *
 * @throws RangeError for functions whose parameters a file spells differently, which no template needs.
 */
export function storedFormula(formula: string): string {
  return outsideLiterals(formula.replace(/^=/, ''), (part) =>
    part.replace(functionCall, (_call, name: string) => {
      if (unsupported.includes(name)) throw new RangeError(`${name} cannot be written to a file: ${formula}`);
      return `${storedName(name)}(`;
    }),
  );
}

function storedName(name: string): string {
  if (/^SYB(DEV)?\./.test(name)) return `_xldudf_${name.replaceAll('.', '_')}`;
  if (worksheetFunctions.includes(name)) return `_xlfn._xlws.${name}`;
  return newerFunctions.includes(name) ? `_xlfn.${name}` : name;
}

/**
 * Whether a formula must be stored as one that may answer with an array, even where its answer fills one
 * cell: Excel would otherwise show "@" before functions and names that could stand for more than a cell.
 *
 * @param names The workbook's defined names, in lower case.
 */
export function mayAnswerWithArray(formula: string, names: ReadonlySet<string>): boolean {
  let may = false;
  outsideLiterals(formula, (part) => {
    for (const [word] of part.matchAll(/[A-Za-z_][\w.]*/g)) {
      may ||= /^SYB(DEV)?\./.test(word) || rangeFunctions.includes(word) || names.has(word.toLowerCase());
    }
    return part;
  });
  return may;
}
