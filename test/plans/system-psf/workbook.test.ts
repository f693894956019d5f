import { systemPsfNames, systemPsfTemplate, systemPsfWorkbook } from '../../../src/plans/system-psf';
import { addressOf, area, areaOf, type Area, overlap } from '../../../src/plans/cell-area';
import { southYorkshireAndBassetlaw } from '../../../src/plans/system-psf/south-yorkshire-and-bassetlaw';
import { styles } from '../../../src/plans/styles';
import type { CellModel, SheetModel, WorkbookModel } from '../../../src/plans/workbook-model';
import * as fund from '../../../src/schemes/provider-sustainability-fund';
import { cellsNamed, largeSystem, placeOf, sheetOf, valuesNamed } from './support';

const syb = systemPsfWorkbook();
const large = systemPsfWorkbook(largeSystem(500));
const both: [string, WorkbookModel][] = [
  ['South Yorkshire and Bassetlaw', syb],
  ['500 organisations', large],
];

const formulasOf = ({ sheets }: WorkbookModel) =>
  sheets.flatMap(({ name, cells }) =>
    Object.entries(cells).flatMap(([address, { formula }]) => (formula ? [{ name, address, formula }] : [])),
  );

const withoutText = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** Every area that holds something: cells, and what spills from them. */
const occupied = ({ cells }: SheetModel): { address: string; cells: Area; model: CellModel }[] =>
  Object.entries(cells).map(([address, model]) => ({
    address,
    cells: { ...areaOf(address), ...model.spill },
    model,
  }));

test('the sheets come in the order of the plan', () => {
  expect(syb.sheets.map(({ name }) => name)).toEqual([
    ...['Read me', 'Scheme', 'Control totals', 'Phasing', 'Actuals', 'A&E', 'Adjustments'],
    ...['System PSF', 'Trust PSF', 'Earn-back', 'Ledger', 'Report'],
  ]);
});

test('the workbook says which template it was made from', () => {
  expect(valuesNamed(syb, 'Workbook_template')).toEqual([[systemPsfTemplate]]);
});

