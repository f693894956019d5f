import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import {
  type CellPatch,
  type StoredValue,
  type WorkbookFile,
  createWorkbook,
  patchWorkbook,
  readWorkbook,
} from '../../src/files';
import { cellAddress, cellArea } from '../../src/files/cell-reference';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { libreOfficeWorkbook } from './good-workbooks';

const model = systemPsfWorkbook();
const starter = createWorkbook(model);

const textsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));

const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, now] = [textsOf(before), textsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]);
};

/** Every cell of a workbook as it is, as a change: applied, it must change nothing. */
function everythingAsItIs({ snapshot, arrays }: WorkbookFile) {
  return snapshot.sheets.map(({ name, used }) => {
    const area = cellArea(used?.address ?? 'A1')!;
    const cells = (used?.values ?? []).flatMap((line, down) =>
      line.map((value, across): CellPatch => {
        const address = cellAddress({ row: area.row + down, column: area.column + across });
        const type = used!.types[down]![across];
        const stored: StoredValue =
          type === 'blank' ? null : type === 'error' ? { error: String(value) } : value;
        return { address, value: stored };
      }),
    );
    const spills = arrays.filter(({ sheet }) => sheet === name).map(({ address }) => cellArea(address)!);
    const within = (cell: CellPatch) =>
      spills.some((spill) => {
        const at = cellArea(cell.address)!;
        return (
          at.row >= spill.row &&
          at.row < spill.row + spill.rows &&
          at.column >= spill.column &&
          at.column < spill.column + spill.columns
        );
      });
    return { sheet: name, cells: cells.filter((cell) => !within(cell)) };
  });
}

