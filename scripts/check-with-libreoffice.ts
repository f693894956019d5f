/**
 * `npm run check:libreoffice`: recalculates workbooks with our own engine, lets LibreOffice open and calculate
 * the results, and compares the value of every cell: the starter workbooks with changed inputs, a filled plan
 * of every template, the fund in native formulas, and a catalogue of formulas. SYB formulas, which LibreOffice
 * does not have, go to it as the values we give them.
 *
 * Where LibreOffice is not installed it says so and ends with 0.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CellPatch, createWorkbook, patchWorkbook, readWorkbook } from '../src/files';
import { cellAddress } from '../src/files/cell-reference';
import type { StoredValue } from '../src/files/patch/cell-changes';
import { recalculateWorkbook } from '../src/files/recalculate';
import { type FormulaCell, StoredCells } from '../src/files/recalculation/stored-cells';
import { templates } from '../src/plans/templates';
import { sybFunctions } from '../test/files/syb-functions';
import { fundModel } from './bench/fund-models';
import { filledPlanFile } from './lib/filled-plan-file';
import { formulaCatalogue } from './lib/formula-catalogue';
import { convertWithLibreOffice, libreOfficeProfile, soffice } from './lib/libreoffice';
import { inProject } from './lib/project';

/** LibreOffice works with other last digits than our engine, and iterates to other ends. */
const RELATIVE = 1e-9;

/** Every number typed into a workbook, a little larger: so that its formulas have new results. */
function withOtherInputs(bytes: Uint8Array): Uint8Array {
  const { snapshot } = readWorkbook(bytes);
  const sheets = snapshot.sheets.map(({ name, used }) => ({
    sheet: name,
    cells: (used?.values ?? []).flatMap((line, down) =>
      line.flatMap((value, across): CellPatch[] => {
        const isTyped = used!.formulas[down]![across] === value && used!.types[down]![across] === 'number';
        const isAmount = typeof value === 'number' && Math.abs(value) > 50 && Math.abs(value) < 30_000;
        if (!isTyped || !isAmount) return [];
        const [, letters, digits] = /^([A-Z]+)(\d+)/.exec(used!.address)!;
        const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        return [
          {
            address: cellAddress({ row: Number(digits) + down, column: column + across }),
            value: value + 12.34,
          },
        ];
      }),
    ),
  }));
  return patchWorkbook(
    bytes,
    sheets.filter(({ cells }) => cells.length > 0),
  );
}

/** The same file with our functions' results in place of their formulas. */
function withoutOurFunctions(bytes: Uint8Array): { bytes: Uint8Array; replaced: number } {
  const stored = new StoredCells(readWorkbook(bytes));
  const ours = stored.formulas.filter(({ formula }) => /\bSYB\./.test(formula));
  const sheets = new Map<string, CellPatch[]>();
  for (const { sheet, area } of ours) {
    const cells = sheets.get(sheet) ?? [];
    for (let index = 0; index < area.rows * area.columns; index++) {
      const row = area.row + Math.floor(index / area.columns);
      const column = area.column + (index % area.columns);
      const value = stored.value(sheet, row, column);
      cells.push({ address: cellAddress({ row, column }), ...(index === 0 && { formula: null }), value });
    }
    sheets.set(sheet, cells);
  }
  const patches = [...sheets].map(([sheet, cells]) => ({ sheet, cells }));
  return { bytes: patches.length > 0 ? patchWorkbook(bytes, patches) : bytes, replaced: ours.length };
}

const same = (ours: StoredValue, theirs: StoredValue): boolean => {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    const apart = Math.abs(ours - theirs);
    return apart <= 1e-9 || apart <= RELATIVE * Math.max(Math.abs(ours), Math.abs(theirs));
  }
  if (typeof ours === 'object' && ours && typeof theirs === 'object' && theirs)
    return ours.error === theirs.error;
  // A formula's empty text is stored without a value by LibreOffice.
  return ours === theirs || (ours === '' && theirs === null) || (ours === null && theirs === '');
};

