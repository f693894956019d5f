import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import { intersection, type Area } from '../../files/engine/addresses';
import type { Sheet } from '../../files/engine/sheet';
import { gridDefaults } from '../../files/engine/cell-styles';
import { invalidArgument, itemNotFound } from './errors';
import { guardWrite, isUnlocked } from './protected-cells';
import { RichCollection, RichObject } from './rich-object';

const POINTS_PER_PIXEL = 0.75;

/** A part of the format of an area. Reading gives null where the cells differ. */
class FormatPart extends RichObject {
  constructor(
    protected readonly sheet: Sheet,
    protected readonly area: Area,
  ) {
    super();
  }

  protected common<Value>(part: (style: IStyleData) => Value): Value | null {
    const values = new Set<Value>();
    this.sheet.forEachHeld(this.area, (row, column) => values.add(part(this.sheet.styleAt(row, column))));
    const [first] = values;
    return values.size === 1 && first !== undefined ? first : null;
  }

  protected change(style: IStyleData): void {
    guardWrite(this.sheet, this.area, 'allowFormatCells');
    this.sheet.format(this.area, () => style);
  }
}

function colourOf(given: string): string {
  if (!/^#?[0-9a-f]{6}$/i.test(given)) throw invalidArgument();
  return `#${given.replace('#', '').toUpperCase()}`;
}

function keyOf<Key extends string, Value>(table: Record<Key, Value>, value: Value): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value);
}

function fromTable<Value>(table: Record<string, Value>, key: string): Value {
  const value = table[key];
  if (value === undefined) throw invalidArgument();
  return value;
}

