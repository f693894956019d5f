import { BooleanNumber } from '@univerjs/core';
import { cellAddress } from '../../src/files/engine/addresses';
import type { Sheet } from '../../src/files/engine/sheet';
import type { Headless } from '../../src/workbench/headless';
import { HostChartCollection } from '../../src/workbench/host/charts';

/** All that a workbook holds, a line each, so that two pictures are compared and their difference is told. */
export type WorkbookPicture = readonly string[];

export const inFront = 'in front: ';

/** Taken from the engine itself and not through Excel's interface: no request is made, no fault met. */
export async function pictureOf(open: Pick<Headless, 'book' | 'settings'>): Promise<WorkbookPicture> {
  await open.book.calculation.settled();
  return pictureNow(open);
}

function pictureNow({ book, settings }: Pick<Headless, 'book' | 'settings'>): WorkbookPicture {
  return [
    `${inFront}${book.activeSheet().name}`,
    ...book.sheets().flatMap(linesOfSheet),
    ...book.names
      .all()
      .map(({ name, formula, comment }) => `name ${name} ${formula} ${comment}`)
      .sort(),
    ...book.tables
      .all()
      .map(({ name, area }) => `table ${name} ${JSON.stringify(area)}`)
      .sort(),
    ...[...settings()].map(([key, value]) => `setting ${key} ${JSON.stringify(value)}`).sort(),
  ];
}

const isMark = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function linesOfSheet(sheet: Sheet): string[] {
  const { protection, unlocked, comments, validations, customProperties, veryHidden } = sheet.state;
  const kept = {
    hidden: veryHidden || sheet.worksheet.isSheetHidden() === BooleanNumber.TRUE,
    protection,
    unlocked,
    validations,
    comments: comments.map(({ row, column, content }) => [row, column, content]),
    // The mark of an insertion is another each time.
    properties: [...customProperties].map(([key, value]) => [key, isMark.test(value) ? 'a mark' : value]),
    charts: new HostChartCollection(sheet).Items.map((chart) => chart.Name),
  };
  return [`sheet ${sheet.name} ${JSON.stringify(kept)}`, ...cellsOf(sheet)];
}

function cellsOf(sheet: Sheet): string[] {
  const used = sheet.usedArea(false);
  if (!used) return [];
  const formats = sheet.numberFormats(used);
  return sheet.read(used).flatMap((row, down) =>
    row.flatMap(({ value, kind, formula }, across) => {
      const numberFormat = formats[down]![across]!;
      if (kind === 'Empty' && formula === '' && numberFormat === 'General') return [];
      const address = cellAddress(used.row + down, used.column + across);
      return [`${sheet.name}!${address} ${kind} ${formula} ${JSON.stringify(value)} ${numberFormat}`];
    }),
  );
}

/** How two pictures differ, in a few lines; "" where they do not. */
export function difference(expected: WorkbookPicture, found: WorkbookPicture): string {
  const wanted = new Set(expected);
  const held = new Set(found);
  const gone = expected.filter((line) => !held.has(line));
  const fresh = found.filter((line) => !wanted.has(line));
  const some = (lines: string[]) => lines.slice(0, 4).join(' | ') + (lines.length > 4 ? ' | …' : '');
  if (gone.length + fresh.length > 0) return `lost: ${some(gone)}; new: ${some(fresh)}`;
  return expected.join() === found.join() ? '' : 'the same, in another order';
}
