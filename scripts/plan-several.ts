import { compile, type PlanSheet } from '../src/plans/compile';
import type { SheetSnapshot, WorkbookSnapshot } from '../src/plans/snapshot';
import { type Line, type SheetSpecification, stampOf, type Template } from '../src/plans/specification';
import { addressOf, area } from '../src/plans/cell-area';
import { ccgFinancial } from '../src/plans/templates/ccg-financial';
import { filledPlan } from './plan-fill';

/** So many full CCG financial plans in one workbook, as one template: what validation costs as plans grow. */
export function severalPlans(size: number): { template: Template; snapshot: WorkbookSnapshot } {
  const copies = Array.from({ length: size }, (_, index) => index + 1);
  const template: Template = {
    ...ccgFinancial,
    version: 1000 + size,
    sheets: copies.flatMap((copy) => ccgFinancial.sheets.map((sheet) => copyOfSheet(sheet, copy))),
  };
  const single = filledPlan(ccgFinancial, 1, { full: true }).snapshot();
  const compiled = compile(template);
  const sheets = compiled.sheets.map((sheet, index) =>
    filledAs(single.sheets[index % ccgFinancial.sheets.length]!, sheet),
  );
  return { template, snapshot: { ...single, sheets: [stamped(sheets[0]!, template), ...sheets.slice(1)] } };
}

function copyOfSheet(sheet: SheetSpecification, copy: number): SheetSpecification {
  if (copy === 1) return sheet;
  const respell = (formula: string): string => formula.replace(/\[(\w+)!/g, `[$1_${copy}!`);
  const lineOf = (line: Line): Line => ({
    ...line,
    cell: { ...line.cell, ...(line.cell.formula && { formula: respell(line.cell.formula) }) },
    ...(line.inColumn && {
      inColumn: (column) => {
        const detail = line.inColumn!(column);
        return detail?.formula !== undefined ? { ...detail, formula: respell(detail.formula) } : detail;
      },
    }),
  });
  return {
    ...sheet,
    id: `${sheet.id}_${copy}`,
    name: `${sheet.name} of plan ${copy}`,
    sections: sheet.sections.map((section) => ({ ...section, lines: section.lines.map(lineOf) })),
  };
}

/** The cells of a filled sheet under the name and with the formulas of its copy. */
function filledAs(filled: SheetSnapshot, { name, byPlace, checks }: PlanSheet): SheetSnapshot {
  const used = filled.used!;
  const formulas = used.formulas.map((row, down) =>
    row.map((formula, across) => {
      const [line, column] = [down + 1, across + 1];
      if (checks?.row === line && checks.column === column) return checks.formula;
      return byPlace.get(addressOf(area(down + 1, across + 1)))?.formula ?? formula;
    }),
  );
  const values = used.values.map((row, down) =>
    row.map((value, across) => (down + across === 0 ? name : value)),
  );
  return { ...filled, name, used: { ...used, sheet: name, values, formulas } };
}

function stamped(cover: SheetSnapshot, template: Template): SheetSnapshot {
  const used = cover.used!;
  const { row, columnNumber } = compile(template).cell('cover', 'stamp', 'entry');
  const values = used.values.map((cells, down) =>
    cells.map((value, across) =>
      down === row - 1 && across === columnNumber - 1 ? stampOf(template) : value,
    ),
  );
  return { ...cover, used: { ...used, values } };
}
