import fc from 'fast-check';
import { type Token, tokensOf } from '../../../src/plans/audit/formula-tokens';
import { referenceText } from '../../../src/plans/audit/reference';
import { copiedFormula, formulaText, readFormula } from '../../../src/plans/audit/relative-form';

const inWords = (token: Token): string =>
  token.kind === 'reference' ? `reference ${referenceText(token.reference)}` : `${token.kind} ${token.text}`;
const read = (formula: string): string[] => tokensOf(formula).map(inWords);

describe('A formula is read into its pieces', () => {
  test.each<[what: string, formula: string, pieces: string[]]>([
    [
      'cells and a range',
      '=$B3+SUM(C$4:D9)',
      ['reference $B3', 'operator +', 'function SUM', 'open (', 'reference C$4:D9', 'close )'],
    ],
    ['a range written from its last cell', '=D9:C4', ['reference C4:D9']],
    [
      'the last cell of a sheet, and a name that only looks like a cell beyond it',
      '=XFD1048576+XFE1',
      ['reference XFD1048576', 'operator +', 'name XFE1'],
    ],
    [
      'a function whose name looks like a cell',
      '=LOG10(B3)',
      ['function LOG10', 'open (', 'reference B3', 'close )'],
    ],
    [
      'whole columns and rows',
      '=SUM(B:$D,3:$4)',
      ['function SUM', 'open (', 'reference B:$D', 'separator ,', 'reference 3:$4', 'close )'],
    ],
    ['another sheet', '=Actuals!B7', ['reference Actuals!B7']],
    [
      'a sheet whose name is quoted, an apostrophe in it',
      "='Trusts'' plans'!B7:C8",
      ["reference 'Trusts'' plans'!B7:C8"],
    ],
    ['several sheets', '=SUM(Apr:Jun!B7)', ['function SUM', 'open (', 'reference Apr:Jun!B7', 'close )']],
    ['a sheet that is called like a cell', '=Q1!B7', ['reference Q1!B7']],
    [
      'another workbook',
      "=[2]Plan!B7+'[Plan 2018.xlsx]Year'!C3",
      ['reference [2]Plan!B7', 'operator +', "reference '[Plan 2018.xlsx]Year'!C3"],
    ],
    [
      'columns of a table',
      "=SUM(Trusts[[#Data],[Q1]:[Q4]])-Trusts['[odd']]",
      [
        'function SUM',
        'open (',
        'structured Trusts[[#Data],[Q1]:[Q4]]',
        'close )',
        'operator -',
        "structured Trusts['[odd']]",
      ],
    ],
    [
      'a defined name, one of a sheet, and one with a full stop',
      '=Rate*Plan!Rate/tax.2018',
      ['name Rate', 'operator *', 'name Plan!Rate', 'operator /', 'name tax.2018'],
    ],
    [
      'text with a quotation mark and a reference in it',
      '=IF(B3="say ""B4""",1,"")',
      [
        'function IF',
        'open (',
        'reference B3',
        'operator =',
        'text "say ""B4"""',
        'separator ,',
        'number 1',
        'separator ,',
        'text ""',
        'close )',
      ],
    ],
    ['numbers', '=1.5E+3*.5%', ['number 1.5E+3', 'operator *', 'number .5', 'operator %']],
    [
      'errors',
      '=IFERROR(#DIV/0!,Plan!#REF!)',
      ['function IFERROR', 'open (', 'error #DIV/0!', 'separator ,', 'error Plan!#REF!', 'close )'],
    ],
    ['an array of constants', '={1,2;"}",3}', ['array {1,2;"}",3}']],
    [
      'a newer function, without the prefix of files',
      '=_xlfn._xlws.SORT(B3#)',
      ['function SORT', 'open (', 'reference B3', 'operator #', 'close )'],
    ],
    ['comparisons', '=B3<>C3', ['reference B3', 'operator <>', 'reference C3']],
    ['accents', '=Écart+Coût!B3', ['name Écart', 'operator +', 'reference Coût!B3']],
  ])('%s', (_, formula, pieces) => {
    expect(read(formula)).toEqual(pieces);
  });

  test('spaces and pluses that change nothing are dropped, the space between two ranges is kept', () => {
    const text = (formula: string) => formulaText(readFormula(1, 1, formula));
    expect(text('= +B3 + SUM( C4 , +D5 )')).toBe('=B3+SUM(C4,D5)');
    expect(text('=SUM(B3:D3 C2:C9)')).toBe('=SUM(B3:D3 C2:C9)');
  });

  test('what is not closed, and what is no formula at all, still ends', () => {
    for (const text of [
      '="open',
      "='open",
      '=Table[[open',
      '={1,2',
      '=SUM((',
      '=1:0',
      '=!',
      '=$',
      "=Table['",
    ]) {
      expect(tokensOf(text).length).toBeGreaterThan(0);
    }
  });
});

describe('A copy of a formula', () => {
  test('moves what is relative, keeps what has a "$", and has the same pattern', () => {
    const first = readFormula(3, 2, "=B2*$A$1+SUM(Plan!C$4:C9)-D:D+'x'!5:$6");
    const copy = copiedFormula(first, 5, 4)!;
    expect(formulaText(copy)).toBe("=D4*$A$1+SUM(Plan!E$4:E11)-F:F+'x'!$6:7");
    expect(readFormula(5, 4, '=D4*$A$1').pattern).toBe(readFormula(3, 2, '=b2*$a$1').pattern);
  });

  test('does not exist where it would point off the sheet', () => {
    expect(copiedFormula(readFormula(3, 2, '=B2'), 1, 2)).toBeUndefined();
    expect(copiedFormula(readFormula(3, 2, '=A3'), 3, 1)).toBeUndefined();
  });

  test('read again from its text has the pattern it was copied from', () => {
    const reference = fc
      .tuple(
        fc.constantFrom('', '$'),
        fc.constantFrom('A', 'F', 'AB'),
        fc.constantFrom('', '$'),
        fc.integer({ min: 1, max: 90 }),
      )
      .map((parts) => parts.join(''));
    const formula = fc
      .array(
        fc.oneof(
          reference,
          fc.tuple(reference, reference).map(([a, b]) => `SUM(${a}:${b})`),
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((terms) => `=${terms.join('-')}`);
    fc.assert(
      fc.property(
        formula,
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        (text, down, right) => {
          const original = readFormula(100, 40, text);
          const copy = copiedFormula(original, 100 + down, 40 + right)!;
          expect(readFormula(copy.row, copy.column, formulaText(copy)).pattern).toBe(original.pattern);
        },
      ),
    );
  });
});
