import { auditFormulas } from '../../../src/plans/audit/audit-formulas';
import { type Cells, blank, fill, sentencesOn, sheetOf } from './support';

/** A year's budget: six lines of typed figures, April to March in B to M, totals in row 10. */
const months = { A1: 'Budget, £000', ...fill('B3:M3', 'month') };
const lines = { ...fill('A4:A9', 'line'), ...fill('B4:M9', 250) };
const totals = { A10: 'Total', ...fill('B10:M10', '=SUM(B4:B9)') };
const budget: Cells = { ...months, ...lines, ...totals };

describe('A budget with the months across', () => {
  test('has nothing to report when every month is totalled alike', () => {
    expect(sentencesOn(budget)).toEqual([]);
  });

  test('has a total that leaves out the first line', () => {
    expect(sentencesOn({ ...budget, F10: '=SUM(F5:F9)' })).toEqual([
      'F10 adds five rows (F5:F9); its neighbours B10:E10 and G10:M10 add six. It leaves out F4.',
    ]);
  });

  test('has a total that also takes in the total before it', () => {
    expect(sentencesOn({ ...budget, B11: 100, F10: '=SUM(F4:F9,E10)' })).toEqual([
      'F10 adds seven cells; its neighbours B10:E10 and G10:M10 add six. It also takes in E10.',
    ]);
  });

  test('has a total typed over with a figure', () => {
    expect(sentencesOn({ ...budget, H10: 1500 })).toEqual([
      'H10 holds a typed figure; its neighbours B10:G10 and I10:M10 hold a formula, which here would be =SUM(H4:H9).',
    ]);
  });

  test('has two totals side by side typed over, reported once', () => {
    expect(sentencesOn({ ...budget, H10: 1500, I10: 1500 })).toEqual([
      'H10:I10 each hold a typed figure; their neighbours B10:G10 and J10:M10 hold a formula, which in H10 would be =SUM(H4:H9).',
    ]);
  });

  test('has a total replaced by a sum of typed numbers', () => {
    expect(sentencesOn({ ...budget, H10: '=1200+300' })).toEqual([
      'H10 works on typed numbers alone (=1200+300); its neighbours B10:G10 and I10:M10 hold a formula, which here would be =SUM(H4:H9).',
    ]);
  });

  test('has the last month typed over, for there is a month of figures above it as above the others', () => {
    expect(sentencesOn({ ...budget, M10: 1500 })).toEqual([
      'M10 holds a typed figure; its neighbours B10:L10 hold a formula, which here would be =SUM(M4:M9).',
    ]);
  });

  test('has a total that points one column to the left', () => {
    expect(sentencesOn({ ...budget, F10: '=SUM(E4:E9)' })).toEqual([
      'F10 refers to other cells than its neighbours B10:E10 and G10:M10: =SUM(E4:E9), where their pattern gives =SUM(F4:F9).',
    ]);
  });

  test('has a total that is an average', () => {
    expect(sentencesOn({ ...budget, F10: '=AVERAGE(F4:F9)' })).toEqual([
      'F10 holds another formula than its neighbours B10:E10 and G10:M10: =AVERAGE(F4:F9), where their pattern gives =SUM(F4:F9).',
    ]);
  });

  test('had a line added above the total, which all totals miss', () => {
    const longer = { ...months, ...lines, ...fill('B10:M10', 250), ...fill('B11:M11', '=SUM(B4:B9)') };
    expect(sentencesOn(longer)).toEqual([
      'B11:M11 each take in six rows (B4:B9 and so on) and stop short of B10:M10, which hold figures like those before.',
    ]);
  });

  test('had a line added above the total, which one total takes in and is not blamed for', () => {
    const longer = { ...months, ...lines, ...fill('B10:M10', 250), ...fill('B11:M11', '=SUM(B4:B9)') };
    expect(sentencesOn({ ...longer, G11: '=SUM(G4:G10)' })).toEqual([
      'B11:F11 each take in six rows (B4:B9 and so on) and stop short of B10:F10, which hold figures like those before.',
      'H11:M11 each take in six rows (H4:H9 and so on) and stop short of H10:M10, which hold figures like those before.',
    ]);
  });
});

