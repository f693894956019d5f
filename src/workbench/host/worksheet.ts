import { BooleanNumber } from '@univerjs/core';
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../files/engine/addresses';
import type { Sheet } from '../../files/engine/sheet';
import { HostChartCollection } from './charts';
import { HostCommentCollection } from './comments';
import { invalidArgument, invalidOperation, itemNotFound } from './errors';
import { bridgeOf, type EventBridge } from './event-bridge';
import { HostNamedItemCollection } from './names';
import { HostPageLayout } from './page-layout';
import { HostRange } from './range';
import { resolveReference } from './references';
import { RichObject } from './rich-object';
import { HostTableCollection } from './tables';
import { HostFreezePanes, HostProtection, HostWorksheetCustomProperties } from './worksheet-parts';
import { guardStructure } from './workbook-protection';
import { checkSheetName } from './worksheets';

/** Excel's Worksheet. */
export class HostWorksheet extends RichObject {
  static override readonly calculated = ['GetUsedRange', 'GetUsedRangeOrNullObject'];

  constructor(private readonly sheet: Sheet) {
    super();
  }

  private get bridge(): EventBridge {
    return bridgeOf(this.sheet.book);
  }
  private get present(): Sheet {
    if (this.sheet.isDeleted) throw itemNotFound();
    return this.sheet;
  }
  private get facade() {
    const facade = this.present.book.facade.getSheetBySheetId(this.sheet.id);
    if (!facade) throw itemNotFound();
    return facade;
  }

  get Id(): string {
    return this.present.id;
  }
  get Name(): string {
    return this.present.name;
  }
  set Name(name: string) {
    guardStructure(this.sheet.book);
    this.facade.setName(checkSheetName(this.sheet.book, name, this.sheet.id));
  }
  get Position(): number {
    return this.sheet.book.sheets().indexOf(this.present);
  }
  set Position(position: number) {
    const count = this.sheet.book.sheets().length;
    if (!Number.isInteger(position) || position < 0 || position >= count) throw invalidArgument();
    this.sheet.book.facade.moveSheet(this.facade, position);
  }
  get Visibility(): string {
    if (this.present.worksheet.isSheetHidden() !== BooleanNumber.TRUE) return 'Visible';
    return this.sheet.state.veryHidden ? 'VeryHidden' : 'Hidden';
  }
  set Visibility(visibility: string) {
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw invalidArgument();
    this.sheet.state.veryHidden = visibility === 'VeryHidden';
    if (visibility === this.Visibility) return;
    if (visibility === 'Visible') {
      this.facade.showSheet();
      return;
    }
    this.refuseOnlyVisible();
    this.facade.hideSheet();
  }
  get TabColor(): string {
    const colour = this.present.worksheet.getTabColor();
    return colour && colour !== 'unset' ? colour.toUpperCase() : '';
  }
  set TabColor(colour: string) {
    if (colour !== '' && !/^#[0-9a-f]{6}$/i.test(colour)) throw invalidArgument();
    this.facade.setTabColor(colour === '' ? 'unset' : colour);
  }
  get Gridlines(): boolean {
    return !this.facade.hasHiddenGridLines();
  }
  set Gridlines(show: boolean) {
    this.facade.setHiddenGridlines(!show);
  }
  get StandardWidth(): number {
    return 8.43;
  }

  get Names(): HostNamedItemCollection {
    return new HostNamedItemCollection(this.present.book, this.sheet);
  }
  get Tables(): HostTableCollection {
    return new HostTableCollection(this.present.book, this.sheet);
  }
  get Comments(): HostCommentCollection {
    return new HostCommentCollection(this.present.book, this.sheet);
  }
  get Charts(): HostChartCollection {
    return new HostChartCollection(this.present);
  }
  get PageLayout(): HostPageLayout {
    return new HostPageLayout(this.present);
  }
  get Protection(): HostProtection {
    return new HostProtection(this.present);
  }
  get FreezePanes(): HostFreezePanes {
    return new HostFreezePanes(this.present);
  }
  get CustomProperties(): HostWorksheetCustomProperties {
    return new HostWorksheetCustomProperties(this.present);
  }

  Activate(): void {
    if (this.Visibility !== 'Visible') throw invalidOperation('A hidden worksheet cannot be activated.');
    this.sheet.book.activate(this.sheet);
  }

  Delete(): void {
    guardStructure(this.present.book);
    if (this.Visibility === 'Visible') this.refuseOnlyVisible();
    this.sheet.book.deleteSheet(this.sheet);
  }

  Calculate(): Promise<void> {
    return this.present.book.calculation.calculate(false);
  }

  GetRange(address: string | null | undefined): HostRange {
    const sheet = this.present;
    if (address === null || address === undefined || address === '') return this.whole();
    const range = resolveReference(sheet.book, sheet, address);
    if (!range) throw invalidArgument();
    return range;
  }

  GetCell(row: number, column: number): HostRange {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): HostRange {
    return new HostRange(this.present, checkedArea({ row, column, rows, columns }));
  }

  GetUsedRange(valuesOnly: boolean | null): HostRange {
    const none = { row: 0, column: 0, rows: 1, columns: 1 };
    return new HostRange(this.present, this.sheet.usedArea(valuesOnly === true) ?? none);
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null): HostRange | null {
    const area = this.present.usedArea(valuesOnly === true);
    return area && new HostRange(this.sheet, area);
  }

  private whole(): HostRange {
    return new HostRange(this.sheet, { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
  }

  private refuseOnlyVisible(): void {
    const visible = this.sheet.book
      .sheets()
      .filter((sheet) => sheet.worksheet.isSheetHidden() !== BooleanNumber.TRUE);
    if (visible.length < 2) {
      throw invalidOperation('A workbook must contain at least one visible worksheet.');
    }
  }

  _RegisterDataChangedEvent(): void {
    this.bridge.register('changed', this.present.id);
  }
  _UnregisterDataChangedEvent(): void {
    this.bridge.unregister('changed', this.sheet.id);
  }
  _RegisterActivatedEvent(): void {
    this.bridge.register('activated', this.present.id);
  }
  _UnregisterActivatedEvent(): void {
    this.bridge.unregister('activated', this.sheet.id);
  }
  _RegisterDeactivatedEvent(): void {
    this.bridge.register('deactivated', this.present.id);
  }
  _UnregisterDeactivatedEvent(): void {
    this.bridge.unregister('deactivated', this.sheet.id);
  }
  _RegisterCalculatedEvent(): void {
    this.bridge.register('calculated', this.present.id);
  }
  _UnregisterCalculatedEvent(): void {
    this.bridge.unregister('calculated', this.sheet.id);
  }
  _RegisterSelectionChangedEvent(): void {
    this.bridge.register('selectionChanged', this.present.id);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.bridge.unregister('selectionChanged', this.sheet.id);
  }
}

/** An area that lies within Excel's sheet; InvalidArgument otherwise. */
export function checkedArea(area: Area): Area {
  const { row, column, rows, columns } = area;
  const isWhole = [row, column, rows, columns].every((number) => Number.isInteger(number));
  const isInside = row >= 0 && column >= 0 && row + rows <= SHEET_ROWS && column + columns <= SHEET_COLUMNS;
  if (!isWhole || !isInside || rows < 1 || columns < 1) throw invalidArgument();
  return area;
}
