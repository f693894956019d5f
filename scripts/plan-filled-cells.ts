/**
 * Prints what is to be entered into the blank workbook of a template so that it is a filled plan without
 * findings, as JSON: `npx tsx scripts/plan-filled-cells.ts better-care-fund`. The browser tests enter it.
 */
import { templates } from '../src/plans/templates';
import { filledPlan } from './plan-fill';

const [id = ''] = process.argv.slice(2);
const template = templates.find((one) => one.id === id);
if (!template) {
  console.error(`"${id}" is no template: ${templates.map((one) => one.id).join(', ')}.`);
  process.exitCode = 1;
} else {
  const plan = filledPlan(template, 7);
  const entered = plan.compiled.cells
    .filter(({ rule }) => rule.role === 'input')
    .map((cell) => ({
      sheet: cell.sheet.name,
      row: cell.row - 1,
      column: cell.columnNumber - 1,
      value: plan.valueOf(cell),
    }))
    .filter(({ value }) => value !== '');
  console.log(JSON.stringify(entered));
}
