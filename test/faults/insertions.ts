import { generatedSystem } from '../../scripts/system-fill';
import { blankWorkbook } from '../../src/plans/blank-workbook';
import { financeWorkbook } from '../../src/plans/system/finance';
import { performanceWorkbook } from '../../src/plans/system/performance';
import { readinessWorkbook } from '../../src/plans/system/readiness';
import { betterCareFundPlan } from '../../src/plans/templates/better-care-fund';
import type { WorkbookModel } from '../../src/plans/workbook-model';
import { SystemWork } from '../../src/taskpane/system-plans/system-work';
import { planFile } from '../taskpane/system-plans-files';

/** Every kind of sheets that a panel inserts, beside the quarterly workbook, as the panel makes them. */
export const insertions: Readonly<Record<string, () => Promise<WorkbookModel>>> = {
  'insert a plan template': () => Promise.resolve(blankWorkbook(betterCareFundPlan)),
  'insert the finance sheets': () => Promise.resolve(financeWorkbook()),
  'insert the performance sheets': () => Promise.resolve(performanceWorkbook()),
  'insert the readiness sheets': () => Promise.resolve(readinessWorkbook()),
  'insert the system plan and its contributions': async () => (await systemWork()).planWorkbook(true),
  'insert the triangulation': async () => (await systemWork()).triangulationWorkbook(),
};

let made: Promise<SystemWork> | undefined;
const systemWork = (): Promise<SystemWork> => (made ??= addedUp());

async function addedUp(): Promise<SystemWork> {
  const { commissioners, returns } = generatedSystem(7, { mismatches: 4 });
  const work = new SystemWork();
  for (const { name, bytes } of [...commissioners.slice(0, 2), ...returns].map((plan) => planFile(plan)))
    await work.read(name, bytes);
  await work.keep();
  await work.addUp(undefined, () => undefined);
  return work;
}