describe('the quarterly workbook as a file', () => {
  const read = readWorkbook(starter);

  it('reads as its model says, sheet by sheet: constants, formulas, names and tables', () => {
    expect(read.snapshot.sheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
    for (const [index, sheet] of model.sheets.entries()) {
      const { used } = read.snapshot.sheets[index]!;
      const from = cellArea(used!.address)!;
      const at = (table: unknown[][], address: string) => {
        const { row, column } = cellArea(address)!;
        return table[row - from.row]?.[column - from.column];
      };
      for (const [address, cell] of Object.entries(sheet.cells)) {
        const found = [sheet.name, address, at(used!.formulas, address) ?? ''];
        expect(found).toEqual([sheet.name, address, cell.formula ?? cell.value ?? '']);
      }
    }
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();
    expect(names(read.snapshot.names)).toEqual(names(model.names));
    expect(names(read.snapshot.tables)).toEqual(names(model.sheets.flatMap(({ tables }) => tables ?? [])));
  });

  it('knows how far each of its formulas spills', () => {
    const spills = model.sheets.flatMap((sheet) =>
      Object.entries(sheet.cells).flatMap(([address, { spill }]) => {
        if (!spill || (spill.rows === 1 && spill.columns === 1)) return [];
        const { row, column } = cellArea(address)!;
        const last = cellAddress({ row: row + spill.rows - 1, column: column + spill.columns - 1 });
        return [[sheet.name, address, `${address}:${last}`, true]];
      }),
    );
    const found = read.arrays.filter(({ anchor, address }) => anchor !== address);
    const ordered = (list: unknown[][]) => list.map((entry) => JSON.stringify(entry)).sort();
    expect(spills.length).toBeGreaterThan(10);
    expect(
      ordered(found.map(({ sheet, anchor, address, dynamic }) => [sheet, anchor, address, dynamic])),
    ).toEqual(ordered(spills));
  });

  it('is the same file after every one of its cells was set to what it holds', () => {
    expect(patchWorkbook(starter, everythingAsItIs(read))).toEqual(starter);
  });

  it('changes one part and one cell where one actual changes', () => {
    const after = patchWorkbook(starter, [{ sheet: 'Actuals', cells: [{ address: 'B10', value: -4321.5 }] }]);
    expect(changedParts(starter, after)).toEqual(['xl/worksheets/sheet5.xml']);
    const [old, now] = [textsOf(starter), textsOf(after)].map((texts) =>
      texts['xl/worksheets/sheet5.xml']!.split(/(?=<c )/),
    );
    const differing = now!.flatMap((cell, index) => (cell === old![index] ? [] : [cell]));
    expect(differing).toEqual([expect.stringMatching(/^<c r="B10" s="\d+"><v>-4321\.5<\/v><\/c>/)]);
    expect(now).toHaveLength(old!.length);
  });
});

describe('a workbook that LibreOffice wrote', () => {
  const bytes = libreOfficeWorkbook();
  const read = readWorkbook(bytes);

  it('is read as LibreOffice shows it', () => {
    const [actuals, scheme] = read.snapshot.sheets;
    expect(actuals!.used!.formulas).toEqual([
      ['Trust', 'Q1', 'Q2', 'Year to date'],
      ['BHFT', -4860, -4839.5, '=SUM(B2:C2)'],
      ['STH', -8693, -4277, '=SUM(B3:C3)'],
      ['TRFT', 120, true, '=NA()'],
      ['Total', '=SUM(B2:B4)', '=IF(B5<0,"below plan","on plan")', '=B2:B3*2'],
      ['', '', '', -17386],
    ]);
    expect(actuals!.used!.types[3]).toEqual(['text', 'number', 'boolean', 'error']);
    expect(actuals!.hiddenRows).toEqual([4]);
    expect(read.arrays).toEqual([{ sheet: 'Actuals', anchor: 'D5', address: 'D5:D6', dynamic: false }]);
    expect([scheme!.name, scheme!.used!.values]).toEqual(['Scheme & rates', [[43404, 0.9]]]);
    expect(read.snapshot.names).toEqual([
      { name: 'Plan_Q1', refersTo: '=Actuals!$B$2:$B$4', comment: '', visible: true },
    ]);
  });

  it('is the same file after every one of its cells was set to what it holds', () => {
    expect(patchWorkbook(bytes, everythingAsItIs(read))).toEqual(bytes);
  });

  it('changes only in the sheet, and there only in the cells named', () => {
    const cells: CellPatch[] = [
      { address: 'B2', value: 'n/a' },
      { address: 'D5', spill: [[1], [2]] },
    ];
    const after = patchWorkbook(bytes, [{ sheet: 'Actuals', cells }]);
    const [old, now] = [bytes, after].map((file) => textsOf(file)['xl/worksheets/sheet1.xml']!);
    expect(changedParts(bytes, after)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(now).toBe(
      old!
        .replace(
          '<c r="B2" s="0" t="n"><v>-4860</v></c>',
          '<c r="B2" s="0" t="inlineStr"><is><t>n/a</t></is></c>',
        )
        .replace('<c r="D5" s="0" t="n">', '<c r="D5" s="0">')
        .replace('<v>-9720</v>', '<v>1</v>')
        .replace('<c r="D6" s="0" t="n"><v>-17386</v>', '<c r="D6" s="0"><v>2</v>'),
    );
  });
});

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
const whereInstalled = soffice ? it : it.skip;

/** The file as LibreOffice writes it after opening it. */
function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'syb-files-'));
  try {
    writeFileSync(path.join(folder, 'in.xlsx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    execFileSync(
      soffice!,
      [
        profile,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        path.join(folder, 'out'),
        path.join(folder, 'in.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    return new Uint8Array(readFileSync(path.join(folder, 'out', 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

whereInstalled(
  'opens in LibreOffice after it was patched, with the values it was given',
  () => {
    const patched = patchWorkbook(starter, [
      {
        sheet: 'Actuals',
        cells: [
          { address: 'B10', value: -4321.5 },
          { address: 'Z40', value: '<new> & "text"' },
        ],
      },
      {
        sheet: 'Report',
        cells: [
          { address: 'J60', formula: '=SUM(Z61:Z62)+1', value: 1 },
          {
            address: 'J62',
            formula: '=ROW(A1:A2)*COLUMN(A1:B1)',
            spill: [
              [1, 2],
              [2, 4],
            ],
          },
        ],
      },
    ]);
    const sheets = new Map(
      readWorkbook(throughLibreOffice(patched)).snapshot.sheets.map((sheet) => [sheet.name, sheet.used!]),
    );
    const at = (sheet: string, address: string) => {
      const used = sheets.get(sheet)!;
      const from = cellArea(used.address)!;
      const { row, column } = cellArea(address)!;
      return used.values[row - from.row]![column - from.column];
    };
    expect(at('Actuals', 'B10')).toBe(-4321.5);
    expect(at('Actuals', 'Z40')).toBe('<new> & "text"');
    expect([at('Report', 'J60'), at('Report', 'J62'), at('Report', 'K63')]).toEqual([1, 1, 4]);
  },
  180_000,
);