const horizontal: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const vertical: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Excel's RangeFormat. Widths and heights are points. */
export class HostRangeFormat extends FormatPart {
  get Fill(): HostRangeFill {
    return new HostRangeFill(this.sheet, this.area);
  }
  get Font(): HostRangeFont {
    return new HostRangeFont(this.sheet, this.area);
  }
  get Borders(): HostRangeBorderCollection {
    return new HostRangeBorderCollection(this.sheet, this.area);
  }
  get Protection(): HostFormatProtection {
    return new HostFormatProtection(this.sheet, this.area);
  }
  get HorizontalAlignment(): string | null {
    const found = this.common((style) => style.ht ?? HorizontalAlign.UNSPECIFIED);
    return found === null ? null : (keyOf(horizontal, found) ?? 'General');
  }
  set HorizontalAlignment(name: string) {
    this.change({ ht: fromTable(horizontal, name) });
  }
  get VerticalAlignment(): string | null {
    const found = this.common((style) => style.vt ?? VerticalAlign.BOTTOM);
    return found === null ? null : (keyOf(vertical, found) ?? 'Bottom');
  }
  set VerticalAlignment(name: string) {
    this.change({ vt: fromTable(vertical, name) });
  }
  get WrapText(): boolean | null {
    return this.common((style) => style.tb === WrapStrategy.WRAP);
  }
  set WrapText(wrap: boolean) {
    this.change({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }
  get ColumnWidth(): number | null {
    const { worksheet } = this.sheet;
    const held = this.sheet.heldRange(this.area);
    const widths = new Set<number>();
    for (let column = held.startColumn; column <= held.endColumn; column += 1) {
      widths.add(worksheet.getColumnWidth(column));
    }
    const [first] = widths;
    return widths.size === 1 && first !== undefined ? first * POINTS_PER_PIXEL : null;
  }
  set ColumnWidth(points: number) {
    if (typeof points !== 'number' || points < 0) throw invalidArgument();
    guardWrite(this.sheet, this.area, 'allowFormatColumns');
    const { startColumn, endColumn } = this.sheet.heldRange(this.area);
    const pixels = Math.round(points / POINTS_PER_PIXEL);
    this.sheet.facade.setColumnWidths(startColumn, endColumn - startColumn + 1, pixels);
  }
  get RowHeight(): number | null {
    const { worksheet } = this.sheet;
    const held = this.sheet.heldRange(this.area);
    const heights = new Set<number>();
    for (let row = held.startRow; row <= held.endRow; row += 1) heights.add(worksheet.getRowHeight(row));
    const [first] = heights;
    return heights.size === 1 && first !== undefined ? first * POINTS_PER_PIXEL : null;
  }
  set RowHeight(points: number) {
    if (typeof points !== 'number' || points < 0) throw invalidArgument();
    guardWrite(this.sheet, this.area, 'allowFormatRows');
    const { startRow, endRow } = this.sheet.heldRange(this.area);
    const pixels = Math.round(points / POINTS_PER_PIXEL);
    this.sheet.facade.setRowHeightsForced(startRow, endRow - startRow + 1, pixels);
  }

  /** Widths by the longest text; the headless engine measures no fonts. */
  AutofitColumns(): void {
    guardWrite(this.sheet, this.area, 'allowFormatColumns');
    const used = this.sheet.usedArea(true, this.area);
    if (!used) return;
    const texts = this.sheet.texts(used);
    for (let column = 0; column < used.columns; column += 1) {
      const longest = Math.max(0, ...texts.map((row) => row[column]?.length ?? 0));
      if (longest > 0) this.sheet.facade.setColumnWidths(used.column + column, 1, longest * 7 + 12);
    }
  }

  AutofitRows(): void {
    // The grid fits rows to wrapped text by itself.
  }
}

class HostRangeFill extends FormatPart {
  get Color(): string | null {
    return this.common((style) => style.bg?.rgb?.toUpperCase() ?? '#FFFFFF');
  }
  set Color(colour: string) {
    this.change({ bg: { rgb: colourOf(colour) } });
  }

  Clear(): void {
    this.change({ bg: null });
  }
}

class HostRangeFont extends FormatPart {
  get Bold(): boolean | null {
    return this.common((style) => style.bl === BooleanNumber.TRUE);
  }
  set Bold(bold: boolean) {
    this.change({ bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get Italic(): boolean | null {
    return this.common((style) => style.it === BooleanNumber.TRUE);
  }
  set Italic(italic: boolean) {
    this.change({ it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get Underline(): string | null {
    return this.common((style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'));
  }
  set Underline(kind: string) {
    if (kind !== 'Single' && kind !== 'None') throw invalidArgument();
    this.change({ ul: { s: kind === 'Single' ? BooleanNumber.TRUE : BooleanNumber.FALSE } });
  }
  get Color(): string | null {
    return this.common((style) => style.cl?.rgb?.toUpperCase() ?? '#000000');
  }
  set Color(colour: string) {
    this.change({ cl: { rgb: colourOf(colour) } });
  }
  get Size(): number | null {
    return this.common((style) => style.fs ?? gridDefaults.size);
  }
  set Size(points: number) {
    if (typeof points !== 'number' || points <= 0) throw invalidArgument();
    this.change({ fs: points });
  }
  get Name(): string | null {
    return this.common((style) => style.ff ?? gridDefaults.typeface);
  }
  set Name(name: string) {
    this.change({ ff: name });
  }
}

/** Excel's FormatProtection: whether cells are locked when their sheet is protected. */
class HostFormatProtection extends FormatPart {
  get Locked(): boolean | null {
    const { unlocked } = this.sheet.state;
    if (isUnlocked(unlocked, this.area)) return false;
    return unlocked.some((open) => intersection(open, this.area)) ? null : true;
  }
  set Locked(locked: boolean) {
    guardWrite(this.sheet, this.area);
    const { state } = this.sheet;
    if (!locked) state.unlocked.push(this.area);
    else state.unlocked = state.unlocked.filter((open) => !isUnlocked([this.area], open));
  }
}

type Side = keyof Pick<IBorderData, 't' | 'b' | 'l' | 'r'>;

interface SidePlace {
  side: Side;
  /** Whether a cell of the range carries this border. */
  carries: (row: number, column: number, area: Area) => boolean;
}

const sides: Record<string, SidePlace> = {
  EdgeTop: { side: 't', carries: (row, _column, area) => row === area.row },
  EdgeBottom: { side: 'b', carries: (row, _column, area) => row === area.row + area.rows - 1 },
  EdgeLeft: { side: 'l', carries: (_row, column, area) => column === area.column },
  EdgeRight: { side: 'r', carries: (_row, column, area) => column === area.column + area.columns - 1 },
  InsideHorizontal: { side: 'b', carries: (row, _column, area) => row < area.row + area.rows - 1 },
  InsideVertical: { side: 'r', carries: (_row, column, area) => column < area.column + area.columns - 1 },
};

/** Excel's RangeBorderCollection. */
class HostRangeBorderCollection extends RichCollection<HostRangeBorder> {
  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  get Items(): HostRangeBorder[] {
    return Object.keys(sides).map((name) => new HostRangeBorder(this.sheet, this.area, name));
  }

  GetItem(name: string): HostRangeBorder {
    if (!sides[name]) throw itemNotFound();
    return new HostRangeBorder(this.sheet, this.area, name);
  }

  GetCount(): number {
    return this.Items.length;
  }
}

const lines: Record<string, BorderStyleTypes> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  DashDot: BorderStyleTypes.DASH_DOT,
  Double: BorderStyleTypes.DOUBLE,
};

const weights: Record<string, BorderStyleTypes> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

class HostRangeBorder extends RichObject {
  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
    private readonly name: string,
  ) {
    super();
  }

  private get place(): SidePlace {
    return fromTable(sides, this.name);
  }

  get Id(): string {
    return this.name;
  }
  get SideIndex(): string {
    return this.name;
  }
  get Style(): string {
    const line = this.present?.s ?? BorderStyleTypes.NONE;
    return keyOf(lines, line) ?? 'Continuous';
  }
  set Style(style: string) {
    this.set(fromTable(lines, style), this.Color);
  }
  get Weight(): string {
    return keyOf(weights, this.present?.s ?? BorderStyleTypes.THIN) ?? 'Thin';
  }
  set Weight(weight: string) {
    this.set(fromTable(weights, weight), this.Color);
  }
  get Color(): string {
    return this.present?.cl.rgb?.toUpperCase() ?? '#000000';
  }
  set Color(colour: string) {
    this.set(this.present?.s ?? BorderStyleTypes.THIN, colourOf(colour));
  }

  /** The line of the first cell that carries this border. */
  private get present(): IBorderStyleData | null {
    const lines: IBorderStyleData[] = [];
    this.sheet.forEachHeld(this.area, (row, column) => {
      if (lines.length > 0 || !this.place.carries(row, column, this.area)) return;
      const line = this.sheet.styleAt(row, column).bd?.[this.place.side];
      if (line) lines.push(line);
    });
    return lines[0] ?? null;
  }

  private set(line: BorderStyleTypes, colour: string): void {
    guardWrite(this.sheet, this.area, 'allowFormatCells');
    const { side, carries } = this.place;
    const made = line === BorderStyleTypes.NONE ? null : { s: line, cl: { rgb: colour } };
    this.sheet.format(this.area, (row, column) =>
      carries(row + this.area.row, column + this.area.column, this.area) ? { bd: { [side]: made } } : {},
    );
  }
}
