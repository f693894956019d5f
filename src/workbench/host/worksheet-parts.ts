import type { Sheet } from '../../files/engine/sheet';
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from './errors';
import { HostRange } from './range';
import { resolveReference } from './references';
import { RichCollection, RichObject } from './rich-object';

const defaultOptions: Record<string, unknown> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Excel's WorksheetProtection. */
export class HostProtection extends RichObject {
  constructor(private readonly sheet: Sheet) {
    super();
  }

  get Protected(): boolean {
    return this.sheet.state.protection !== null;
  }
  get Options(): Record<string, unknown> {
    return this.sheet.state.protection?.options ?? { ...defaultOptions };
  }

  Protect(options: Record<string, unknown> | null, password: string | null): void {
    if (this.Protected) throw invalidOperation('The worksheet is protected already.');
    this.sheet.state.protection = { options: { ...defaultOptions, ...options }, password: password ?? null };
  }

  Unprotect(password: string | null): void {
    const { protection } = this.sheet.state;
    if (protection?.password && protection.password !== password) throw accessDenied();
    this.sheet.state.protection = null;
  }
}

/** Excel's WorksheetFreezePanes. */
export class HostFreezePanes extends RichObject {
  constructor(private readonly sheet: Sheet) {
    super();
  }

  FreezeRows(count: number | null): void {
    this.freeze(count ?? 1, 0);
  }

  FreezeColumns(count: number | null): void {
    this.freeze(0, count ?? 1);
  }

  FreezeAt(frozen: HostRange | string): void {
    const range = typeof frozen === 'string' ? resolveReference(this.sheet.book, this.sheet, frozen) : frozen;
    if (!range) throw invalidArgument();
    const { area } = range;
    this.freeze(
      area.rows >= 1_000_000 ? 0 : area.row + area.rows,
      area.columns >= 16_000 ? 0 : area.column + area.columns,
    );
  }

  Unfreeze(): void {
    this.facade.cancelFreeze();
  }

  GetLocation(): HostRange {
    const location = this.GetLocationOrNullObject();
    if (!location) throw itemNotFound();
    return location;
  }

  GetLocationOrNullObject(): HostRange | null {
    const { xSplit, ySplit } = this.facade.getFreeze();
    if (xSplit <= 0 && ySplit <= 0) return null;
    return new HostRange(this.sheet, {
      row: 0,
      column: 0,
      rows: ySplit > 0 ? ySplit : 1_048_576,
      columns: xSplit > 0 ? xSplit : 16_384,
    });
  }

  private get facade() {
    const facade = this.sheet.book.facade.getSheetBySheetId(this.sheet.id);
    if (!facade) throw itemNotFound();
    return facade;
  }

  private freeze(rows: number, columns: number): void {
    if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0) {
      throw invalidArgument();
    }
    this.sheet.freeze({ rows, columns });
  }
}

/** Excel's WorksheetCustomPropertyCollection. */
export class HostWorksheetCustomProperties extends RichCollection<HostWorksheetCustomProperty> {
  constructor(private readonly sheet: Sheet) {
    super();
  }

  get Items(): HostWorksheetCustomProperty[] {
    return [...this.values.keys()].map((key) => new HostWorksheetCustomProperty(this.values, key));
  }

  private get values(): Map<string, string> {
    return this.sheet.state.customProperties;
  }

  Add(key: string, value: string): HostWorksheetCustomProperty {
    this.values.set(key, value);
    return new HostWorksheetCustomProperty(this.values, key);
  }

  GetItem(key: string): HostWorksheetCustomProperty {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }

  GetItemOrNullObject(key: string): HostWorksheetCustomProperty | null {
    return this.values.has(key) ? new HostWorksheetCustomProperty(this.values, key) : null;
  }

  GetCount(): number {
    return this.values.size;
  }
}

class HostWorksheetCustomProperty extends RichObject {
  constructor(
    private readonly values: Map<string, string>,
    private readonly key: string,
  ) {
    super();
  }

  get Key(): string {
    return this.key;
  }
  get _Id(): string {
    return this.key;
  }
  get Value(): string {
    return this.values.get(this.key) ?? '';
  }
  set Value(value: string) {
    this.values.set(this.key, value);
  }

  Delete(): void {
    this.values.delete(this.key);
  }
}
