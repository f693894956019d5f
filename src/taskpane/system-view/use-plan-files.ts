import { useCallback, useRef, useState } from 'react';
import { FileRefusal, readWorkbook } from '../../files';
import { identify } from '../../plans/identify';
import { Plan } from '../../plans/plan';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import type { TemplateId } from '../../plans/specification';
import { isLeftOut, readPlanFile } from '../../plans/system/consolidation';
import type { PlanOfFile } from '../../plans/system/readiness';
import { templates } from '../../plans/templates';
import { WorkbookReading } from '../../plans/workbook-reading';
import { readinessViewWords } from '../../wording/system-view';
import { breathe } from '../refresh/read-sources';

/** The templates whose figures answer financial tests. */
const answering: readonly TemplateId[] = ['ccg-financial', 'operational'];

/** Organisations' plans, read from files that the user chooses. */
export interface PlanFilesModel {
  plans: readonly PlanOfFile[];
  /** Which file is being read, of how many. */
  reading: { done: number; all: number } | undefined;
  /** What became of files that are left out, or of a reading that was cancelled. */
  notes: readonly string[];
  add: (files: readonly File[]) => Promise<void>;
  cancel: () => void;
  clear: () => void;
}

/** Reads plans one after the other, the page being free between any two; nothing of a cancelled reading stays. */
export function usePlanFiles(): PlanFilesModel {
  const [plans, setPlans] = useState<readonly PlanOfFile[]>([]);
  const [reading, setReading] = useState<PlanFilesModel['reading']>();
  const [notes, setNotes] = useState<readonly string[]>([]);
  const run = useRef(0);

  const add = useCallback(async (files: readonly File[]) => {
    run.current += 1;
    const own = run.current;
    const read: PlanOfFile[] = [];
    const leftOut: string[] = [];
    for (const [done, file] of files.entries()) {
      setReading({ done, all: files.length });
      await breathe();
      const outcome = await planOf(file);
      if (run.current !== own) return;
      if ('plan' in outcome) read.push(outcome);
      else leftOut.push(readinessViewWords.leftOut(file.name, outcome.why));
    }
    setReading(undefined);
    setNotes(leftOut);
    // A plan chosen again takes the place of the one before.
    const replaced = new Set(read.map(keyOf));
    setPlans((before) => [...before.filter((one) => !replaced.has(keyOf(one))), ...read]);
  }, []);

  const stop = useCallback((note: readonly string[]) => {
    run.current += 1;
    setReading(undefined);
    setNotes(note);
  }, []);
  const cancel = useCallback(() => stop([readinessViewWords.cancelled()]), [stop]);
  const clear = useCallback(() => {
    stop([]);
    setPlans([]);
  }, [stop]);
  return { plans, reading, notes, add, cancel, clear };
}

const keyOf = ({ organisation, file, plan }: PlanOfFile): string =>
  `${plan.compiled.template.id} ${(organisation || file).toLowerCase()}`;

async function planOf(file: File): Promise<PlanOfFile | { why: string }> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { why: readinessViewWords.unreadable() };
  }
  try {
    return planIn(file.name, readWorkbook(bytes).snapshot);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { why: error.message };
  }
}

function planIn(file: string, snapshot: WorkbookSnapshot): PlanOfFile | { why: string } {
  const read = readPlanFile({ name: file, snapshot });
  if (isLeftOut(read)) return { why: read.why };
  const workbook = new WorkbookReading(snapshot);
  const identity = identify(workbook, templates);
  if (identity.kind !== 'plan' || !answering.includes(identity.template.id))
    return { why: readinessViewWords.otherPlan() };
  return { file, organisation: read.organisation, plan: new Plan(identity.template, workbook) };
}
