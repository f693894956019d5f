import { fromFile } from '../../src/files/formulas/from-file';
import { intoFile } from '../../src/files/formulas/into-file';
import { moveFormula, sharedFormula } from '../../src/files/formulas/move-formula';

const into = (typed: string, spilling = false) =>
  intoFile(typed, spilling, 'the cell B7 of the sheet "Plan"');

describe('a formula as a file stores it', () => {
  it.each([
    ['_xldudf_SYB_SYSTEMPSF(B2:E5,1)', '=SYB.SYSTEMPSF(B2:E5,1)'],
    ['_XLDUDF_syb_phase(A1)', '=SYB.PHASE(A1)'],
    ['_xldudf_SYBDEV_PHASE(A1)', '=SYBDEV.PHASE(A1)'],
    ['[1]!SYB.PHASE(A1)', '=SYB.PHASE(A1)'],
    ['SUM([12]!_xldudf_SYB_PHASE(A1),[2]Sheet1!A1)', '=SUM(SYB.PHASE(A1),[2]Sheet1!A1)'],
    ['_xlfn.IFNA(_XLFN._XLWS.FILTER(A1:A9,B1:B9),"_xlfn.")', '=IFNA(FILTER(A1:A9,B1:B9),"_xlfn.")'],
    ['_xlfn.LET(_xlpm.pot,B1,_xlpm.pot*2)', '=LET(pot,B1,pot*2)'],
    ["SUM(_xlfn.ANCHORARRAY('My _xlfn. sheet'!B6))", "=SUM('My _xlfn. sheet'!B6#)"],
    ['_xlfn.SINGLE(A1:A9)+_xlfn.SINGLE(A1:A9+1)', '=@A1:A9+@(A1:A9+1)'],
    ['_xldudf_CONTOSO_ADD(1)', '=_xldudf_CONTOSO_ADD(1)'],
    ['"_xldudf_SYB_PHASE("&A1', '="_xldudf_SYB_PHASE("&A1'],
  ])('%s reads %s', (stored, typed) => {
    expect(fromFile(stored)).toBe(typed);
  });

  it.each([
    ['=SYB.SystemPsf(B2:E5,1)', '_xldudf_SYB_SYSTEMPSF(B2:E5,1)'],
    ['=sum(filter(A1:A9,B1:B9))&"FILTER("', 'sum(_xlfn._xlws.FILTER(A1:A9,B1:B9))&"FILTER("'],
    [
      '=LET(pot,B1,loss,pot*1.5,MIN(pot,loss))',
      '_xlfn.LET(_xlpm.pot,B1,_xlpm.loss,_xlpm.pot*1.5,MIN(_xlpm.pot,_xlpm.loss))',
    ],
    ["=SUM('My sheet'!B6#)", "SUM(_xlfn.ANCHORARRAY('My sheet'!B6))"],
    ['=Actuals[@Net]+Actuals[@]', 'Actuals[[#This Row],[Net]]+Actuals[#This Row]'],
    ['=[2]Sheet1!A1', '[2]Sheet1!A1'],
    ['=NETWORKDAYS.INTL(A1,A2)', 'NETWORKDAYS.INTL(A1,A2)'],
    ['=SYB.SCHEME', 'SYB.SCHEME'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(into(typed)).toBe(stored);
  });

  it('stores "@" where a formula may spill, and leaves it out where Excel takes one value anyhow', () => {
    expect(into('=@A1:A9*2')).toBe('A1:A9*2');
    expect(into('=@(A1:A9+1)+@Actuals[Net]', true)).toBe(
      '_xlfn.SINGLE((A1:A9+1))+_xlfn.SINGLE(Actuals[Net])',
    );
    expect(into('=SUM(OFFSET(A1,1,1)#)+[1]Sheet1!A1#')).toBe(
      'SUM(_xlfn.ANCHORARRAY(OFFSET(A1,1,1)))+_xlfn.ANCHORARRAY([1]Sheet1!A1)',
    );
    expect(into('=@A1:A9*@INDEX(B1:B9,1)', true)).toBe('_xlfn.SINGLE(A1:A9)*_xlfn.SINGLE(INDEX(B1:B9,1))');
  });

  it.each(['=SUM(A1', '=A1)', '="open', "='open", '=A1[', '=#', '=@', 'A1', '=', '=  '])(
    'refuses %s, which is not complete',
    (typed) => {
      expect(() => into(typed)).toThrow(/the cell B7 of the sheet "Plan" is not complete/);
    },
  );

  it('refuses what only Excel itself can link: another workbook, and an unnamed table', () => {
    expect(() => into('=[Plan.xlsx]Sheet1!A1')).toThrow(/refers to another workbook/);
    expect(() => into("='[Plan.xlsx]Sheet 1'!A1")).toThrow(/refers to another workbook/);
    expect(() => into('=SUM([@Net])')).toThrow(/without naming the table/);
  });

  it('refuses a formula longer than Excel takes', () => {
    expect(() => into(`=1${'+1'.repeat(5_000)}`)).toThrow(/has 10,002 characters; Excel takes 8,192/);
  });
});

describe('a shared formula in another of its cells', () => {
  it.each([
    ['B2-$B$2+C$3+$D4', 2, 1, 'C4-$B$2+D$3+$D6'],
    ['SUM(A:C)+SUM($A:C)+SUM(1:3)+SUM($1:3)', 1, 1, 'SUM(B:D)+SUM($A:D)+SUM(2:4)+SUM($1:4)'],
    ["'A1'!A1+Q1!B2+SUM(Q1:Q4!A1)", 1, 0, "'A1'!A2+Q1!B3+SUM(Q1:Q4!A2)"],
    ['LOG10(A1)&"A1"&Table1[A1]&TAX2018A&XFE1', 1, 0, 'LOG10(A2)&"A1"&Table1[A1]&TAX2018A&XFE1'],
    ['A1048576+XFD1', 1, 1, 'B1+A2'],
    ['A1', -1, -1, 'XFD1048576'],
    ['1:1*1E5', 1, 0, '2:2*1E5'],
  ])('%s, %d down and %d across, reads %s', (stored, down, across, moved) => {
    expect(moveFormula(sharedFormula(stored), down, across)).toBe(moved);
  });
});