interface Comparison {
  name: string;
  formulas: number;
  notCalculated: number;
  /** Cells of native formulas that were compared, those they spill into included. */
  compared: number;
  differences: string[];
}

function compare(name: string, ours: Uint8Array, theirs: Uint8Array, notCalculated: number): Comparison {
  const [our, their] = [new StoredCells(readWorkbook(ours)), new StoredCells(readWorkbook(theirs))];
  const cells = our.formulas.flatMap((formula) => cellsOf(formula).map((place) => ({ formula, ...place })));
  const differences = cells.flatMap(({ formula: { sheet, formula }, row, column }) => {
    const [a, b] = [our.value(sheet, row, column), their.value(sheet, row, column)];
    return same(a, b)
      ? []
      : [
          `${name}, ${sheet}!${cellAddress({ row, column })} ${formula}: ${JSON.stringify(a)}, LibreOffice ${JSON.stringify(b)}`,
        ];
  });
  return { name, formulas: our.formulas.length, notCalculated, compared: cells.length, differences };
}

const cellsOf = ({ area }: FormulaCell) =>
  Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));

function workbooks(): [string, Uint8Array][] {
  const assets = inProject('assets');
  const starters = readdirSync(assets)
    .filter((file) => file.endsWith('.xlsx'))
    .map((file): [string, Uint8Array] => [
      file,
      withOtherInputs(new Uint8Array(readFileSync(path.join(assets, file)))),
    ]);
  return [
    ...starters,
    ...templates.map((template): [string, Uint8Array] => [
      `filled-${template.id}.xlsx`,
      filledPlanFile(template, 7),
    ]),
    ['fund-native.xlsx', createWorkbook(fundModel('native', 4))],
    ['formulas.xlsx', createWorkbook(formulaCatalogue())],
  ];
}

async function run(program: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'syb-libreoffice-'));
  try {
    const [inputs, outputs] = ['in', 'out'].map((name) => path.join(folder, name));
    for (const made of [inputs!, outputs!]) mkdirSync(made);
    const functions = await sybFunctions();
    const ours = new Map<string, { bytes: Uint8Array; notCalculated: number }>();
    for (const [name, bytes] of workbooks()) {
      const result = await recalculateWorkbook(bytes, functions);
      for (const { sheet, address, formula, why } of result.notCalculated)
        console.log(`${name}, ${sheet}!${address} ${formula} is not calculated: ${why}.`);
      const given = withoutOurFunctions(result.bytes);
      ours.set(name, { bytes: given.bytes, notCalculated: result.notCalculated.length });
      writeFileSync(path.join(inputs!, name), given.bytes);
    }
    const files = [...ours.keys()].map((name) => path.join(inputs!, name));
    convertWithLibreOffice(program, files, {
      profile: libreOfficeProfile(path.join(folder, 'profile')),
      out: outputs!,
    });
    return report(
      [...ours].map(([name, { bytes, notCalculated }]) =>
        compare(name, bytes, new Uint8Array(readFileSync(path.join(outputs!, name))), notCalculated),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(comparisons: readonly Comparison[]): number {
  console.table(
    comparisons.map(({ differences, ...rest }) => ({ ...rest, differences: differences.length })),
  );
  const differences = comparisons.flatMap((one) => one.differences);
  for (const line of differences) console.error(line);
  const compared = comparisons.reduce((sum, one) => sum + one.compared, 0);
  console.log(
    `${comparisons.length} workbooks opened in LibreOffice, ${compared} cells of native formulas compared, ` +
      `${differences.length} differ.`,
  );
  return differences.length === 0 ? 0 : 1;
}

if (soffice === undefined) {
  console.log('Not checked: LibreOffice (soffice) is not installed on this machine.');
} else {
  run(soffice).then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
