import { type WorkbookSnapshot, namedBlocks, sheetAndAddress } from '../../src/plans/snapshot';

describe('what a name refers to', () => {
  test.each([
    ["='Control totals'!$D$6:$G$17", 'Control totals', 'D6:G17'],
    ["='Trust''s plan'!$B$2", "Trust's plan", 'B2'],
    ['=Scheme!$B$23', 'Scheme', 'B23'],
  ])('%s', (reference, sheet, address) => expect(sheetAndAddress(reference)).toEqual({ sheet, address }));

  test.each(['=1.5', '=#REF!', '=Scheme!#REF!', '=SUM(Scheme!A1)', '=Scheme!$A:$A'])(
    '%s is no cells',
    (reference) => expect(sheetAndAddress(reference)).toBeUndefined(),
  );
});

describe('the cells of a name', () => {
  const snapshot: WorkbookSnapshot = {
    sheets: [
      {
        name: 'Actuals',
        visible: true,
        protected: false,
        hiddenRows: [],
        hiddenColumns: [],
        used: {
          sheet: 'Actuals',
          address: 'B2:C2',
          values: [[12, 'x']],
          types: [['number', 'text']],
          formulas: [[12, 'x']],
          numberFormats: [['General', 'General']],
        },
      },
      { name: 'Empty', visible: true, protected: false, hiddenRows: [], hiddenColumns: [] },
    ],
    names: [
      { name: 'Over_the_edge', refersTo: '=ACTUALS!$C$1:$D$2', comment: '', visible: true },
      { name: 'On_empty', refersTo: '=Empty!$A$1', comment: '', visible: true },
      { name: 'Constant', refersTo: '=1.5', comment: '', visible: true },
      { name: 'Elsewhere', refersTo: '=Gone!$A$1', comment: '', visible: true },
    ],
    tables: [],
  };

  test('are blank beyond the used range', () => {
    expect(namedBlocks(snapshot, ['over_the_EDGE', 'On_empty'])).toEqual(
      new Map([
        [
          'over_the_EDGE',
          {
            name: 'over_the_EDGE',
            sheet: 'Actuals',
            address: 'C1:D2',
            values: [
              ['', ''],
              ['x', ''],
            ],
            types: [
              ['blank', 'blank'],
              ['text', 'blank'],
            ],
          },
        ],
        ['On_empty', { name: 'On_empty', sheet: 'Empty', address: 'A1', values: [['']], types: [['blank']] }],
      ]),
    );
  });

  test('that stands for none are left out', () => {
    expect(namedBlocks(snapshot, ['Constant', 'Elsewhere', 'Missing']).size).toBe(0);
  });
});
