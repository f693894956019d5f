import { atOnce, type InSteps } from '../in-steps';
import type { AuditReport } from './audit-report';
import type { AuditSheet } from './audit-sheet';
import { type AuditCriteria, standardCriteria } from './criteria';
import { typedOutOfStep } from './typed-out-of-step';
import { overwrittenFormulas } from './overwritten-formulas';
import { patternBreaks } from './pattern-breaks';
import { reportsOf } from './reports';
import { shortTotals } from './short-totals';
import { type SheetGrid, WorkbookGrid } from './sheet-grid';
import type { Suspect } from './suspect';
import { typedTotals } from './typed-totals';

/**
 * What in the formulas of a workbook differs from what stands around it: formulas that break the pattern
 * of their neighbours, formulas overwritten by figures, ranges that stop short. In time that grows with
 * the number of cells. A formula that cannot be read is compared by its text.
 *
 * @returns Reports sheet by sheet in the order given, each in reading order.
 */
export function auditFormulas(
  sheets: readonly AuditSheet[],
  criteria: AuditCriteria = standardCriteria,
): AuditReport[] {
  return atOnce(auditInSteps(sheets, { criteria }));
}

export interface AuditOptions {
  criteria?: AuditCriteria;
  /** Whether the formulas of a sheet are to be looked at; of the others, only what they hold is read. */
  isAudited?: (sheet: string) => boolean;
}

/** The same with pauses. */
export function* auditInSteps(
  sheets: readonly AuditSheet[],
  { criteria = standardCriteria, isAudited = () => true }: AuditOptions = {},
): InSteps<AuditReport[]> {
  const workbook = yield* WorkbookGrid.read(sheets);
  const reports: AuditReport[] = [];
  for (const sheet of workbook.sheets) {
    if (isAudited(sheet.name)) reports.push(...reportsOf(yield* suspectsOf(sheet, workbook, criteria)));
  }
  return reports;
}

function* suspectsOf(sheet: SheetGrid, workbook: WorkbookGrid, criteria: AuditCriteria): InSteps<Suspect[]> {
  const short = shortTotals(sheet, criteria);
  const shortCells = new Set(short.map(placeKey));
  yield;
  const breaks = yield* patternBreaks(sheet, workbook, criteria);
  const wrong = breaks.filter((suspect) => !isRightAmongShort(suspect, shortCells));
  const overwritten = overwrittenFormulas(sheet, workbook, criteria);
  const totals = typedTotals(sheet, criteria);
  yield;
  const outOfStep = typedOutOfStep({ sheet, workbook, criteria });
  return clearestOfEach([...wrong, ...short, ...overwritten, ...totals, ...outOfStep]);
}

/** Where its neighbours stop short of a row, the one that takes it in is right. */
const isRightAmongShort = ({ what, neighbours }: Suspect, shortCells: ReadonlySet<string>): boolean =>
  shortCells.size > 0 &&
  what.kind === 'pattern' &&
  what.difference.kind === 'reach' &&
  what.difference.added.length > 0 &&
  neighbours.some((cell) => shortCells.has(placeKey({ cell })));

const placeKey = ({ cell: { row, column } }: Pick<Suspect, 'cell'>): string => `${row},${column}`;

/** One suspicion for each cell: the surer, then the one that more neighbours speak for. */
function clearestOfEach(suspects: readonly Suspect[]): Suspect[] {
  const clearest = new Map<string, Suspect>();
  for (const suspect of [...suspects].sort(byClearness)) {
    if (!clearest.has(placeKey(suspect))) clearest.set(placeKey(suspect), suspect);
  }
  return [...clearest.values()];
}

const byClearness = (a: Suspect, b: Suspect): number =>
  Number(b.confidence === 'likely') - Number(a.confidence === 'likely') ||
  Number(b.between) - Number(a.between) ||
  b.neighbours.length - a.neighbours.length;
