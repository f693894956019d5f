import type { WorkbookModel } from '../../src/plans/workbook-model';

/** Two trusts and their year, with one formula that spills and one that reads what was spilled. */
export const smallWorkbook: WorkbookModel = {
  title: 'Two trusts',
  names: [
    { name: 'Annual_plan', refersTo: "='Trust plans'!$B$3:$B$4", comment: 'The year, by trust' },
    { name: 'Quarters_reported', refersTo: "='Trust plans'!$B$7", comment: 'How many quarters' },
  ],
  sheets: [
    {
      name: 'Trust plans',
      columnWidths: [24, 12, 12, 12, 12, 12],
      cells: {
        A1: { value: 'Plans of two trusts', style: 'title' },
        A2: { value: 'Trust', style: 'headingText' },
        B2: { value: 'Plan', style: 'heading' },
        A3: { value: 'Barnsley Hospital', style: 'label' },
        B3: { value: 1200, style: 'input', note: 'From Annex 3' },
        A4: { value: 'The Rotherham', style: 'label' },
        B4: { value: -1234.5, style: 'input' },
        A5: { value: 'Both', style: 'totalLabel' },
        B5: { formula: '=SUM(TrustPlans[Plan])', style: 'total' },
        A7: { value: 'Quarters reported', style: 'label' },
        B7: { value: 3, style: 'inputCount' },
        A9: { formula: '=SYB.SPREAD(Annual_plan)', spill: { rows: 2, columns: 4 }, style: 'calculated' },
        A12: { formula: '=SYB.SPREAD(D9:D10)', spill: { rows: 2, columns: 4 }, style: 'calculated' },
        A15: { formula: '=SUM(A12:D13)', style: 'total' },
        A16: { formula: '=SYB.REFUSE(B7)' },
      },
      tables: [{ name: 'TrustPlans', address: 'A2:B4' }],
      validations: [{ address: 'B7', choices: ['1', '2', '3', '4'], message: 'One to four quarters.' }],
      merges: ['A1:C1'],
      freeze: { rows: 2, columns: 1 },
      tabColour: '005EB8',
    },
    { name: 'Notes', columnWidths: [40], cells: { A1: { value: 'Nothing yet' } } },
  ],
};

/** An add-in's functions as its bundle associates them. */
export const smallFunctions = `
  CustomFunctions.associate('SPREAD', (annual) => annual.map(([year]) => [1, 2, 3, 4].map((q) => year * q / 10)));
  CustomFunctions.associate('REFUSE', (given) => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Actual: row 3, Q2 is blank; enter 0 if it is nil');
  });
  CustomFunctions.associate('SEEN', (given) => given === null ? 'null' : given instanceof CustomFunctions.Error ? 'error ' + given.code : typeof given + ' ' + JSON.stringify(given));
  CustomFunctions.associate('MISSING', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'not set for 2019/20'); });
  CustomFunctions.associate('BROKEN', () => { throw new TypeError('a fault of ours'); });
  CustomFunctions.associate('DIVIDE', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero, 'lost'); });
  CustomFunctions.associate('NOTHING', () => null);
  CustomFunctions.associate('ENDLESS', () => 1 / 0);
  CustomFunctions.associate('NEXT', ([[given]]) => [[given + 1], [given + 2]]);
  CustomFunctions.associate('ADD', (first, second) => first + second);
`;
