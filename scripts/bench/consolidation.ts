/**
 * `npx tsx scripts/bench/consolidation.ts`: full financial plans of a large unit, as .xlsx files, read and
 * consolidated on one core and on two. Prints files per second, peak memory, growth with the number of plans,
 * and the longest slice of adding up, in processor time, for a caller that works in slices.
 *
 * Each measurement is a process of its own, so that neither warms or crowds the other. The reading of files
 * is shared out to workers; the main thread holds the plans against each other and adds them up.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createWorkbook, readWorkbook } from '../../src/files';
import { compile } from '../../src/plans/compile';
import type { PlanCell } from '../../src/plans/compile';
import { filledWorkbook } from '../../src/plans/system/consolidation/filled-workbook';
import {
  agreePlans,
  type Consolidation,
  Consolidator,
  type LeftOut,
  type PlanReading,
  readPlanFile,
} from '../../src/plans/system/consolidation';
import { heldIn } from '../../src/plans/system/consolidation/plan-contents';
import { ccgFinancial } from '../../src/plans/templates/ccg-financial';
import { commissionerPlan, filesOf, largeUnit, set } from '../system-fill';

const LARGEST = 200;
const PLANS = 100;
const SIZES = [25, 50, PLANS, LARGEST];
const DIFFERENT = 20;

interface Measurement {
  plans: number;
  cores: number;
  milliseconds: number;
  /** Of all cores together. */
  processorMilliseconds: number;
  addingMilliseconds: number;
  longestSlice: number;
  peakMegabytes: number;
  /** £000, to be held against the sum of what was written. */
  spend: number;
}

const spendCell: PlanCell = compile(ccgFinancial).cell('summary', 'spend', '2018/19');
const fileOf = (folder: string, index: number): string => path.join(folder, `plan ${index + 1}.xlsx`);

/** Reads one plan file from disk; of what it holds, only the plain figures are kept. */
function readFile(name: string): PlanReading | LeftOut {
  return readPlanFile({ name, snapshot: readWorkbook(readFileSync(name)).snapshot });
}

/** Writes the plans, some of them with figures of their own and all with their own Cover; returns their spend. */
function writePlans(folder: string): number[] {
  const unit = largeUnit(LARGEST);
  const compiled = compile(ccgFinancial);
  const spends: number[] = [];
  const patterns = Array.from({ length: DIFFERENT }, (_, seed) =>
    commissionerPlan(unit.organisations[0]!, seed + 1, { unit, full: true }),
  );
  unit.organisations.forEach((organisation, index) => {
    const { book } = patterns[index % DIFFERENT]!;
    set(book, 'cover', 'organisation', 'entry', organisation.name);
    set(book, 'cover', 'code', 'entry', organisation.odsCode);
    const [file] = filesOf([{ organisation, book }]);
    const { contents } = readPlanFile(file!) as PlanReading;
    const cells = compiled.cells.map((cell) => heldIn(contents, cell));
    writeFileSync(
      fileOf(folder, index),
      createWorkbook(
        filledWorkbook(
          compiled,
          cells.map((held) => (held.type === 'blank' ? undefined : held)),
          new Map(),
        ),
      ),
    );
    spends.push(Number(book.valueOf(spendCell)));
  });
  return spends;
}

/** Workers that have read a file each, so that their start is not counted as reading. */
async function startWorkers(warmUp: string, cores: number): Promise<Worker[]> {
  // A worker's own entry is plain JavaScript, which makes TypeScript readable first.
  const entry = "require('tsx/cjs'); require(require('node:worker_threads').workerData.entry)";
  const workers = Array.from(
    { length: cores },
    () => new Worker(entry, { eval: true, workerData: { entry: fileURLToPath(import.meta.url) } }),
  );
  await Promise.all(
    workers.map(async (worker) => {
      worker.postMessage({ index: 0, name: warmUp });
      await once(worker, 'message');
    }),
  );
  return workers;
}

/** Reads the files on workers, each taking the next as soon as it is free. */
async function readOnWorkers(
  files: readonly string[],
  workers: readonly Worker[],
): Promise<(PlanReading | LeftOut)[]> {
  const read: (PlanReading | LeftOut)[] = [];
  let next = 0;
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          const give = (): void => {
            const index = next++;
            if (index < files.length) worker.postMessage({ index, name: files[index] });
            else void worker.terminate().then(() => resolve());
          };
          worker.on('error', reject);
          worker.on('message', ({ index, plan }: { index: number; plan: PlanReading | LeftOut }) => {
            read[index] = plan;
            give();
          });
          give();
        }),
    ),
  );
  return read;
}

