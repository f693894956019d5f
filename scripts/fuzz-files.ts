/**
 * Reads, changes, reads again and recalculates thousands of damaged workbooks: `tsx scripts/fuzz-files.ts --count 5000
 * --seed 1`. Every one must end in a result or in a sentence to the user, within 10 seconds and 1 GB.
 * Seconds are those of the processor, so that other work on the machine does not count.
 * `--case 123` runs one of them alone. Exit code 1 where any does not.
 */
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { damagedFile } from '../test/files/damaged-files';
import { goodWorkbooks } from '../test/files/good-workbooks';
import { type Outcome, tryFile, tryRecalculation } from '../test/files/try-file';

const LONGEST_SECONDS = 10;
const MOST_MEGABYTES = 1_024;

interface Job {
  seed: number;
  from: number;
  to: number;
}

interface Report {
  number: number;
  damage: string;
  outcome: (Outcome & { recalculated?: Outcome }) | { failed: string };
  /** Of the processor. */
  seconds: number;
  megabytes: number;
}

type Message = { started: number } | Report;

/** What this process, its threads included, has used of the processor. */
const secondsUsed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

async function work({ seed, from, to }: Job): Promise<void> {
  const good = goodWorkbooks();
  const tell = (message: Message) => parentPort!.postMessage(message);
  for (let number = from; number < to; number++) {
    const { damage, bytes } = damagedFile(good, seed, number);
    tell({ started: number });
    const start = secondsUsed();
    let outcome: Report['outcome'];
    try {
      outcome = tryFile(bytes);
      if ('read' in outcome) outcome = { ...outcome, recalculated: await tryRecalculation(bytes) };
    } catch (error) {
      outcome = { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    const seconds = secondsUsed() - start;
    tell({ number, damage, outcome, seconds, megabytes: process.memoryUsage().rss / 1_048_576 });
  }
}

/** Runs the cases in a thread of their own; one that ends or hangs costs only the case it was at. */
async function runAll({ seed, from, to }: Job, collect: (report: Report) => void): Promise<void> {
  let next = from;
  while (next < to) next = await runUntilFailure({ seed, from: next, to }, collect);
}

function runUntilFailure(job: Job, collect: (report: Report) => void): Promise<number> {
  return new Promise((resolve) => {
    // A thread cannot start from TypeScript itself: it begins with two lines that can load it.
    const worker = new Worker(
      `require(${JSON.stringify(require.resolve('tsx/cjs'))});require(${JSON.stringify(__filename)})`,
      {
        eval: true,
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      },
    );
    let at = job.from;
    let startedAt = Infinity;
    const fail = (why: string) => {
      clearInterval(watch);
      worker.removeAllListeners();
      void worker.terminate();
      collect({ number: at, damage: 'unknown', outcome: { failed: why }, seconds: 0, megabytes: 0 });
      resolve(at + 1);
    };
    const watch = setInterval(() => {
      if (secondsUsed() - startedAt > LONGEST_SECONDS) fail(`not done after ${LONGEST_SECONDS} seconds`);
    }, 500);
    worker.on('message', (message: Message) => {
      startedAt = 'started' in message ? secondsUsed() : Infinity;
      if ('started' in message) at = message.started;
      else collect(message);
    });
    worker.on('error', (error) => fail(error.message));
    worker.on('exit', () => {
      clearInterval(watch);
      resolve(job.to);
    });
  });
}

/** The same sentence about other parts and cells is the same message. */
const shortened = (sentence: string): string =>
  sentence
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\b[A-Z]{1,3}\d+\b/g, 'A1')
    .replace(/[\d,]*\d/g, '9')
    .slice(0, 110);

const countBy = <Item>(items: readonly Item[], key: (item: Item) => string): [string, number][] => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
};

function summarise(reports: readonly Report[], seconds: number): boolean {
  const refused = reports.flatMap(({ outcome }) => ('refused' in outcome ? [outcome.refused] : []));
  const failed = reports.flatMap(({ number, damage, outcome }) =>
    'failed' in outcome ? [`case ${number} (${damage}): ${outcome.failed}`] : [],
  );
  console.log('Refused with these sentences:');
  for (const [sentence, count] of countBy(refused, shortened))
    console.log(`${String(count).padStart(6)}  ${sentence}`);
  const slowest = reports.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  const most = reports.reduce((a, b) => (b.megabytes > a.megabytes ? b : a));
  const notCalculated = reports.flatMap(({ outcome }) =>
    'recalculated' in outcome && outcome.recalculated && 'refused' in outcome.recalculated
      ? [outcome.recalculated.refused]
      : [],
  );
  for (const [sentence, count] of countBy(notCalculated, shortened))
    console.log(`${String(count).padStart(6)}  read, but not calculated: ${sentence}`);
  const read = reports.length - refused.length - failed.length;
  console.log(
    `\n${reports.length} damaged files in ${seconds.toFixed(0)} s: ${read} read and changed all the same ` +
      `(${notCalculated.length} of them not calculated, with a sentence), ` +
      `${refused.length} refused with a sentence, ${failed.length} failed.`,
  );
  console.log(
    `Slowest: case ${slowest.number} (${slowest.damage}), ${slowest.seconds.toFixed(1)} s of the processor.`,
  );
  console.log(
    `Most memory of the whole process: ${most.megabytes.toFixed(0)} MB, at case ${most.number} (${most.damage}).`,
  );
  for (const line of failed) console.error(line);
  return failed.length === 0 && slowest.seconds < LONGEST_SECONDS && most.megabytes < MOST_MEGABYTES;
}

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return otherwise;
  const value = Number(process.argv[at + 1]);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new Error(`--${name} needs a whole number, such as --${name} ${otherwise}.`);
}

async function main(): Promise<void> {
  const one = option('case', -1);
  const count = option('count', 5_000);
  const job = { seed: option('seed', 1), from: Math.max(0, one), to: one < 0 ? count : one + 1 };
  const reports: Report[] = [];
  const start = performance.now();
  await runAll(job, (report) => reports.push(report));
  if (one >= 0) console.log(reports[0]);
  if (!summarise(reports, (performance.now() - start) / 1_000)) process.exitCode = 1;
}

if (isMainThread) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
} else {
  work(workerData as Job).catch((error: unknown) => {
    throw error;
  });
}
