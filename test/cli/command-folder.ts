import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commissionerPlan } from '../../scripts/system-fill';
import type { PlanBook } from '../../scripts/plan-book';
import { functionMetadata } from '../../scripts/function-metadata.mjs';
import { runProgram } from '../../src/cli/run-program';
import { createWorkbook } from '../../src/files';
import { blankWorkbook } from '../../src/plans/blank-workbook';
import { addressOf, area } from '../../src/plans/cell-area';
import { changeLogHeadings, changeLogSheet, logLines } from '../../src/plans/changes/change-log';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { southYorkshireAndBassetlawUnit as unit } from '../../src/plans/system/units';
import type { CellModel, WorkbookModel } from '../../src/plans/workbook-model';
import { FakeTerminal } from './fake-terminal';

const helpAddress = 'https://addin.syb-ics.example';
const project = path.join(__dirname, '../..');

/** The command as it is built, from the source as it is now; once for each worker of jest. */
const built = path.join(project, '.cache', `cli-${process.env.JEST_WORKER_ID ?? '1'}`);

export function buildCommand(): void {
  execFileSync(process.execPath, ['scripts/build-cli.mjs', '--without-types', '--to', built], {
    cwd: project,
  });
}

export const builtFile = (name: string): string => path.join(built, name);

/** What a run of the command left on each side. */
export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
  bytes: Buffer;
}

interface RunOptions {
  input?: Uint8Array;
  env?: NodeJS.ProcessEnv;
  /** Called as soon as it runs. */
  started?: (child: ReturnType<typeof spawn>) => void;
}

/** A folder to run the command in, with the workbooks that its examples name. */
export class CommandFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'syb command '));

  file(...parts: string[]): string {
    return path.join(this.path, ...parts);
  }

  folder(name: string): string {
    mkdirSync(this.file(name), { recursive: true });
    return name;
  }

  write(name: string, contents: Uint8Array | string): string {
    mkdirSync(path.dirname(this.file(name)), { recursive: true });
    writeFileSync(this.file(name), contents);
    return name;
  }

  /** The quarterly workbook of 2018/19 as it ships. */
  quarterly(name = 'quarterly.xlsx'): string {
    copyFileSync(path.join(project, 'assets/system-psf-2018-19.xlsx'), this.file(name));
    return name;
  }

  /** Runs the command within the test: everything but the process itself. */
  run(args: readonly string[]): Promise<Ran> {
    return runWithin(this.path, args);
  }

  /** Runs the command as it is built, in a process of its own. */
  runBuilt(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    return runCommand(this.path, args, options);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** What the build puts in place of these names. */
async function nameBuildConstants(): Promise<void> {
  const constants = globalThis as unknown as Record<string, unknown>;
  constants.__HELP_ADDRESS__ ??= helpAddress;
  constants.__FUNCTIONS_METADATA__ ??= await functionMetadata({ helpAddress });
}

async function runWithin(folder: string, args: readonly string[]): Promise<Ran> {
  await nameBuildConstants();
  const terminal = new FakeTerminal();
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await runProgram(args, terminal);
    const err = terminal.said.map((line) => `${line}\n`).join('');
    return { code, signal: null, out: terminal.results, err, bytes: Buffer.from(terminal.results) };
  } finally {
    process.chdir(before);
  }
}

function runCommand(cwd: string, args: readonly string[], { input, env, started }: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [builtFile('syb.mjs'), ...args], {
      cwd,
      env: { ...process.env, ...env },
    });
    const pieces: { out: Buffer[]; err: Buffer[] } = { out: [], err: [] };
    child.stdout.on('data', (piece: Buffer) => pieces.out.push(piece));
    child.stderr.on('data', (piece: Buffer) => pieces.err.push(piece));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const bytes = Buffer.concat(pieces.out);
      resolve({ code, signal, out: bytes.toString(), err: Buffer.concat(pieces.err).toString(), bytes });
    });
    child.stdin.end(input);
    started?.(child);
  });
}

const books = new Map<string, PlanBook>();

/** The plan of one of the system's five commissioners, clean: a copy of its own. */
export function planBook(shortName: string): PlanBook {
  const organisation = unit.organisations.find((one) => one.shortName === shortName)!;
  const book = books.get(shortName) ?? commissionerPlan(organisation, shortName.length).book;
  books.set(shortName, book);
  return book.copy();
}

const cleanFiles = new Map<string, Uint8Array>();

/** The same plan as a file. */
export function cleanPlan(shortName: string): Uint8Array {
  const file = cleanFiles.get(shortName) ?? planFile(planBook(shortName));
  cleanFiles.set(shortName, file);
  return file;
}

/** A year's £1,000k phased by quarter in B1:E1, with the values it had at £500k. */
export const smallWorkbook = (): Uint8Array =>
  createWorkbook({
    title: 'Small',
    names: [],
    sheets: [
      {
        name: 'Phasing',
        columnWidths: [],
        cells: {
          A1: { value: 1000 },
          B1: { formula: '=SYB.PHASE(A1)', spill: { rows: 1, columns: 4 }, value: 75 },
          C1: { value: 100 },
          D1: { value: 150 },
          E1: { value: 175 },
        },
      },
    ],
  });

/** The quarterly workbook of 2018/19 with a Change log, on which one list stands. */
export function withChangeLog(): Uint8Array {
  const model = systemPsfWorkbook();
  const list = {
    title: 'Refresh Q3',
    changes: [{ sheet: 'Actuals', address: 'D18', before: '', after: 5, why: 'Month 9 return' }],
  };
  const lines = [[...changeLogHeadings], ...logLines(list, { id: 1, when: 43_480, who: 'A. Person' })];
  const cells = lines.flatMap((line, down) =>
    line.map((value, across): [string, CellModel] => [addressOf(area(down + 1, across + 1)), { value }]),
  );
  const sheet = { name: changeLogSheet, columnWidths: [], cells: Object.fromEntries(cells) };
  return createWorkbook({ ...model, sheets: [...model.sheets, sheet] });
}

/** A filled plan as an .xlsx file, with the values of its formulas. */
export const planFile = (book: PlanBook): Uint8Array => createWorkbook(modelOf(book));

function modelOf(book: PlanBook): WorkbookModel {
  const blank = blankWorkbook(book.template);
  const sheets = blank.sheets.map((sheet) => {
    const cells: Record<string, CellModel> = { ...sheet.cells };
    for (const cell of book.compiled.cells.filter((one) => one.sheet.name === sheet.name)) {
      const held = book.at(sheet.name, cell.row, cell.columnNumber);
      const address = addressOf(area(cell.row, cell.columnNumber));
      if (held && held.held.type !== 'blank') {
        const { value } = held.held;
        cells[address] = { ...cells[address], ...(held.formula && { formula: held.formula }), value };
      }
    }
    return { ...sheet, cells };
  });
  return { ...blank, sheets };
}
