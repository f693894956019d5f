/**
 * `npm run bench:files`: recalculates and validates workbooks, and lets LibreOffice open, calculate and save
 * the same files in the same run: filled plans of the larger templates, and the fund in native formulas
 * (LibreOffice has no SYB functions). Prints how many files a second of the processor each does, their ratio
 * with LibreOffice's start and without, the peak of memory, and the growth from 1 file to 20.
 *
 * Each measurement is a process of its own. Seconds are those of the processor, all threads and processes
 * together, so that other work on the machine does not count.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorkbook, readWorkbook } from '../../src/files';
import { recalculateWorkbook } from '../../src/files/recalculate';
import { templates } from '../../src/plans/templates';
import { validate } from '../../src/plans/validate';
import { convertWithLibreOffice, libreOfficeProfile, soffice } from '../lib/libreoffice';
import { filledPlanFile } from '../lib/filled-plan-file';
import { inProject } from '../lib/project';
import { fundModel } from './fund-models';

const FILES = 20;
const SIZES = [1, 5, 10, FILES];

type Work = 'start' | 'recalculate' | 'validate';

interface Measurement {
  seconds: number;
  megabytes: number;
}

/** One in four is the fund, the rest are plans of the two largest templates, each with other figures. */
function fileOf(index: number): Uint8Array {
  if (index % 4 === 3) return createWorkbook(fundModel('native', 1 + (index % 3)));
  const id = index % 2 === 0 ? 'ccg-financial' : 'direct-commissioning';
  return filledPlanFile(
    templates.find((template) => template.id === id)!,
    index + 1,
  );
}

async function work(kind: Work, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    if (kind === 'recalculate') await recalculateWorkbook(bytes);
    if (kind === 'validate') validate(readWorkbook(bytes).snapshot);
  }
}

function measure(kind: Work, files: readonly string[]): Measurement {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', inProject('scripts/bench/files.ts'), kind, ...files],
    { encoding: 'utf8', maxBuffer: 1 << 26, cwd: inProject() },
  );
  if (status !== 0) throw new Error(`The measurement of ${kind} failed:\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Measurement;
}

const perSecond = (files: number, seconds: number): number => files / seconds;

function report(program: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'syb-bench-files-'));
  try {
    const inputs = path.join(folder, 'in');
    mkdirSync(inputs);
    const files = Array.from({ length: FILES }, (_, index) => {
      const file = path.join(inputs, `file-${index + 1}.xlsx`);
      writeFileSync(file, fileOf(index));
      return file;
    });
    const tiny = path.join(inputs, 'tiny.xlsx');
    writeFileSync(
      tiny,
      createWorkbook({
        title: 'Tiny',
        names: [],
        sheets: [{ name: 'A', columnWidths: [], cells: { A1: { value: 1 } } }],
      }),
    );
    const profile = libreOfficeProfile(path.join(folder, 'profile'));
    const theirs = (given: readonly string[]): Measurement =>
      convertWithLibreOffice(program, given, { profile, out: path.join(folder, 'out') });
    // The first start makes the profile.
    theirs([tiny]);
    compare(files, theirs, theirs([tiny]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(
  files: readonly string[],
  theirs: (files: readonly string[]) => Measurement,
  theirStart: Measurement,
): void {
  const ourStart = measure('start', files);
  const lines = SIZES.map((size) => {
    const given = files.slice(0, size);
    return {
      size,
      recalculate: measure('recalculate', given),
      validate: measure('validate', given),
      libreOffice: theirs(given),
    };
  });
  console.table(
    lines.map(({ size, recalculate, validate: checks, libreOffice }) => ({
      files: size,
      'recalculate s': recalculate.seconds.toFixed(2),
      'validate s': checks.seconds.toFixed(2),
      'LibreOffice s': libreOffice.seconds.toFixed(2),
      'ours MB': Math.round(recalculate.megabytes),
      'validate MB': Math.round(checks.megabytes),
      'LibreOffice MB': Math.round(libreOffice.megabytes),
    })),
  );
  const { size, recalculate, validate: checks, libreOffice } = lines.at(-1)!;
  const rates = (ours: Measurement) => {
    const withStart = perSecond(size, ours.seconds) / perSecond(size, libreOffice.seconds);
    const own = perSecond(size, ours.seconds - ourStart.seconds);
    const their = perSecond(size, libreOffice.seconds - theirStart.seconds);
    return `${own.toFixed(1)} files a second against ${their.toFixed(1)}: ${(own / their).toFixed(2)} times as many; with both starts ${withStart.toFixed(2)} times`;
  };
  console.log(
    `Starts: ours ${ourStart.seconds.toFixed(2)} s, LibreOffice ${theirStart.seconds.toFixed(2)} s.`,
  );
  console.log(`Recalculated: ${rates(recalculate)}.`);
  console.log(`Validated: ${rates(checks)}.`);
  const growth =
    (recalculate.seconds - ourStart.seconds) / (lines[0]!.recalculate.seconds - ourStart.seconds);
  console.log(
    `From 1 file to ${size} recalculation takes ${growth.toFixed(1)} times as long, and ` +
      `${Math.round(recalculate.megabytes)} MB instead of ${Math.round(lines[0]!.recalculate.megabytes)} MB.`,
  );
}

const [kind, ...files] = process.argv.slice(2) as [Work?, ...string[]];

if (kind) {
  work(kind, files).then(
    () => {
      const { user, system } = process.cpuUsage();
      const megabytes = process.resourceUsage().maxRSS / 1024;
      console.log(JSON.stringify({ seconds: (user + system) / 1_000_000, megabytes }));
      process.exit(0);
    },
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
} else if (soffice === undefined) {
  console.log('Not measured: LibreOffice (soffice), which is the measure, is not installed on this machine.');
} else report(soffice);