const spendOf = ({ figures }: Consolidation): number =>
  figures.find(({ sheet, address }) => sheet === spendCell.sheet.name && address === spendCell.address)!
    .value;

async function measure(folder: string, plans: number, cores: number): Promise<Measurement> {
  const files = Array.from({ length: plans }, (_, index) => fileOf(folder, index));
  const unit = largeUnit(plans);
  const workers = cores === 1 ? [] : await startWorkers(files[0]!, cores);
  if (cores === 1) readFile(files[0]!);
  const processor = process.cpuUsage();
  const started = performance.now();
  let longestSlice = 0;
  const slice = <Result>(work: () => Result): Result => {
    const from = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(from);
    longestSlice = Math.max(longestSlice, (user + system) / 1000);
    return result;
  };
  const read = cores === 1 ? files.map(readFile) : await readOnWorkers(files, workers);
  const adding = performance.now();
  const loaded = slice(() => agreePlans(read, { unit }));
  if (loaded.plans.length !== plans) throw new Error(loaded.leftOut[0]?.why ?? 'Plans were lost');
  const consolidator = new Consolidator(unit, loaded.stamp);
  for (const plan of loaded.plans) slice(() => consolidator.add(plan));
  const steps = consolidator.finishInSteps();
  let step = slice(() => steps.next());
  while (!step.done) step = slice(() => steps.next());
  const ended = performance.now();
  const { user, system } = process.cpuUsage(processor);
  return {
    plans,
    cores,
    milliseconds: ended - started,
    processorMilliseconds: (user + system) / 1000,
    addingMilliseconds: ended - adding,
    longestSlice,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    spend: spendOf(step.value),
  };
}

function measureApart(folder: string, plans: number, cores: number): Measurement {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/bench/consolidation.ts', folder, String(plans), String(cores)],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`The measurement of ${plans} plans on ${cores} failed:\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Measurement;
}

/** Growth with the number of plans, and what the second core is worth. */
function comparisons(all: readonly Measurement[]): string[] {
  const of = (plans: number, cores: number): Measurement =>
    all.find((one) => one.plans === plans && one.cores === cores)!;
  const growth = [1, 2].flatMap((cores) =>
    [SIZES[0]!, PLANS].map((plans) => {
      const times = of(LARGEST, cores).processorMilliseconds / of(plans, cores).processorMilliseconds;
      return `${cores} core(s): ${LARGEST} plans take ${times.toFixed(2)} times the processor time of ${plans}`;
    }),
  );
  const gains = SIZES.map((plans) => {
    const gain = of(plans, 1).milliseconds / of(plans, 2).milliseconds;
    return `${plans} plans: ${gain.toFixed(2)} times as many files per second on 2 cores as on 1`;
  });
  const peak = Math.max(...all.map(({ peakMegabytes }) => peakMegabytes));
  return [...growth, ...gains, `Peak memory of all: ${peak.toFixed(0)} MB`];
}

function report(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'syb consolidation '));
  try {
    const spends = writePlans(folder);
    console.log('  plans  cores   seconds   files/s   processor   adding up   longest slice   peak memory');
    const all: Measurement[] = [];
    for (const [plans, cores] of [1, 2].flatMap((many) => SIZES.map((size) => [size, many] as const))) {
      const one = measureApart(folder, plans, cores);
      all.push(one);
      const expected = spends.slice(0, one.plans).reduce((sum, spend) => sum + spend, 0);
      if (one.spend !== expected) throw new Error(`The sum is ${one.spend}, not ${expected}`);
      console.log(
        [
          String(one.plans).padStart(7),
          String(one.cores).padStart(6),
          (one.milliseconds / 1000).toFixed(2).padStart(9),
          ((one.plans * 1000) / one.milliseconds).toFixed(1).padStart(9),
          `${(one.processorMilliseconds / 1000).toFixed(2)} s`.padStart(11),
          `${one.addingMilliseconds.toFixed(0)} ms`.padStart(11),
          `${one.longestSlice.toFixed(0)} ms`.padStart(15),
          `${one.peakMegabytes.toFixed(0)} MB`.padStart(13),
        ].join(' '),
      );
    }
    for (const line of comparisons(all)) console.log(line);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!isMainThread && (workerData as { entry?: string } | null)?.entry) {
  parentPort!.on('message', ({ index, name }: { index: number; name: string }) => {
    parentPort!.postMessage({ index, plan: readFile(name) });
  });
} else {
  const [folder, plans, cores] = process.argv.slice(2);
  if (folder === undefined) report();
  else void measure(folder, Number(plans), Number(cores)).then((one) => console.log(JSON.stringify(one)));
}
