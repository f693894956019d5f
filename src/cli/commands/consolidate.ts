import { createWorkbook } from '../../files';
import { recalculateWorkbook } from '../../library/recalculate';
import {
  agreePlans,
  type Consolidation,
  Consolidator,
  type LeftOut,
  type LoadedPlans,
  type PlanReading,
} from '../../plans/system/consolidation';
import { southYorkshireAndBassetlawUnit } from '../../plans/system/units';
import { reportWords } from '../../wording/command-line';
import { type RunCommand, valueOf } from '../command-description';
import { type ExitCode, exitCodes } from '../exit-codes';
import { writeWhole } from '../files/write-whole';
import { refuseOutput } from '../outputs';
import { RefusedCommand } from '../refused-command';
import { consolidationJson, consolidationLines } from '../reports/consolidation';
import { runJobs } from '../run-jobs';

/** `syb consolidate`: the plans of a unit as one; what cannot be counted is named, the rest is added up. */
export const consolidatePlans: RunCommand = async (given, terminal, workers) => {
  const files = [...new Set(given.arguments)];
  const output = valueOf(given, 'output')!;
  await refuseOutput(output, files);
  const read: (PlanReading | LeftOut)[] = [];
  await runJobs({ kind: 'plan', files, terminal, workers }, (one) => void read.push(one));
  const unit = { ...southYorkshireAndBassetlawUnit };
  unit.name = valueOf(given, 'name') ?? unit.name;
  const loaded = agreePlans(read, { unit });
  const consolidation = addUp(loaded, unit);
  for (const line of consolidationLines(loaded, consolidation)) terminal.say(line);
  if (!consolidation) throw new RefusedCommand(reportWords.nothingToConsolidate());
  // With the values of its totals, for readers that do not calculate.
  const { bytes } = await recalculateWorkbook(createWorkbook(consolidation.model));
  await writeWhole(output, bytes);
  terminal.say(reportWords.consolidated(output, loaded.plans.length, unit.name));
  if (given.options.has('json')) terminal.out(consolidationJson(loaded, consolidation, __VERSION__));
  return exitCodeOf(loaded, consolidation);
};

function addUp(
  { stamp, plans }: LoadedPlans,
  unit: ConstructorParameters<typeof Consolidator>[0],
): Consolidation | undefined {
  if (plans.length === 0) return undefined;
  const consolidator = new Consolidator(unit, stamp);
  for (const plan of plans) consolidator.add(plan);
  return consolidator.finish();
}

function exitCodeOf({ leftOut, missing }: LoadedPlans, { problems }: Consolidation): ExitCode {
  if (leftOut.some(({ kind }) => kind === 'damaged')) return exitCodes.cannotRun;
  return leftOut.length + missing.length + problems.length > 0 ? exitCodes.findings : exitCodes.clean;
}
