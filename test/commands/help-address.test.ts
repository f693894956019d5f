import { helpAddress } from '../../src/commands/help-address';

describe('the help page of the function in a cell', () => {
  test.each([
    ['=SYB.SYSTEMPSF(B2:E8,B12:E18,B22:E28,3)', 'docs/functions/systempsf.html'],
    ['=ROUND(syb.share(A1,B1:B7),0)', 'docs/functions/share.html'],
    ['=SYB.PHASE (A1)', 'docs/functions/phase.html'],
    ['=_xldudf_SYB_TRUSTPSF(A1:D1,A2:D2,A3:D3,2)', 'docs/functions/trustpsf.html'],
    ['=IF(A1="SYB.PHASE(","",SYB.VARIANCE(A1:D1,A2:D2,2))', 'docs/functions/variance.html'],
  ])('%s leads to %s', (formula, page) => {
    expect(helpAddress(formula, 'SYB')).toBe(page);
  });

  test.each(['', '=SUM(A1:A3)', '=MYSYB.PHASE(A1)', '=SYBDEV.PHASE(A1)', '="SYB.PHASE("'])(
    'a cell with "%s" leads to the list of all functions',
    (formula) => {
      expect(helpAddress(formula, 'SYB')).toBe('docs/functions/index.html');
    },
  );

  test('a development build looks for its own functions', () => {
    expect(helpAddress('=SYBDEV.PHASE(A1)', 'SYBDEV')).toBe('docs/functions/phase.html');
  });
});