describe.each(both)('%s', (_system, model) => {
  test('has every name of the template once, each on a sheet there is', () => {
    expect(model.names.map(({ name }) => name).sort()).toEqual(Object.keys(systemPsfNames).sort());
    for (const { refersTo } of model.names) expect(sheetOf(model, placeOf(refersTo).sheet)).toBeDefined();
  });

  test('has no name that Excel would read as a cell, or that is a function’s', () => {
    for (const { name } of model.names) {
      expect(name).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i);
      expect(name).toMatch(/^[A-Za-z_]\w*$/);
    }
    const tables = model.sheets.flatMap((sheet) => (sheet.tables ?? []).map((table) => table.name));
    const all = [...model.names.map(({ name }) => name), ...tables].map((name) => name.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  });

  test('has no formula with a name or a sheet that there is not', () => {
    const known = new Set([...model.names, ...model.sheets].map(({ name }) => name));
    const missing = formulasOf(model).flatMap(({ name, address, formula }) => {
      const bare = withoutText(formula);
      const sheets = [...bare.matchAll(/'([^']+)'!/g)].map(([, sheet]) => sheet!);
      const words = bare.replace(/'[^']+'!|\$/g, '').match(/[A-Za-z_][\w.]*(?![\w.(])/g) ?? [];
      const names = words.filter((word) => !/^([A-Z]{1,3}\d+|TRUE|FALSE)$/.test(word));
      return [...sheets, ...names]
        .filter((word) => !known.has(word))
        .map((word) => `${name}!${address}: ${word}`);
    });
    expect(missing).toEqual([]);
  });

  test('has no result that would run into another cell', () => {
    const collisions: string[] = [];
    for (const sheet of model.sheets) {
      const taken = new Set<string>();
      // A cell with a style alone may stand under a result: it holds nothing.
      const holding = occupied(sheet).filter(({ model: cell }) => cell.value !== undefined || cell.formula);
      for (const { cells } of holding) {
        for (let index = 0; index < cells.rows * cells.columns; index++) {
          const row = cells.row + Math.floor(index / cells.columns);
          const at = addressOf(area(row, cells.column + (index % cells.columns)));
          if (taken.has(at)) collisions.push(`${sheet.name}!${at}`);
          taken.add(at);
        }
      }
    }
    expect(collisions).toEqual([]);
  });

  test('has no result that spills inside an Excel table, where Excel allows none', () => {
    for (const sheet of model.sheets) {
      const tables = (sheet.tables ?? []).map(({ address }) => areaOf(address));
      const spills = occupied(sheet).filter(({ model: { spill } }) => spill);
      const inside = spills.filter(({ cells }) => tables.some((table) => overlap(table, cells)));
      expect(inside.map(({ address }) => `${sheet.name}!${address}`)).toEqual([]);
    }
  });

  test('gives every cell a style there is, and every entry cell an entry colour', () => {
    for (const { cells } of model.sheets) {
      for (const { style, formula } of Object.values(cells)) {
        expect(Object.keys(styles)).toContain(style);
        if (style?.startsWith('input')) expect(formula).toBeUndefined();
      }
    }
  });

  test('counts every sheet’s checks in the Report', () => {
    const checked = model.sheets.filter(({ cells }) => cells.A4?.value === 'Checks');
    expect(checked).toHaveLength(10);
    const report = sheetOf(model, 'Report');
    for (const { name, cells } of checked) {
      const answers = Object.entries(cells).filter(([, { formula }]) => formula?.endsWith('"OK","Check")'));
      const range = `'${name}'!$A$5:$A$${4 + answers.length}`.replace(/\$A\$5:\$A\$5$/, '$A$5');
      const counts = Object.values(report.cells).filter(({ formula }) =>
        formula?.includes(`COUNTIF(${range},"OK")`),
      );
      expect({ name, counted: counts.length }).toEqual({ name, counted: 1 });
    }
  });

  test('asks the scheme only for parameters it has', () => {
    const asked = formulasOf(model).flatMap(({ formula }) =>
      [...formula.matchAll(/SYB\.SCHEME\("([^"]+)"/g)].map(([, parameter]) => parameter!),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((parameter) => !(parameter in fund))).toEqual([]);
  });
});

describe('shapes of the names', () => {
  const shapeOf = (name: string) => {
    const cells = cellsNamed(syb, name);
    return [cells.length, cells[0]!.length];
  };

  test.each([
    ['Control_totals', [12, 4]],
    ['System_improvement_plan', [12, 4]],
    ['Actuals', [12, 4]],
    ['Trust_control_totals', [7, 4]],
    ['System_pots', [7, 4]],
    ['AE_trust_pots', [5, 4]],
    ['AE_performance', [5, 4]],
    ['System_position', [1, 3]],
    ['System_trust_position', [7, 3]],
    ['Trust_finance_position', [7, 3]],
    ['AE_position', [5, 3]],
    ['Phasing_profile', [1, 4]],
  ])('%s is %p', (name, shape) => {
    expect(shapeOf(name)).toEqual(shape);
  });

  test('the trusts’ rows of a block are the last seven of the organisations’', () => {
    const rowOf = (name: string) => placeOf(syb.names.find((one) => one.name === name)!.refersTo).cells.row;
    expect(rowOf('Trust_actuals') - rowOf('Actuals')).toBe(5);
    expect(rowOf('Trust_control_totals') - rowOf('Adjusted_control_totals')).toBe(5);
    expect(rowOf('Trust_plans') - rowOf('Organisation_plans')).toBe(5);
    expect(rowOf('Trust_offsets') - rowOf('Offsets')).toBe(5);
    expect(rowOf('AE_trust_actuals')).toBe(rowOf('Trust_actuals'));
  });

  test('with 500 organisations every block has its own number of rows', () => {
    expect(cellsNamed(large, 'Actuals')).toHaveLength(500);
    expect(cellsNamed(large, 'Trust_actuals')).toHaveLength(334);
    expect(cellsNamed(large, 'AE_performance')).toHaveLength(167);
    expect(cellsNamed(large, 'Trust_position')).toHaveLength(334);
  });
});

test('every assumption is on the Scheme sheet with its alternative', () => {
  const { cells } = sheetOf(syb, 'Scheme');
  const assumed = Object.entries(cells).filter(([, { value }]) => value === 'Assumption');
  expect(assumed).toHaveLength(8);
  for (const [address] of assumed) {
    const { row } = areaOf(address);
    expect(String(cells[`F${row}`]?.value)).toMatch(/\w{3}/);
    expect(String(cells[`G${row}`]?.value)).toMatch(/\w{3}/);
  }
});

test('SHSC’s year, which its quarters miss by 1, is explained and is not an error', () => {
  const notes = Object.values(sheetOf(syb, 'Control totals').cells).flatMap(({ note }) =>
    note ? [note] : [],
  );
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain('published year is 405; the published quarters add up to 406');
});

describe('a system no workbook can be made of is refused with what is wrong', () => {
  const [first, ...others] = southYorkshireAndBassetlaw.organisations;

  test('two organisations of one short name', () => {
    const twice = { ...southYorkshireAndBassetlaw, organisations: [first!, first!, ...others] };
    expect(() => systemPsfWorkbook(twice)).toThrow('Two organisations have the short name "Barnsley CCG"');
  });

  test('a non-acceptor without a draft plan', () => {
    const without = { ...first!, accepted: false };
    const system = { ...southYorkshireAndBassetlaw, organisations: [without, ...others] };
    expect(() => systemPsfWorkbook(system)).toThrow('NHS Barnsley CCG did not accept its control total');
  });

  test('no trust with an A&E department', () => {
    const system = { ...southYorkshireAndBassetlaw, organisations: [first!] };
    expect(() => systemPsfWorkbook(system)).toThrow('has no trust with an A&E department');
  });
});

test('a system without commissioners, or without trusts that lack A&E, has a workbook too', () => {
  const { organisations } = southYorkshireAndBassetlaw;
  const trustsOnly = organisations.filter(({ kind }) => kind === 'trust');
  const acuteOnly = organisations.filter((one) => one.kind === 'commissioner' || one.ae);
  const trusts = systemPsfWorkbook({ ...southYorkshireAndBassetlaw, organisations: trustsOnly });
  expect(
    formulasOf(trusts).filter(({ formula }) => /SYB\.PHASE\(.*Commissioner_profile/.test(formula)),
  ).toEqual([]);
  expect(cellsNamed(trusts, 'Actuals')).toHaveLength(7);
  const acute = systemPsfWorkbook({ ...southYorkshireAndBassetlaw, organisations: acuteOnly });
  expect(cellsNamed(acute, 'Trust_position')).toHaveLength(5);
});
