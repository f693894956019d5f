import { cellAddress } from '../../src/files/engine/addresses';
import { areaOf } from '../../src/plans/cell-area';
import { sheetAndAddress } from '../../src/plans/snapshot';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import type { SystemPsfName } from '../../src/plans/system-psf/names';
import { orderedSystem } from '../../src/plans/system-psf/system-description';
import type { CellValue } from '../../src/plans/workbook-model';
import type { Headless } from '../../src/workbench/headless';
import { largeSystem } from '../plans/system-psf/support';

/** One commissioner and three trusts, with three quarters reported. */
export const system = largeSystem(4);
/** In the order of their rows. */
export const names = orderedSystem(system).organisations.map(({ name }) => name);
export const organisations = names.length;
export const model = systemPsfWorkbook(system);

/** The sheets that the add-in writes whole, and the user's own. */
export const notesSheet = 'My notes';
export const reportSheet = 'Board report';
export const insertedSheets = ['New Read me', 'New Scheme'];
const isWrittenWhole = (sheet: string): boolean =>
  [reportSheet, 'Change log', ...insertedSheets].includes(sheet) || sheet.startsWith('Findings');

/** A list of changes as the user would tell it. */
export interface AppliedList {
  title: string;
  does: 'change' | 'undo' | 'close' | 'reopen';
  undone: boolean;
  cells: { key: string; before: CellValue; after: CellValue }[];
}

/** What a workbook should hold after what its user has done, by the plainest rules there are. */
export interface ExpectedWorkbook {
  sheets: string[];
  /** What every cell holds that is the template's, the user's or another user's, by "Actuals!C8". */
  cells: Map<string, CellValue>;
  lists: AppliedList[];
  closed: Set<number>;
  /** The cells of the offset's line in the register. */
  offset: ReadonlyMap<string, CellValue>;
  actualsProtected: boolean;
  ignored: boolean;
}

const firstCellOf = (name: SystemPsfName) => {
  const place = sheetAndAddress(model.names.find((one) => one.name === name)!.refersTo)!;
  return { ...areaOf(place.address), sheet: place.sheet };
};

const keyAt = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
  `${sheet}!${cellAddress(row - 1, column - 1)}`;

/** The cell of an organisation's actual, both counted from where they stand in the workbook. */
export function actualKey(organisation: number, quarter: number): string {
  const first = firstCellOf('Actuals');
  return keyAt({ ...first, row: first.row + organisation, column: first.column + quarter - 1 });
}

export const offsetAmountKey = keyAt(firstCellOf('Adjustment_amounts'));

/** The part of an expected workbook that can be seen in the open one. */
export type Seen = Pick<ExpectedWorkbook, 'sheets' | 'actualsProtected' | 'ignored'> & {
  cells: [string, CellValue][];
  titles: string[];
};

/** Cells that a formula fills from beside them: they are worked out, and hold nothing of their own. */
const spilled: ReadonlySet<string> = new Set(
  model.sheets.flatMap(({ name: sheet, cells }) =>
    Object.entries(cells).flatMap(([address, { spill }]) => {
      const { row, column } = areaOf(address);
      return Array.from({ length: (spill?.rows ?? 0) * (spill?.columns ?? 0) }, (_, index) =>
        keyAt({
          sheet,
          row: row + Math.floor(index / spill!.columns),
          column: column + (index % spill!.columns),
        }),
      );
    }),
  ),
);

export function seenIn({ book, settings }: Pick<Headless, 'book' | 'settings'>): Seen {
  const sheets = book.sheets();
  const cells = sheets
    .filter(({ name }) => !isWrittenWhole(name))
    .flatMap((sheet) => {
      const used = sheet.usedArea(true);
      if (!used) return [];
      return sheet.read(used).flatMap((row, down) =>
        row.flatMap(({ value, formula }, across): [string, CellValue][] => {
          const key = `${sheet.name}!${cellAddress(used.row + down, used.column + across)}`;
          if (formula === '' && (value === '' || spilled.has(key))) return [];
          return [[key, withoutNeedlessQuotes(formula) || value]];
        }),
      );
    });
  return {
    sheets: sheets.map(({ name }) => name),
    cells: sorted(cells),
    titles: loggedTitles(book.sheetByName('Change log')),
    actualsProtected: Boolean(book.sheetByName('Actuals')?.state.protection),
    ignored: [...settings().keys()].some((key) => key.startsWith('SYB_ignored_')),
  };
}

/** A formula is spelled without them once its sheet was renamed, or rows of it moved. */
const withoutNeedlessQuotes = (formula: string): string => formula.replace(/'([a-z]\w*)'!/gi, '$1!');

/** The title of each list in the log, in the order of their numbers; a list may take several lines. */
function loggedTitles(log: ReturnType<Headless['book']['sheetByName']>): string[] {
  const used = log?.usedArea(true);
  if (!log || !used) return [];
  const lists = new Map<number, string>();
  for (const row of log.read(used).slice(1)) {
    const number = Number.parseInt(String(row[8]?.value), 10);
    if (Number.isInteger(number)) lists.set(number, String(row[2]?.value));
  }
  return [...lists].sort(([one], [other]) => one - other).map(([, title]) => title);
}

const sorted = (cells: [string, CellValue][]): [string, CellValue][] =>
  cells.sort(([one], [other]) => (one < other ? -1 : 1));

export const asSeen = ({ sheets, cells, lists, actualsProtected, ignored }: ExpectedWorkbook): Seen => ({
  sheets,
  cells: sorted([...cells].filter(([, value]) => value !== '')),
  titles: lists.map(({ title }) => title),
  actualsProtected,
  ignored,
});

/** How the open workbook differs from what it should hold; "" where it does not. */
export function unlike(expected: ExpectedWorkbook, found: Seen): string {
  const wanted = asSeen(expected);
  const parts = (['sheets', 'titles', 'actualsProtected', 'ignored'] as const).flatMap((part) => {
    const [one, other] = [JSON.stringify(wanted[part]), JSON.stringify(found[part])];
    return one === other ? [] : [`${part} ${other} instead of ${one}`];
  });
  const held = new Map(found.cells);
  const meant = new Map(wanted.cells);
  const keys = [...new Set([...held.keys(), ...meant.keys()])].filter(
    (key) => held.get(key) !== meant.get(key),
  );
  const cells = keys.slice(0, 5).map((key) => `${key} holds ${held.get(key)} instead of ${meant.get(key)}`);
  return [...parts, ...cells].join('; ');
}

export const copyOf = (expected: ExpectedWorkbook): ExpectedWorkbook => ({
  ...expected,
  sheets: [...expected.sheets],
  cells: new Map(expected.cells),
  lists: expected.lists.map((list) => ({ ...list })),
  closed: new Set(expected.closed),
});
