import { type CompiledTemplate, LABEL_COLUMN, type PlanSheet } from './compile';
import { addressOf, area } from './cell-area';
import type { SheetReading, WorkbookReading } from './workbook-reading';

/** How a workbook can depart from the shape of its template. */
export type DepartureKind =
  | 'sheet missing'
  | 'sheet renamed'
  | 'sheet duplicated'
  | 'line missing'
  | 'line renamed'
  | 'line moved'
  | 'line duplicated'
  | 'rows inserted'
  | 'rows deleted'
  | 'heading missing'
  | 'heading renamed'
  | 'heading moved'
  | 'heading duplicated'
  | 'columns inserted';

export interface Departure {
  kind: DepartureKind;
  /** Of the template. */
  sheet: PlanSheet;
  /** The name on the tab in the workbook, where the sheet is there. */
  tab: string;
  cells: string[];
  /** The label, heading or name of the template. */
  expected: string;
  found: string;
}

/** A renamed label leaves every cell in its place; whatever else departs leaves no cell certain of its place. */
export const leavesCellsInPlace = (kind: DepartureKind): boolean =>
  kind === 'line renamed' || kind === 'heading renamed' || kind === 'sheet duplicated';

/** Every departure of a workbook from the shape of its template, sheet by sheet. */
export function departuresFrom(compiled: CompiledTemplate, workbook: WorkbookReading): Departure[] {
  const taken = new Set(compiled.sheets.map(({ name }) => name.toLowerCase()));
  const strangers = workbook.snapshot.sheets.filter(({ name }) => !taken.has(name.toLowerCase()));
  return compiled.sheets.flatMap((sheet) => {
    const titled = strangers.filter(({ name }) => titleOf(workbook, name) === sheet.name.toLowerCase());
    const reading = workbook.sheet(sheet.name);
    if (!reading) return [absent(sheet, titled[0]?.name)];
    return [...titled.map(({ name }) => duplicate(sheet, name)), ...withinSheet(sheet, reading)];
  });
}

const titleOf = (workbook: WorkbookReading, name: string): string =>
  String(workbook.sheet(name)?.at(1, LABEL_COLUMN).value ?? '')
    .trim()
    .toLowerCase();

const absent = (sheet: PlanSheet, found: string | undefined): Departure => ({
  kind: found === undefined ? 'sheet missing' : 'sheet renamed',
  sheet,
  tab: found ?? sheet.name,
  cells: [],
  expected: sheet.name,
  found: found ?? '',
});

const duplicate = (sheet: PlanSheet, name: string): Departure => ({
  kind: 'sheet duplicated',
  sheet,
  tab: name,
  cells: [],
  expected: sheet.name,
  found: name,
});

function withinSheet(sheet: PlanSheet, reading: SheetReading): Departure[] {
  const rows = align({
    expected: sheet.labels.map(({ row, label }) => ({ at: row, text: label })),
    textAt: (row) => textOf(reading, row, LABEL_COLUMN),
    last: reading.last.row,
  }).map((event) => ofRows(sheet, reading, event));
  if (rows.some(({ kind }) => !leavesCellsInPlace(kind))) return rows;
  return [...rows, ...ofHeadings(sheet, reading)];
}

/** Inserted or deleted columns shift every section alike: the first section that shows it says it for all. */
function ofHeadings(sheet: PlanSheet, reading: SheetReading): Departure[] {
  const renamed: Departure[] = [];
  for (const { row, headings } of sheet.headings) {
    const events = align({
      expected: headings.map(({ column, heading }) => ({ at: column, text: heading })),
      textAt: (column) => (column > LABEL_COLUMN ? textOf(reading, row, column) : ''),
      last: reading.last.column,
    }).map((event) => ofColumns(sheet, row, event));
    if (events.some(({ kind }) => !leavesCellsInPlace(kind))) return [...renamed, ...events];
    renamed.push(...events);
  }
  return renamed;
}

const textOf = (reading: SheetReading, row: number, column: number): string => {
  const { type, value } = reading.at(row, column);
  return type === 'blank' ? '' : String(value).trim();
};

function ofRows(sheet: PlanSheet, reading: SheetReading, event: Event): Departure {
  const cells = event.at.map((row) => addressOf(area(row, LABEL_COLUMN)));
  const kinds = {
    missing: 'line missing',
    renamed: 'line renamed',
    moved: 'line moved',
    duplicated: 'line duplicated',
    inserted: 'rows inserted',
    deleted: 'rows deleted',
  } as const;
  const { text: expected, found } = event;
  return { kind: kinds[event.kind], sheet, tab: reading.snapshot.name, cells, expected, found };
}