describe('Typed totals', () => {
  const actuals = blank('B10:G10');

  test('of six months of actuals, pasted beside a forecast that is added up', () => {
    expect(sentencesOn({ ...budget, ...actuals, ...fill('B10:K10', 1500) })).toEqual([
      'B10:K10 each hold a typed total; their neighbours L10:M10 work theirs out from the figures above, which in B10 would be =SUM(B4:B9).',
    ]);
  });

  test('between two that are worked out', () => {
    expect(sentencesOn({ ...budget, ...blank('E10:M10'), C10: 1500 })).toEqual([
      'C10 holds a typed total; its neighbours B10 and D10 work theirs out from the figures above, which here would be =SUM(C4:C9).',
    ]);
  });

  test('of the year, at the end of some rows', () => {
    const year = { ...fill('N4:N6', 3000), ...fill('N7:N9', '=SUM(B7:M7)') };
    expect(sentencesOn({ ...budget, ...blank('B10:M10'), ...year })).toEqual([
      'N4:N6 each hold a typed total; their neighbours N7:N9 work theirs out from the figures to the left, which in N4 would be =SUM(B4:M4).',
    ]);
  });

  test('of figures that were rounded, a pound off', () => {
    const rounded = {
      ...fill('B4:B9', 250.4),
      B10: 1502,
      C4: 100.4,
      C10: 1350,
      ...fill('D10:E10', '=SUM(D4:D9)'),
    };
    expect(sentencesOn({ ...budget, ...blank('B10:M10'), ...rounded })).toEqual([
      'B10:C10 each hold a typed total; their neighbours D10:E10 work theirs out from the figures above, which in B10 would be =SUM(B4:B9).',
    ]);
  });

  test('that are averages, or add two subtotals', () => {
    const average = { ...fill('B10:D10', 250), ...fill('E10:F10', '=AVERAGE(E4:E9)') };
    const sums = {
      ...fill('B12:D13', 60),
      ...fill('B14:D14', 120),
      ...fill('E12:F13', 60),
      ...fill('E14:F14', '=E12+E13'),
    };
    expect(sentencesOn({ ...budget, ...blank('B10:M10'), ...average, ...sums })).toEqual([
      'B10:D10 each hold a typed total; their neighbours E10:F10 work theirs out from the figures above, which in B10 would be =AVERAGE(B4:B9).',
      'B14:D14 each hold a typed total; their neighbours E14:F14 work theirs out from the figures above, which in B14 would be =B12+B13.',
    ]);
  });
});

/** Plan and actual in two columns, five blocks below each other with their subtotals. */
const inColumns = (plan: string, actual: string): Cells =>
  Object.assign(
    {},
    ...[plan, actual].flatMap((column) =>
      [4, 8, 12, 16, 20].map((row) => ({
        ...fill(`${column}${row}:${column}${row + 1}`, 250),
        [`${column}${row + 2}`]: `=${column}${row}+${column}${row + 1}`,
      })),
    ),
  );

const planAndActual = inColumns('B', 'C');

describe('Two columns side by side', () => {
  test('have nothing to report when every subtotal is worked out in both', () => {
    expect(sentencesOn(planAndActual)).toEqual([]);
  });

  test('have one subtotal that is typed in one of them', () => {
    expect(sentencesOn({ ...planAndActual, C14: 480 })).toEqual([
      'C14 holds a typed figure and B14 beside it a formula; columns B and C are alike in all four other rows where both hold formulas. Here it would be =C12+C13.',
    ]);
  });

  test('have one each that is typed, side by side, and each is told by its own neighbour', () => {
    const twice = { ...planAndActual, ...inColumns('D', 'E') };
    expect(sentencesOn({ ...twice, C14: 480, D14: 480 })).toEqual([
      'C14 holds a typed figure and B14 beside it a formula; columns B and C are alike in all four other rows where both hold formulas. Here it would be =C12+C13.',
      'D14 holds a typed figure and E14 beside it a formula; columns D and E are alike in all four other rows where both hold formulas. Here it would be =D12+D13.',
    ]);
  });

  test('are two rows, with one quarter typed in one of them', () => {
    const rows = Object.assign(
      {},
      ...['B', 'E', 'H', 'K', 'N'].map((column, index) => {
        const total = ['D', 'G', 'J', 'M', 'P'][index]!;
        const second = ['C', 'F', 'I', 'L', 'O'][index]!;
        return {
          ...fill(`${column}4:${second}5`, 250),
          ...fill(`${total}4:${total}5`, `=${column}4+${second}4`),
        };
      }),
    );
    expect(sentencesOn({ ...rows, J5: 480 })).toEqual([
      'J5 holds a typed figure and J4 beside it a formula; rows 4 and 5 are alike in all four other columns where both hold formulas. Here it would be =H5+I5.',
    ]);
  });
});

