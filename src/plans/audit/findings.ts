import { auditFindingWording } from '../../wording/audit';
import type { CellChange, Finding } from '../finding';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import { areaOf } from '../cell-area';
import type { CellValue } from '../workbook-model';
import { auditFormulas } from './audit-formulas';
import type { AuditKind, AuditReport } from './audit-report';
import { auditSheetOf } from './from-snapshot';

const rules = {
  inconsistent: { rule: 'integrity/breaks-pattern', wording: auditFindingWording.inconsistent },
  overwritten: { rule: 'integrity/overwritten-formula-in-run', wording: auditFindingWording.overwritten },
  'stops short': { rule: 'integrity/range-stops-short', wording: auditFindingWording.stopsShort },
} as const satisfies Record<AuditKind, unknown>;

/**
 * What the audit of a workbook's formulas finds, as findings of the Integrity family: warnings where
 * figures are at stake, advice where they may be later.
 */
export function auditFindings(snapshot: WorkbookSnapshot): Finding[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return auditFormulas(snapshot.sheets.map(auditSheetOf)).map((report) =>
    findingOf(report, sheets.get(report.sheet)!),
  );
}

function findingOf(report: AuditReport, sheet: SheetSnapshot): Finding {
  const { kind, cells, explanation, formulas, certain, confidence } = report;
  const { rule, wording } = rules[kind];
  const found = formulas.map((cell) => cell.found ?? auditFindingWording.typedFigure);
  return {
    rule,
    family: 'Integrity',
    severity: confidence === 'likely' ? 'warning' : 'advice',
    sheet: report.sheet,
    cells,
    wrong: explanation,
    expected: formulas[0]!.expected,
    found: found[0]!,
    why: wording.why,
    source: auditFindingWording.source,
    remedy: wording.remedy(cells),
    ...(certain && { fix: formulas.map(({ address, expected }) => changeOf(sheet, address, expected)) }),
  };
}

const changeOf = (sheet: SheetSnapshot, address: string, after: string): CellChange => ({
  sheet: sheet.name,
  address,
  before: heldIn(sheet, address),
  after,
  why: auditFindingWording.changeReason,
});

/** What a cell of the used range holds: its formula, or its constant. */
function heldIn({ used }: SheetSnapshot, address: string): CellValue {
  const first = areaOf(used!.address);
  const { row, column } = areaOf(address);
  return used!.formulas[row - first.row]![column - first.column]!;
}
