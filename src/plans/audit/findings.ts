import { addressesInWords, auditFindingWording } from '../../wording/audit';
import type { CellChange, Finding } from '../finding';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import { areaOf } from '../cell-area';
import type { CellValue } from '../workbook-model';
import { atOnce, type InSteps } from '../in-steps';
import { auditInSteps } from './audit-formulas';
import type { AuditKind, AuditReport } from './audit-report';
import type { AuditSheet } from './audit-sheet';
import { auditSheetOf } from './from-snapshot';

export const auditRules = {
  inconsistent: { id: 'integrity/breaks-pattern', words: auditFindingWording.inconsistent },
  overwritten: { id: 'integrity/overwritten-formula-in-run', words: auditFindingWording.overwritten },
  'stops short': { id: 'integrity/range-stops-short', words: auditFindingWording.stopsShort },
} as const satisfies Record<AuditKind, unknown>;

/**
 * What the audit of a workbook's formulas finds, as findings of the Integrity family: warnings where
 * figures are at stake, advice where they may be later.
 */
export const auditFindings = (snapshot: WorkbookSnapshot): Finding[] =>
  atOnce(auditFindingsInSteps(snapshot, () => true));

/**
 * The same with pauses.
 *
 * @param isAudited Whether the formulas of a sheet are to be looked at.
 */
export function* auditFindingsInSteps(
  snapshot: WorkbookSnapshot,
  isAudited: (sheet: string) => boolean,
): InSteps<Finding[]> {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const audited: AuditSheet[] = [];
  for (const sheet of snapshot.sheets) {
    audited.push(auditSheetOf(sheet));
    yield;
  }
  const reports = yield* auditInSteps(audited, { isAudited });
  return reports.map((report) => findingOf(report, sheets.get(report.sheet)!));
}

function findingOf(report: AuditReport, sheet: SheetSnapshot): Finding {
  const { kind, cells, explanation, formulas, certain, confidence } = report;
  const { id, words } = auditRules[kind];
  const found = formulas.map((cell) => cell.found ?? auditFindingWording.typedFigure);
  return {
    rule: id,
    family: 'Integrity',
    severity: confidence === 'likely' ? 'warning' : 'advice',
    sheet: report.sheet,
    cells,
    wrong: explanation,
    expected: formulas[0]!.expected,
    found: found[0]!,
    why: words.why,
    source: auditFindingWording.source,
    remedy: words.remedy(addressesInWords(cells)),
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