describe('What is not wrong yet', () => {
  /** Averages of the year in column M, one row a ward; July is not yet entered for the third. */
  const wards: Cells = {
    ...fill('A4:A12', 'ward'),
    ...fill('B4:H12', 20),
    ...fill('I4:I12', '=AVERAGE(B4:H4)'),
    ...blank('H6'),
  };

  test('is an average that leaves out the month its neighbours take in, for the month is still to come', () => {
    expect(sentencesOn({ ...wards, I6: '=AVERAGE(B6:G6)' })).toEqual([
      'I6 takes in six columns (B6:G6); its neighbours I4:I5 and I7:I12 take in seven. It leaves out H6. No figure stands there today, so no result is wrong yet; it will be once one is entered.',
    ]);
  });

  test('is told apart from the row below it, where the month was left out and is there', () => {
    expect(sentencesOn({ ...wards, I6: '=AVERAGE(B6:G6)', I7: '=AVERAGE(B7:G7)' })).toEqual([
      'I6 takes in six columns (B6:G6); its neighbours I4:I5 and I8:I12 take in seven. It leaves out H6. No figure stands there today, so no result is wrong yet; it will be once one is entered.',
      'I7 takes in six columns (B7:G7); its neighbours I4:I5 and I8:I12 take in seven. It leaves out H7.',
    ]);
  });

  test('is a cell taken from last year’s sheet, where its neighbours take from this year’s', () => {
    const thisYear = sheetOf({ ...fill('B4:B7', 250), B9: 'note' }, 'This year');
    const lastYear = sheetOf({ ...fill('B4:B7', 240) }, 'Last year');
    const summary = sheetOf({ ...fill('B4:B7', "='This year'!B4"), B8: "='Last year'!B8" });
    expect(auditFormulas([thisYear, lastYear, summary]).map(({ explanation }) => explanation)).toEqual([
      "B8 takes from another sheet than its neighbours B4:B7: ='Last year'!B8, where their pattern gives ='This year'!B8. No figure stands there today, so no result is wrong yet; it will be once one is entered.",
    ]);
  });
});

test('A figure taken from the forecast, for there is none yet among the actuals, is left alone', () => {
  const actuals = sheetOf({ ...fill('B4:B7', 250) }, 'Actuals');
  const forecast = sheetOf({ ...fill('B4:B8', 240) }, 'Forecast');
  const summary = sheetOf({ ...fill('B4:B7', '=Actuals!B4'), B8: '=Forecast!B8' });
  expect(auditFormulas([actuals, forecast, summary])).toEqual([]);
});

