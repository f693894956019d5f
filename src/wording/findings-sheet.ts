import { many } from './counts';

export const severityWords = { error: 'Error', warning: 'Warning', advice: 'Advice' };

/** The sheet that the findings are written to. */
export const findingsSheetWords = {
  name: () => 'Findings',
  title: () => 'Findings',
  subtitle: (count: number, of: string) =>
    `${many(count, 'finding')} of ${of}, as they were when this sheet was written; it does not follow later changes.`,
  headings: () => [
    'No.',
    'Severity',
    'Sheet',
    'Cells',
    'What is wrong',
    'Expected',
    'Found',
    'What to do',
    'Why',
    'Source',
    'Rule',
  ],
  more: (count: number) =>
    `${many(count, 'more finding')} not written: mend these first, then validate again.`,
  halfWritten: (sheet: string, cause: string) =>
    `The sheet “${sheet}” was added only in part and could not be removed: delete it by hand. ${cause}`,
  wholeWorkbook: () => 'the whole workbook',
  oneSheet: (sheet: string) => `the sheet “${sheet}”`,
};
