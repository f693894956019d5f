import type { Book } from '../../files/engine/book';
import { invalidArgument, itemAlreadyExists, itemNotFound } from './errors';
import { bridgeOf, WORKBOOK_TARGET, type EventBridge } from './event-bridge';
import { RichCollection } from './rich-object';
import { guardStructure } from './workbook-protection';
import { HostWorksheet } from './worksheet';

/** Excel's rules for a sheet's name; InvalidArgument when one is broken, ItemAlreadyExists when taken. */
export function checkSheetName(book: Book, name: unknown, except: string | null): string {
  const isAllowed =
    typeof name === 'string' &&
    name.length >= 1 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!isAllowed) throw invalidArgument();
  const taken = book.sheetByName(name);
  if (taken && taken.id !== except) throw itemAlreadyExists();
  return name;
}

/** Excel's WorksheetCollection. */
export class HostWorksheetCollection extends RichCollection<HostWorksheet> {
  constructor(private readonly book: Book) {
    super();
  }

  private get bridge(): EventBridge {
    return bridgeOf(this.book);
  }

  get Items(): HostWorksheet[] {
    return this.book.sheets().map((sheet) => new HostWorksheet(sheet));
  }

  Add(name: string | null | undefined): HostWorksheet {
    guardStructure(this.book);
    const chosen = checkSheetName(this.book, name ?? this.freeName(), null);
    return new HostWorksheet(this.book.addSheet(chosen));
  }

  private freeName(): string {
    let number = this.book.sheets().length + 1;
    while (this.book.sheetByName(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  GetItem(key: string): HostWorksheet {
    const sheet = this.GetItemOrNullObject(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  GetItemOrNullObject(key: string): HostWorksheet | null {
    const sheet = this.book.sheet(key) ?? this.book.sheetByName(key);
    return sheet && new HostWorksheet(sheet);
  }

  GetActiveWorksheet(): HostWorksheet {
    return new HostWorksheet(this.book.activeSheet());
  }

  GetCount(visibleOnly: boolean | null): number {
    return this.shown(visibleOnly).length;
  }

  GetFirst(visibleOnly: boolean | null): HostWorksheet {
    return this.at(0, visibleOnly);
  }

  GetLast(visibleOnly: boolean | null): HostWorksheet {
    return this.at(-1, visibleOnly);
  }

  private at(index: number, visibleOnly: boolean | null): HostWorksheet {
    const sheet = this.shown(visibleOnly).at(index);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  private shown(visibleOnly: boolean | null): HostWorksheet[] {
    return visibleOnly ? this.Items.filter((sheet) => sheet.Visibility === 'Visible') : this.Items;
  }

  _RegisterDataChangedEvent(): void {
    this.bridge.register('changed', WORKBOOK_TARGET);
  }
  _UnregisterDataChangedEvent(): void {
    this.bridge.unregister('changed', WORKBOOK_TARGET);
  }
  _RegisterActivatedEvent(): void {
    this.bridge.register('activated', WORKBOOK_TARGET);
  }
  _UnregisterActivatedEvent(): void {
    this.bridge.unregister('activated', WORKBOOK_TARGET);
  }
  _RegisterDeactivatedEvent(): void {
    this.bridge.register('deactivated', WORKBOOK_TARGET);
  }
  _UnregisterDeactivatedEvent(): void {
    this.bridge.unregister('deactivated', WORKBOOK_TARGET);
  }
  _RegisterAddedEvent(): void {
    this.bridge.register('added', WORKBOOK_TARGET);
  }
  _UnregisterAddedEvent(): void {
    this.bridge.unregister('added', WORKBOOK_TARGET);
  }
  _RegisterDeletedEvent(): void {
    this.bridge.register('deleted', WORKBOOK_TARGET);
  }
  _UnregisterDeletedEvent(): void {
    this.bridge.unregister('deleted', WORKBOOK_TARGET);
  }
  _RegisterCalculatedEvent(): void {
    this.bridge.register('calculated', WORKBOOK_TARGET);
  }
  _UnregisterCalculatedEvent(): void {
    this.bridge.unregister('calculated', WORKBOOK_TARGET);
  }
  _RegisterSelectionChangedEvent(): void {
    this.bridge.register('selectionChanged', WORKBOOK_TARGET);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.bridge.unregister('selectionChanged', WORKBOOK_TARGET);
  }
}
