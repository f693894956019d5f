import { asEntered } from '../../src/workbook/as-entered';

describe('what is entered stays what it is', () => {
  test.each([
    '2018/19',
    '1/2',
    '=A1',
    '+1',
    '@A1',
    '＝A1',
    '\t=A1',
    '-',
    'TRUE',
    'March 2019',
    '#N/A',
    '(500)',
    "'quoted",
    ' 12',
  ])('the text %p is not read as something else', (text) => expect(asEntered(text)).toBe(`'${text}`));

  test.each(['Q1', 'Marginal rate', 'Actuals', 'Decision', 'trueup', 12, true])(
    '%p goes in as it is',
    (value) => expect(asEntered(value)).toBe(value),
  );
});
