import { auditFormulas } from '../../../src/plans/audit/audit-formulas';
import { blankWorkbook } from '../../../src/plans/blank-workbook';
import { systemPsfWorkbook } from '../../../src/plans/system-psf';
import { financeWorkbook } from '../../../src/plans/system/finance';
import { performanceWorkbook } from '../../../src/plans/system/performance';
import { readinessWorkbook } from '../../../src/plans/system/readiness';
import { templates } from '../../../src/plans/templates';
import type { CellModel, SheetModel, WorkbookModel } from '../../../src/plans/workbook-model';
import { sheetOf } from './support';

const workbooks: [title: string, workbook: WorkbookModel][] = [
  systemPsfWorkbook(),
  ...templates.map((template) => blankWorkbook(template)),
  performanceWorkbook(),
  financeWorkbook(),
  { ...readinessWorkbook(), title: 'System readiness with its standing' },
].map((workbook) => [workbook.title, workbook]);

/** What stands in a cell; an input for figures that is still blank holds one where the sheet is filled. */
function contentOf({ formula, value, style }: CellModel, filled: boolean): string | number | undefined {
  if (formula !== undefined) return formula;
  if (typeof value === 'boolean') return String(value);
  const forFigures = style !== undefined && style.startsWith('input') && style !== 'inputText';
  return value === undefined && filled && forFigures ? 100 : value;
}

const auditedSheet = ({ name, cells }: SheetModel, filled: boolean) =>
  sheetOf(
    Object.fromEntries(Object.entries(cells).map(([address, cell]) => [address, contentOf(cell, filled)])),
    name,
  );

describe('Our own workbooks hold nothing to report', () => {
  test.each(workbooks)('%s, blank', (_, { sheets }) => {
    expect(auditFormulas(sheets.map((sheet) => auditedSheet(sheet, false)))).toEqual([]);
  });

  test.each(workbooks)('%s, every figure filled in', (_, { sheets }) => {
    expect(auditFormulas(sheets.map((sheet) => auditedSheet(sheet, true)))).toEqual([]);
  });
});
