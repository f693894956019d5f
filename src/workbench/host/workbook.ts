import { cellAddress } from '../../files/engine/addresses';
import type { Book } from '../../files/engine/book';
import { HostApplication, HostRuntime } from './application';
import { HostCommentCollection } from './comments';
import { invalidReference } from './errors';
import type { EventBridge } from './event-bridge';
import { HostNamedItemCollection } from './names';
import { HostDocumentProperties } from './properties';
import { HostRange } from './range';
import { resolveReference } from './references';
import { RichObject } from './rich-object';
import { HostSettingCollection, SettingsStore } from './settings';
import { HostTableCollection } from './tables';
import { HostWorkbookProtection } from './workbook-protection';
import { HostWorksheetCollection } from './worksheets';

/** Excel's Workbook: the root of everything an add-in reaches. */
export class HostWorkbook extends RichObject {
  readonly settingsStore = new SettingsStore();
  private readonly application: HostApplication;
  private readonly runtime: HostRuntime;
  private readonly properties = new HostDocumentProperties();

  constructor(
    private readonly book: Book,
    bridge: EventBridge,
  ) {
    super();
    this.application = new HostApplication(book);
    this.runtime = new HostRuntime(bridge);
    this.properties.Title = book.title;
  }

  get Name(): string {
    return `${this.book.title}.xlsx`;
  }
  get ReadOnly(): boolean {
    return false;
  }
  get Application(): HostApplication {
    return this.application;
  }
  get _Runtime(): HostRuntime {
    return this.runtime;
  }
  get Worksheets(): HostWorksheetCollection {
    return new HostWorksheetCollection(this.book);
  }
  get Names(): HostNamedItemCollection {
    return new HostNamedItemCollection(this.book, null);
  }
  get Tables(): HostTableCollection {
    return new HostTableCollection(this.book, null);
  }
  get Comments(): HostCommentCollection {
    return new HostCommentCollection(this.book, null);
  }
  get Protection(): HostWorkbookProtection {
    return new HostWorkbookProtection(this.book);
  }
  get Settings(): HostSettingCollection {
    return new HostSettingCollection(this.settingsStore);
  }
  get Properties(): HostDocumentProperties {
    return this.properties;
  }

  GetSelectedRange(): HostRange {
    const { sheet, area } = this.book.selection();
    return new HostRange(sheet, area);
  }

  GetActiveCell(): HostRange {
    const { sheet, active } = this.book.selection();
    return new HostRange(sheet, { ...active, rows: 1, columns: 1 });
  }

  /** What an event's `getRange` asks for: the event carries the sheet's id and the address. */
  _GetRangeForEventByReferenceId(reference: string): HostRange {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw invalidReference();
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string): HostRange | null {
    const [sheetId = '', address = cellAddress(0, 0)] = reference.split('!');
    const sheet = this.book.sheet(sheetId);
    return sheet && resolveReference(this.book, sheet, address);
  }
}
