/**
 * `npm run bench`: the fund of 44 systems of 12 organisations in SYB formulas, against the same fund in
 * native formulas on the same engine in the same run. Prints the processor time of a full recalculation of both and
 * their ratio, the memory, and the growth from 1 system to 44; first it holds the two against each other.
 *
 * Each measurement is a process of its own, so that neither warms or crowds the other.
 */
import { spawnSync } from 'node:child_process';
import type { Headless } from '../../src/workbench/headless';
import { openWithFunctions } from '../lib/open-with-functions';
import { fundModel, resultAreas, type Variant } from './fund-models';

const SYSTEMS = 44;
const SIZES = [1, 11, 22, SYSTEMS];
const RECALCULATIONS = 5;

interface Measurement {
  formulas: number;
  openMilliseconds: number;
  recalculationMilliseconds: number;
  peakMegabytes: number;
}

const open = (variant: Variant, systems: number): Promise<Headless> =>
  openWithFunctions(fundModel(variant, systems));

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function measure(variant: Variant, systems: number): Promise<Measurement> {
  const started = performance.now();
  const workbook = await open(variant, systems);
  const openMilliseconds = performance.now() - started;
  const times: number[] = [];
  for (let run = 0; run < RECALCULATIONS; run += 1) {
    const from = process.cpuUsage();
    await workbook.recalculate();
    const { user, system } = process.cpuUsage(from);
    times.push((user + system) / 1000);
  }
  workbook.close();
  const cells = fundModel(variant, systems).sheets.flatMap((sheet) => Object.values(sheet.cells));
  return {
    formulas: cells.filter(({ formula }) => formula !== undefined).length,
    openMilliseconds,
    recalculationMilliseconds: median(times),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function measureApart(variant: Variant, systems: number): Measurement {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/bench/fund.ts', variant, String(systems)],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`The measurement of ${variant}, ${systems} systems, failed:\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Measurement;
}

/** Both models of one system give the same figures, cell by cell, to a hundredth of a penny. */
async function compareResults(systems: number): Promise<number> {
  const [syb, native] = [await open('syb', systems), await open('native', systems)];
  let compared = 0;
  const differences: string[] = [];
  for (const sheet of syb.sheets())
    for (const { name, address } of resultAreas()) {
      const [ours, theirs] = [
        await syb.values(`'${sheet}'!${address}`),
        await native.values(`'${sheet}'!${address}`),
      ];
      ours.forEach((row, index) =>
        row.forEach((cell, column) => {
          compared += 1;
          const other = theirs[index]![column];
          const same = typeof cell === 'number' ? Math.abs(cell - Number(other)) < 1.01e-5 : cell === other;
          if (!same)
            differences.push(`${sheet}, ${name}, row ${index + 1}, column ${column + 1}: ${cell} v ${other}`);
        }),
      );
    }
  syb.close();
  native.close();
  if (differences.length > 0)
    throw new Error(`SYB and native formulas differ:\n${differences.slice(0, 20).join('\n')}`);
  return compared;
}

async function report(): Promise<void> {
  console.log(
    `Compared: ${await compareResults(4)} results of 4 systems, SYB against native formulas: all equal.`,
  );
  const bySize = SIZES.map((systems) => ({
    systems,
    syb: measureApart('syb', systems),
    native: measureApart('native', systems),
  }));
  console.table(
    bySize.map(({ systems, syb, native }) => ({
      systems,
      'SYB formulas': syb.formulas,
      'native formulas': native.formulas,
      'SYB CPU ms': Math.round(syb.recalculationMilliseconds),
      'native CPU ms': Math.round(native.recalculationMilliseconds),
      'native / SYB': (native.recalculationMilliseconds / syb.recalculationMilliseconds).toFixed(1),
      'SYB peak MB': Math.round(syb.peakMegabytes),
      'native peak MB': Math.round(native.peakMegabytes),
    })),
  );
  const [half, whole] = [bySize.at(-2)!, bySize.at(-1)!];
  const growth = whole.syb.recalculationMilliseconds / half.syb.recalculationMilliseconds;
  console.log(
    `From ${half.systems} systems to ${whole.systems}, SYB recalculation takes ${growth.toFixed(2)} times as long.`,
  );
}

const [variant, systems] = process.argv.slice(2) as [Variant?, string?];
const work = variant
  ? measure(variant, Number(systems)).then((one) => console.log(JSON.stringify(one)))
  : report();
work.then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
