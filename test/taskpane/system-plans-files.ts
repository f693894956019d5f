import { type OrganisationBook, filesOf, generatedSystem, set } from '../../scripts/system-fill';
import { createWorkbook } from '../../src/files';
import { filledWorkbook } from '../../src/plans/system/consolidation/filled-workbook';
import { heldIn } from '../../src/plans/system/consolidation/plan-contents';
import { type PlanReading, readPlanFile } from '../../src/plans/system/consolidation';

/** A file as it is given to the pane. */
export interface GivenBytes {
  name: string;
  bytes: Uint8Array;
}

/** A plan as the .xlsx file an organisation sends. */
export function planFile(plan: OrganisationBook, name?: string): GivenBytes {
  const [file] = filesOf([plan]);
  const { contents } = readPlanFile(file!) as PlanReading;
  const cells = plan.book.compiled.cells.map((cell) => {
    const held = heldIn(contents, cell);
    return held.type === 'blank' ? undefined : held;
  });
  return {
    name: name ?? file!.name,
    bytes: createWorkbook(filledWorkbook(plan.book.compiled, cells, new Map())),
  };
}

/**
 * Five commissioners' financial plans and everybody's contract return, with mismatches planted; and beside them
 * a damaged file, a plan of another round and one that names another unit, which are all to be left out.
 */
export function systemFiles({ mismatches = 20 } = {}) {
  const system = generatedSystem(7, { mismatches });
  const { commissioners, returns } = system;
  const good = [...commissioners, ...returns].map((plan) => planFile(plan));
  const [ofOtherRound, ofOtherUnit] = generatedSystem(8, { mismatches: 0 }).commissioners;
  set(ofOtherRound!.book, 'cover', 'round', 'entry', '2018/19 refresh');
  set(ofOtherUnit!.book, 'cover', 'unit_of_planning', 'entry', 'West Yorkshire');
  const bad = [
    { name: 'damaged.xlsx', bytes: good[0]!.bytes.slice(0, 2_000) },
    planFile(ofOtherRound!, 'other round.xlsx'),
    planFile(ofOtherUnit!, 'other unit.xlsx'),
  ];
  return { system, good, bad };
}
