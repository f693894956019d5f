import { inOwnNamespace } from '../../src/workbook/own-namespace';

describe('formulas of a template', () => {
  test('call the functions of this build', () => {
    expect(inOwnNamespace('=SYB.SHARE(A1,SYB.PHASE(B1))', 'SYBDEV')).toBe(
      '=SYBDEV.SHARE(A1,SYBDEV.PHASE(B1))',
    );
  });

  test('keep their texts, sheet names and other functions', () => {
    const formula = `=IF(A1="SYB.SHARE(",'SYB.x'!A1,OTHER_SYB.SHARE(1))`;
    expect(inOwnNamespace(formula, 'SYBDEV')).toBe(formula);
  });
});