describe('What differs and is meant', () => {
  const legitimate: [story: string, cells: Cells][] = [
    [
      'a total of the year at the end of each row',
      { ...budget, N3: 'Year', ...fill('N4:N10', '=SUM(B4:M4)') },
    ],
    ['a total of the year in the row of totals alone', { ...budget, N3: 'Year', N10: '=SUM(B10:M10)' }],
    ['a first quarter between the months', { ...budget, E3: 'Q1', ...fill('E4:E10', '=SUM(B4:D4)') }],
    [
      'every quarter between its months',
      {
        ...fill('B3:Q3', 'month'),
        ...fill('B4:Q9', 250),
        ...fill('B10:Q10', '=SUM(B4:B9)'),
        ...Object.assign(
          {},
          ...['E', 'I', 'M', 'Q'].map((quarter, index) => {
            const first = ['B', 'F', 'J', 'N'][index]!;
            const last = ['D', 'H', 'L', 'P'][index]!;
            return { [`${quarter}10`]: `=SUM(${first}10:${last}10)` };
          }),
        ),
      },
    ],
    [
      'an opening balance, each later one the closing balance before it',
      {
        ...months,
        ...fill('A4:A6', 'line'),
        B4: 1000,
        ...fill('C4:M4', '=B6'),
        ...fill('B5:M5', 120),
        ...fill('B6:M6', '=B4+B5'),
      },
    ],
    [
      'a year to date that begins with the first month alone',
      { ...months, ...fill('A4:A5', 'line'), ...fill('B4:M4', 120), B5: '=B4', ...fill('C5:M5', '=B5+C4') },
    ],
    [
      'a base year typed and the years after it uplifted',
      { B3: 2013, B4: 900, ...fill('B5:B12', '=B4*1.02') },
    ],
    [
      'six months of actuals and six of forecast',
      { ...budget, ...fill('B12:G12', 90), ...fill('H12:M12', '=H10*0.06') },
    ],
    [
      'a month of actuals in a column of its own',
      { ...budget, ...fill('B12:B14', 90), ...fill('C12:M14', '=C4*0.06') },
    ],
    [
      'rows of figures and of percentages in turn',
      Object.assign(
        { ...fill('B3:M3', 'month') },
        ...[4, 6, 8, 10, 12].map((row) => ({
          ...fill(`B${row}:M${row}`, 250),
          ...fill(`B${row + 1}:M${row + 1}`, `=B${row}/B$14`),
        })),
        fill('B14:M14', '=B4+B6+B8+B10+B12'),
      ),
    ],
    [
      'plan, actual and variance in blocks, the variance differing from both',
      Object.assign(
        {},
        ...['B', 'E', 'H', 'K'].map((plan, index) => {
          const [actual, variance] = [['C', 'F', 'I', 'L'][index]!, ['D', 'G', 'J', 'M'][index]!];
          return {
            ...fill(`${plan}4:${actual}9`, 250),
            ...fill(`${variance}4:${variance}9`, `=${actual}4-${plan}4`),
            ...fill(`${plan}10:${variance}10`, `=SUM(${plan}4:${plan}9)`),
          };
        }),
      ),
    ],
    [
      'columns that go two by two with formulas of their own',
      {
        ...fill('A4:A9', 'line'),
        ...fill('B4:C9', '=$A$20*B$2'),
        ...fill('D4:E9', '=$A$21*D$2+1'),
        ...fill('F4:G9', '=$A$20*F$2'),
        ...fill('H4:I9', '=$A$21*H$2+1'),
        ...fill('B2:I2', 5),
        ...fill('A20:A21', 3),
      },
    ],
    [
      'subtotals down a column of formulas',
      {
        ...fill('B3:C9', 100),
        ...fill('D3:D5', '=B3*C3'),
        D6: '=SUM(D3:D5)',
        ...fill('D7:D9', '=B7*C7'),
        D10: '=SUM(D7:D9)',
      },
    ],
    ['a percentage column that crosses the totals', { ...budget, ...fill('G4:G10', '=F4/$F$10') }],
    [
      'a flat charge whose column crosses the totals',
      { ...budget, B20: 55, ...fill('G4:G10', '=$B$20*1.5') },
    ],
    ['a first quarter in the row of totals alone', { ...budget, E10: '=SUM(B10:D10)' }],
    [
      'a charge in every third month',
      {
        ...fill('B4:M5', 250),
        ...fill('B6:M6', '=B4*2'),
        ...Object.assign(
          {},
          ...['D', 'G', 'J', 'M'].map((month) => ({ [`${month}6`]: `=${month}4*2+${month}5` })),
        ),
      },
    ],
    [
      'a month worked out otherwise because what the others divide by is blank there',
      { ...fill('B4:E5', 250), F4: 250, ...fill('G4:M5', 250), ...fill('B6:M6', '=B4/B5'), F6: '=F4*12' },
    ],
    ['four months that leave out a line the others have', { ...budget, ...fill('B10:E10', '=SUM(B5:B9)') }],
    [
      'a row far down the column from those it differs from',
      {
        ...fill('B4:F40', 250),
        ...fill('G4:G8', '=SUM(B4:F4)'),
        ...Object.fromEntries(
          Array.from({ length: 16 }, (_, index) => [`G${9 + index}`, `=B${9 + index}*${index + 2}`]),
        ),
        G25: '=SUM(C25:F25)',
      },
    ],
    [
      'another table on the same row, behind its own heading',
      { ...budget, G10: 'Area', ...blank('H10:M10'), H10: '=SUM(H5:H9)' },
    ],
    [
      'another table on the same row, four blank columns on',
      { ...budget, ...blank('F10:M10'), J10: '=SUM(J5:J9)' },
    ],
    ['two typed figures among three formulas', { ...budget, ...blank('G10:M10'), D10: 9, E10: 9 }],
    ['a typed figure beside two formulas', { ...budget, ...blank('E10:M10'), D10: 9 }],
    ['a typed figure between two formulas', { ...budget, ...blank('E10:M10'), C10: 9 }],
    ['a shorter total beside two', { ...budget, ...blank('E10:M10'), D10: '=SUM(D5:D9)' }],
    [
      'balances by quarter, the year between two years beginning as its first quarter does',
      {
        ...fill('B3:K3', 'quarter'),
        ...fill('A4:A6', 'line'),
        B4: 1000,
        ...fill('C4:E4', '=B6'),
        F4: '=B4',
        G4: '=E6',
        ...fill('H4:J4', '=G6'),
        K4: '=G4',
        ...fill('B5:E5', 120),
        F5: '=SUM(B5:E5)',
        ...fill('G5:J5', 120),
        K5: '=SUM(G5:J5)',
        ...fill('B6:K6', '=B4+B5'),
      },
    ],
    [
      'an opening balance in the column of the year, above flows that are summed',
      { ...fill('A4:A8', 'line'), ...fill('B4:E8', 120), F4: '=B4', ...fill('F5:F8', '=SUM(B5:E5)') },
    ],
    [
      'a rate typed into one month, for rates change',
      { ...fill('B4:M4', 250), ...fill('B5:M5', '=B4*1.02'), F5: '=F4*1.031' },
    ],
    [
      'a total that leaves out a spacer, blank along the row',
      { ...months, ...lines, ...fill('B11:M11', '=SUM(B4:B10)'), F11: '=SUM(F4:F9)' },
    ],
    [
      'typed figures below one figure each, beside totals',
      { ...budget, ...blank('B4:D8'), ...fill('B10:D10', 250), ...blank('G10:M10') },
    ],
    [
      'typed figures that are no totals of those above them, beside two totals',
      { ...budget, ...fill('B10:K10', 1400) },
    ],
    ['a typed total beside a single one that is worked out', { ...budget, ...blank('D10:M10'), C10: 1500 }],
    [
      'a typed figure below one figure alone, beside totals of two',
      { ...fill('B4:D5', 250), ...fill('B6:C6', '=B4+B5'), ...blank('D4'), D6: 250 },
    ],
    [
      'a typed figure beside sums that are not of their own columns',
      { ...budget, ...blank('B10:M10'), ...fill('B10:C10', '=SUM($B4:$B9)'), D10: 1500 },
    ],
    [
      'a typed figure beside the sums of the columns before',
      { ...budget, ...blank('B10:M10'), ...fill('C10:D10', '=SUM(B4:B9)'), E10: 1500 },
    ],
    [
      'a typed figure beside the sums of the rows before, in the column of the year',
      { ...budget, ...blank('B10:M10'), ...fill('N5:N6', '=SUM(B4:M4)'), N7: 3000 },
    ],
    [
      'typed figures beside variances, or totals with a margin, that are the sums of those above',
      {
        ...fill('B4:E5', 250),
        ...fill('B6:C6', '=B4-B5'),
        ...fill('D6:E6', 500),
        ...fill('B7:C7', '=B4+B5+10'),
        ...fill('D7:E7', 500),
      },
    ],
    [
      'two columns in step, with one figure typed where nothing stands above to add up',
      { ...planAndActual, ...blank('C12:C13'), C14: 480 },
    ],
    ['two columns in step with three blank ones between them', { ...inColumns('B', 'F'), F14: 480 }],
    [
      'two columns of links to another workbook, the first of one typed',
      { C3: 9, ...fill('B4:C4', '=[1]Ledger!B5'), ...fill('B6:C8', '=[1]Ledger!B5'), B3: '=[1]Ledger!B9' },
    ],
    [
      'a total of fixed rows that leaves out one that is blank',
      { ...budget, ...blank('C9'), ...fill('B10:M10', '=SUM($C$4:$C$9)'), F10: '=SUM($C$4:$C$8)' },
    ],
    ['two columns apart in two rows', { ...planAndActual, C14: 480, C18: 480 }],
    ['two columns apart in one row of four', { ...planAndActual, ...blank('B18:C18'), C14: 480 }],
    [
      'two columns of numbering, each begun where it begins',
      { A4: 1, ...fill('A5:A12', '=A4+1'), ...fill('B4:B5', 6), ...fill('B6:B12', '=B5+1') },
    ],
    [
      'a typed figure at the end of links to another workbook, which may hold nothing there',
      { B4: 9, ...fill('B5:B12', '=[1]Ledger!C5*[1]Ledger!D5') },
    ],
    ['the same sum written as a chain of pluses', { ...budget, F10: '=F4+F5+F6+F7+F8+F9' }],
    ['a dollar more that changes nothing', { ...budget, F10: '=SUM(F$4:F$9)' }],
    [
      'a total whose range takes in a blank row that its neighbours leave out',
      { ...months, ...lines, ...fill('B11:M11', '=SUM(B4:B9)'), F11: '=SUM(F4:F10)' },
    ],
  ];

  test.each(legitimate)('%s is left alone', (_, cells) => {
    expect(sentencesOn(cells)).toEqual([]);
  });
});
