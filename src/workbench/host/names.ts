import { areaAddress, parseReference, quotedSheetName, type Area } from '../../files/engine/addresses';
import type { Book } from '../../files/engine/book';
import type { BookName } from '../../files/engine/defined-names';
import type { Sheet } from '../../files/engine/sheet';
import { apiNotFound, invalidArgument, itemAlreadyExists, itemNotFound } from './errors';
import { HostRange } from './range';
import { resolveReference } from './references';
import { RichCollection, RichObject } from './rich-object';

/** Excel's rules for a defined name. */
function isAllowedName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^[rc]$/i.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^r\d*c\d*$/i.test(name)
  );
}

/** "='Control totals'!$D$6:$G$17" of a range. */
export function absoluteReference(sheet: Sheet, area: Area): string {
  const address = areaAddress(area).replace(/([A-Z]+)?(\d+)?/g, (_all, column: string, row: string) =>
    [column, row]
      .filter(Boolean)
      .map((part) => `$${part}`)
      .join(''),
  );
  return `=${quotedSheetName(sheet.name)}!${address}`;
}

/** Excel's NamedItemCollection: of the workbook, or of one sheet. */
export class HostNamedItemCollection extends RichCollection<HostNamedItem> {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet | null,
  ) {
    super();
  }

  private get scope(): string | null {
    return this.sheet?.id ?? null;
  }

  get Items(): HostNamedItem[] {
    return this.book.names
      .all()
      .filter((entry) => entry.sheetId === this.scope)
      .map((entry) => new HostNamedItem(this.book, entry.name, entry.sheetId));
  }

  Add(name: unknown, reference: HostRange | string, comment: string | null): HostNamedItem {
    if (!isAllowedName(name)) throw invalidArgument();
    if (this.book.names.find(name, this.scope) || this.book.tables.find(name)) throw itemAlreadyExists();
    const formula =
      reference instanceof HostRange ? absoluteReference(reference.sheet, reference.area) : reference;
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument();
    this.book.names.add({ name, formula, comment: comment ?? '', sheetId: this.scope });
    return new HostNamedItem(this.book, name, this.scope);
  }

  GetItem(name: string): HostNamedItem {
    const item = this.GetItemOrNullObject(name);
    if (!item) throw itemNotFound();
    return item;
  }

  GetItemOrNullObject(name: string): HostNamedItem | null {
    const entry = this.book.names.find(name, this.scope);
    return entry && new HostNamedItem(this.book, entry.name, entry.sheetId);
  }

  GetCount(): number {
    return this.Items.length;
  }
}

/** Excel's NamedItem. */
export class HostNamedItem extends RichObject {
  constructor(
    private readonly book: Book,
    private readonly name: string,
    private readonly scope: string | null,
  ) {
    super();
  }

  private get entry(): BookName {
    const entry = this.book.names.find(this.name, this.scope);
    if (!entry) throw itemNotFound();
    return entry;
  }

  get _Id(): string {
    return this.entry.name;
  }
  get Name(): string {
    return this.entry.name;
  }
  get Formula(): string {
    return this.entry.formula;
  }
  set Formula(formula: string) {
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument();
    this.book.names.set({ ...this.entry, formula });
  }
  get Comment(): string {
    return this.entry.comment;
  }
  set Comment(comment: string) {
    this.book.names.set({ ...this.entry, comment });
  }
  get Visible(): boolean {
    return !this.entry.hidden;
  }
  set Visible(visible: boolean) {
    this.book.names.set({ ...this.entry, hidden: !visible });
  }
  get Scope(): string {
    return this.entry.sheetId === null ? 'Workbook' : 'Worksheet';
  }
  get Type(): string {
    const constant = constantOf(this.entry.formula);
    if (constant === undefined) return 'Range';
    return { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof constant as 'number'];
  }
  get Value(): unknown {
    return constantOf(this.entry.formula) ?? this.entry.formula.slice(1);
  }

  GetRange(): HostRange {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  GetRangeOrNullObject(): HostRange | null {
    const sheet = this.scope === null ? null : this.book.sheet(this.scope);
    return resolveReference(this.book, sheet, this.entry.formula);
  }

  Delete(): void {
    this.book.names.remove(this.entry);
  }
}

/** The constant a name stands for; undefined for a range. */
function constantOf(formula: string): number | boolean | string | undefined {
  if (parseReference(formula)) return undefined;
  const text = formula.slice(1);
  if (/^-?\d+(\.\d+)?%?$/.test(text)) return text.endsWith('%') ? parseFloat(text) / 100 : Number(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return quoted[1]?.replaceAll('""', '"') ?? '';
  throw apiNotFound('the value of a name that stands for a formula');
}
