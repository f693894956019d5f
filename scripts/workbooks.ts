/**
 * `npm run workbooks`: writes the starter workbooks of assets/ from their templates, each with the values
 * that its formulas have on the headless host. `--check` writes nothing and fails where one is not current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createWorkbook } from '../src/files/create-workbook';
import { type SheetValues, withValues } from '../src/files/create-workbook-values';
import { blankWorkbook } from '../src/plans/blank-workbook';
import { systemPsfWorkbook } from '../src/plans/system-psf';
import { templates } from '../src/plans/templates';
import { absoluteAddress, addressOf, area, areaOf } from '../src/plans/cell-area';
import type { SheetModel, WorkbookModel } from '../src/plans/workbook-model';
import type { Headless } from '../src/workbench/headless';
import { openWithFunctions } from './lib/open-with-functions';

const starterWorkbooks: Readonly<Record<string, () => WorkbookModel>> = {
  'assets/system-psf-2018-19.xlsx': () => systemPsfWorkbook(),
  ...Object.fromEntries(
    templates.map((template) => [`assets/${template.id}.xlsx`, () => blankWorkbook(template)]),
  ),
};

async function valuesOf(workbook: Headless, { name, cells }: SheetModel): Promise<SheetValues> {
  const values: Record<string, SheetValues[string]> = {};
  for (const [address, { formula, spill }] of Object.entries(cells)) {
    if (!formula) continue;
    const covered = { ...areaOf(address), ...spill };
    const block = await workbook.values(absoluteAddress(name, covered).replaceAll('$', ''));
    block.forEach((row, down) =>
      row.forEach((value, across) => {
        values[addressOf(area(covered.row + down, covered.column + across))] = value;
      }),
    );
  }
  return values;
}

async function fileOf(model: WorkbookModel): Promise<Uint8Array> {
  const workbook = await openWithFunctions(model);
  try {
    const values: Record<string, SheetValues> = {};
    for (const sheet of model.sheets) values[sheet.name] = await valuesOf(workbook, sheet);
    return createWorkbook(withValues(model, values));
  } finally {
    workbook.close();
  }
}

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  let stale = 0;
  for (const [file, model] of Object.entries(starterWorkbooks)) {
    const bytes = await fileOf(model());
    if (!values.check) {
      writeFileSync(file, bytes);
      console.log(`${file} written, ${bytes.length} bytes.`);
    } else if (!existsSync(file) || !readFileSync(file).equals(bytes)) {
      stale += 1;
      console.error(`${file} is not what its template gives: run \`npm run workbooks\` and commit it.`);
    }
  }
  return stale === 0 ? 0 : 1;
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
