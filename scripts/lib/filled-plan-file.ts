import { createWorkbook } from '../../src/files';
import { blankWorkbook } from '../../src/plans/blank-workbook';
import { addressOf, area } from '../../src/plans/cell-area';
import type { Template } from '../../src/plans/specification';
import { filledPlan } from '../plan-fill';

/** A plan of a template as a file, filled by a seed, every register in full. Its formulas have no values yet. */
export function filledPlanFile(template: Template, seed: number): Uint8Array {
  const filled = filledPlan(template, seed, { full: true });
  const model = blankWorkbook(template);
  for (const { sheet, row, columnNumber, rule } of filled.compiled.cells) {
    if (rule.role !== 'input') continue;
    const held = filled.at(sheet.name, row, columnNumber)?.held;
    const cells = model.sheets.find(({ name }) => name === sheet.name)?.cells;
    if (!held || held.type === 'blank' || !cells) continue;
    const address = addressOf(area(row, columnNumber));
    cells[address] = { ...cells[address], value: held.value };
  }
  return createWorkbook(model);
}
