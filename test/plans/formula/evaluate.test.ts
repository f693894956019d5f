import { blank, evaluate, type Held } from '../../../src/plans/formula/evaluate';
import { parseFormula } from '../../../src/plans/formula/parse';
import { plainFormula, spellFormula } from '../../../src/plans/formula/spell';

const number = (value: number): Held => ({ type: 'number', value });
const text = (value: string): Held => ({ type: 'text', value });
const error = (value: string): Held => ({ type: 'error', value });

/** Column A of the sheet, from row 1 down; column B holds kinds. */
const cells: Held[] = [
  number(100),
  number(250.5),
  text('1,234 '),
  blank,
  text('n/a'),
  error('#DIV/0!'),
  number(-50),
];
const kinds: Held[] = [text('Acute'), text('acute'), text('Other'), blank, blank, blank, text('Acute')];
const lookup = (_: string | undefined, row: number, column: number): Held =>
  (column === 1 ? cells : kinds)[row - 1] ?? blank;
const result = (formula: string) => evaluate(parseFormula(formula)!, lookup);

describe('a formula is worked out as Excel works it out', () => {
  it.each([
    ['a sum leaves text and blanks out', '=SUM(A1:A5)', number(350.5)],
    ['adding reads text that looks like a number', '=A1+A3', number(1334)],
    ['adding other text is an error', '=A1+A5', error('#VALUE!')],
    ['an error passes through a sum', '=SUM(A1:A7)', error('#DIV/0!')],
    ['a blank counts as nothing', '=A4*5+1', number(1)],
    ['dividing by nothing is an error', '=A1/A4', error('#DIV/0!')],
    ['multiplication binds before addition', '=2+3*4', number(14)],
    ['a minus sign binds before a power is no concern of plans; brackets are', '=(2+3)*-4', number(-20)],
    ['percentages are parts of one', '=200*5%', number(10)],
    ['kinds are matched without regard to capitals', '=SUMIF(B1:B7,"Acute",A1:A7)', number(300.5)],
    ['a condition chooses', '=IF(A1=0,0,A2/A1)', number(2.505)],
    ['texts are joined', '="£"&A1', text('£100')],
    ['products are added up', '=SUMPRODUCT(A1:A2,A1:A2)', number(72_750.25)],
    ['the largest of a range', '=MAX(A1:A3)', number(250.5)],
  ])('%s: %s', (_, formula, expected) => {
    expect(result(formula)).toEqual(expected);
  });

  it('says nothing of a function that plans do not use', () => {
    expect(result('=VLOOKUP(A1,A1:B7,2)')).toBeUndefined();
  });

  it.each([
    '=SUM(A1',
    '=1+',
    'A1+1',
    '={1,2}',
    '=Table[Column]',
    '=A:A',
    `=${'('.repeat(100)}1${')'.repeat(100)}`,
  ])('does not take %s for a formula it understands', (formula) => {
    expect(parseFormula(formula)).toBeUndefined();
  });
});

describe('one formula of the template serves every column', () => {
  it('names the line, the sheet and the column by their ids', () => {
    const find = ({
      sheet = 'own',
      line = 'x',
      column = 'y',
    }: {
      sheet?: string;
      line?: string;
      column?: string;
    }) => ({
      sheet: sheet === 'own' ? 'Plan detail' : 'Contract value',
      row: { a: 5, b: 9, x: 12 }[line]!,
      column: { y: 2, q1: 3, q4: 6 }[column]!,
    });
    expect(spellFormula('SUM([a:b])-[other!x]', 'Plan detail', find)).toBe(
      "=SUM(B5:B9)-'Contract value'!B12",
    );
    expect(spellFormula('SUM([@q1:q4])', 'Plan detail', find)).toBe('=SUM(C12:F12)');
  });
});

describe('what Excel may spell either way is the same formula', () => {
  it.each([
    ["='QIPP'!B3", '=QIPP!B3'],
    ['=sum(b5 : b9)', '=SUM(B5:B9)'],
    ['=$B$5+B6', '=B5+B6'],
  ])('%s and %s', (one, other) => {
    expect(plainFormula(one)).toBe(plainFormula(other));
  });

  it('but words in a formula are not', () => {
    expect(plainFormula('=SUMIF(B1:B2,"Red ",C1:C2)')).not.toBe(plainFormula('=SUMIF(B1:B2,"Red",C1:C2)'));
  });
});