function ofColumns(sheet: PlanSheet, row: number, event: Event): Departure {
  const kinds = {
    missing: 'heading missing',
    renamed: 'heading renamed',
    moved: 'heading moved',
    duplicated: 'heading duplicated',
    inserted: 'columns inserted',
    // Columns have no gaps between them: what moves left without one being missing has been moved.
    deleted: 'heading moved',
  } as const;
  const cells = event.at.map((column) => addressOf(area(row, column)));
  const { text: expected, found } = event;
  return { kind: kinds[event.kind], sheet, tab: sheet.name, cells, expected, found };
}

interface Expected {
  at: number;
  text: string;
}

interface Event {
  kind: 'missing' | 'renamed' | 'moved' | 'duplicated' | 'inserted' | 'deleted';
  /** The rows or columns, as they are now. */
  at: number[];
  text: string;
  found: string;
}

interface Alignment {
  expected: readonly Expected[];
  textAt: (at: number) => string;
  last: number;
}

/**
 * Walks the labels as they should be beside the labels as they are. A run of labels that are all out by the
 * same number of rows is one insertion or deletion, not a move of each.
 */
function align(alignment: Alignment): Event[] {
  return new Walk(alignment).events();
}

class Walk {
  private readonly places = new Map<string, number[]>();
  private readonly found: Event[] = [];
  /** By how much the labels are out at this point of the walk. */
  private shift = 0;
  /** Labels that are gone from where they were, and so account for a shift upwards. */
  private gone = 0;
  /** Where the label before is. */
  private before = 0;

  constructor(private readonly given: Alignment) {
    const wanted = new Set(given.expected.map(({ text }) => text.toLowerCase()));
    for (let at = 1; at <= given.last; at++) {
      const text = given.textAt(at).toLowerCase();
      if (wanted.has(text)) this.places.set(text, [...(this.places.get(text) ?? []), at]);
    }
  }

  events(): Event[] {
    this.given.expected.forEach((one, index) => this.step(one, this.given.expected[index + 1]));
    return this.found;
  }

  private step(one: Expected, next: Expected | undefined): void {
    const places = this.placesOf(one);
    const wanted = one.at + this.shift;
    if (places.length === 0) this.notFound(one, next, wanted);
    else if (!places.includes(wanted)) this.elsewhere(one, next, wanted);
    this.before = Math.max(this.before, one.at + this.shift);
    if (places.length > 1) {
      const first = places.includes(one.at + this.shift) ? one.at + this.shift : places[0]!;
      this.report(
        'duplicated',
        places.filter((at) => at !== first),
        one.text,
      );
    }
  }

  private placesOf({ text }: Expected): readonly number[] {
    return this.places.get(text.toLowerCase()) ?? [];
  }

  private notFound(one: Expected, next: Expected | undefined, wanted: number): void {
    const there = this.given.textAt(wanted);
    const known = this.places.has(there.toLowerCase());
    const nextInPlace = !next || this.placesOf(next).includes(next.at + this.shift);
    if (!known && (there !== '' || nextInPlace)) {
      this.report('renamed', [wanted], one.text, there);
      return;
    }
    this.report('missing', [wanted], one.text, there);
    this.gone++;
  }

  private elsewhere(one: Expected, next: Expected | undefined, wanted: number): void {
    const places = this.placesOf(one);
    const nearest = places.reduce((best, at) =>
      Math.abs(at - wanted) < Math.abs(best - wanted) ? at : best,
    );
    const shift = nearest - one.at;
    const nextToo = next && this.placesOf(next).includes(next.at + shift);
    const alone = next && !nextToo && this.placesOf(next).includes(next.at + this.shift);
    if (alone || (next && !nextToo && Math.abs(shift - this.shift) > 1)) {
      this.report('moved', [nearest], one.text);
      this.gone++;
      return;
    }
    if (shift > this.shift) this.shiftedDown(one, wanted, nearest);
    else this.shiftedUp(one, nearest, this.shift - shift);
    this.shift = shift;
  }

  private shiftedDown(one: Expected, wanted: number, nearest: number): void {
    const between = Array.from({ length: nearest - this.before - 1 }, (_, index) => this.before + 1 + index);
    const isKnown = (at: number): boolean => this.places.has(this.given.textAt(at).toLowerCase());
    // Rows that hold a label of the template are told as moved or duplicated, not as new.
    const unexplained = nearest - wanted - between.filter(isKnown).length;
    const strange = between.filter((at) => at >= wanted && !isKnown(at)).slice(0, Math.max(0, unexplained));
    if (strange.length > 0) this.report('inserted', strange, one.text);
  }

  private shiftedUp(one: Expected, nearest: number, by: number): void {
    const unexplained = by - this.gone;
    this.gone = Math.max(0, this.gone - by);
    if (unexplained > 0) this.report('deleted', [nearest], one.text);
  }

  private report(kind: Event['kind'], at: number[], text: string, found = ''): void {
    this.found.push({ kind, at, text, found });
  }
}
