import type { Finding } from '../../plans/finding';
import { type KeptRun, keptRun } from '../../plans/findings-record';
import type { SheetSnapshot, WorkbookSnapshot } from '../../plans/snapshot';
import { ordered, validateInSteps } from '../../plans/validate';
import type { FindingsRecord, WorkbookChange } from '../../workbook';
import type { WorkbookAccess } from '../workbook-access';
import { type Watching, inSlices } from './in-slices';

export type Scope = 'workbook' | 'sheet';

/** What a run found. */
export interface Run {
  snapshot: WorkbookSnapshot;
  /** What the workbook was made from, as "ccg-financial 1"; absent where it is none of ours. */
  template?: string;
  /** The only sheet that was validated, if not all. */
  sheet?: string;
  findings: Finding[];
  /** What the run before left, if there was one. */
  earlier?: KeptRun;
}

export interface AskedRun {
  run: Run;
  record: FindingsRecord;
  /** What this run leaves for the next. */
  kept: KeptRun;
}

/** A finding that is none in the pane, which says above the findings what the workbook is made from. */
const isAboutOrigin = ({ rule }: Finding): boolean => rule === 'template/not-ours';

/**
 * Reads the workbook and validates it, or its active sheet. Undefined where it was stopped.
 *
 * @throws WorkbookError
 */
export async function validateNow(
  workbook: WorkbookAccess,
  scope: Scope,
  watching: Watching,
): Promise<AskedRun | undefined> {
  const { snapshot, activeSheet, record } = await workbook.readForValidation();
  const sheet = scope === 'sheet' ? activeSheet : undefined;
  const run = await validated(snapshot, sheet, watching);
  if (!run) return undefined;
  return {
    run: { ...run, ...(record.lastRun && { earlier: record.lastRun }) },
    record,
    kept: keptRun(run.findings, record.lastRun, sheet),
  };
}

async function validated(
  snapshot: WorkbookSnapshot,
  sheet: string | undefined,
  watching: Watching,
): Promise<Run | undefined> {
  const asked = sheet === undefined ? {} : { sheets: [sheet] };
  const validation = await inSlices(validateInSteps(snapshot, asked), watching);
  if (!validation) return undefined;
  const { template, findings } = validation;
  return {
    snapshot,
    ...(template !== undefined && { template }),
    ...(sheet !== undefined && { sheet }),
    findings: findings.filter((finding) => !isAboutOrigin(finding)),
  };
}

/**
 * Validates again what a run has validated, after a change: quietly, for the user did not ask. A plan's
 * sheets depend on one another and are read whole; of any other workbook, the edited sheets alone.
 * Undefined where it was stopped, or where nothing that was validated has changed.
 *
 * @throws WorkbookError
 */
export async function validateAgain(
  workbook: WorkbookAccess,
  last: Run,
  change: WorkbookChange,
  watching: Watching,
): Promise<Run | undefined> {
  const partly = last.template === undefined && !change.sheetsChanged;
  if (partly && change.edited.length === 0) return undefined;
  if (partly) {
    const edited = await workbook.readSheets(change.edited, { quietly: true });
    const known = new Set(last.snapshot.sheets.map(({ name }) => name));
    // A sheet that was renamed or made one of our templates is another workbook to validate.
    if (edited.every(({ name }) => known.has(name))) return auditedAgain(last, edited, watching);
  }
  const { snapshot } = await workbook.readForValidation({ quietly: true });
  const isThere = snapshot.sheets.some(({ name }) => name === last.sheet);
  const run = await validated(snapshot, isThere ? last.sheet : undefined, watching);
  return run && { ...run, ...(last.earlier && { earlier: last.earlier }) };
}

async function auditedAgain(
  last: Run,
  edited: readonly SheetSnapshot[],
  watching: Watching,
): Promise<Run | undefined> {
  const byName = new Map(edited.map((sheet) => [sheet.name, sheet]));
  const sheets = last.snapshot.sheets.map((sheet) => byName.get(sheet.name) ?? sheet);
  const snapshot = { ...last.snapshot, sheets };
  const asked = [...byName.keys()].filter((name) => last.sheet === undefined || name === last.sheet);
  const validation = await inSlices(validateInSteps(snapshot, { sheets: asked }), watching);
  if (!validation) return undefined;
  const { template, findings } = validation;
  // Now one of ours: every sheet has rules to keep.
  if (template !== undefined) return validated(snapshot, last.sheet, watching);
  const others = last.findings.filter(({ sheet }) => !asked.includes(sheet));
  const renewed = findings.filter((finding) => !isAboutOrigin(finding));
  return { ...last, snapshot, findings: ordered([...others, ...renewed], snapshot) };
}
