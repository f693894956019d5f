import { IRenderManagerService } from '@univerjs/engine-render';
import { Book } from '../../files/engine/book';
import { bootUniver, type UniverParts } from '../../files/engine/boot';
import type { FunctionSource, FunctionsMetadata } from '../../files/engine/custom-functions';
import type { OpenWorkbook } from '../../files/recalculation/open-workbook';
import type { NotCalculated } from '../../files/recalculate';
import type { WorkbookModel } from '../../plans/workbook-model';
import { RichApiHost } from '../host/rich-api-host';
import { WacHost } from '../host/wac-host';
import { functionsOf } from '../client-functions';
import { showCellNotes } from './cell-notes';
import { offerFunctions } from './function-help';
import type { Manifest } from './manifest-commands';
import { pageLocales, pagePlugins } from './page-plugins';
import { element } from './pane-side';
import { refuseForbiddenChanges } from './typed-changes';

const PANE_ADDRESS = '/addin/taskpane.html';

/** What is opened: a template's workbook, an empty one (null), or a file. */
export type Source =
  { model: WorkbookModel | null; title: string } | { workbook: OpenWorkbook; title: string };

/** What every session of the page needs. */
export interface PageParts {
  manifest: Manifest;
  metadata: FunctionsMetadata;
  notify: (text: string) => void;
  onPane: (isOpen: boolean) => void;
}

let opened = 0;

/** One open workbook with its grid, its host and the add-in's pane. Another workbook is another session. */
export class Session {
  readonly book: Book;
  readonly host: RichApiHost;
  /** Resolves when the pane's functions are known and everything is calculated. */
  readonly ready: Promise<void>;
  private readonly parts: UniverParts;
  private readonly wac: WacHost;
  private readonly grid: HTMLElement;
  private open = (): void => undefined;

  constructor(
    readonly source: Source,
    private readonly page: PageParts,
  ) {
    opened += 1;
    this.grid = document.createElement('div');
    this.grid.id = `grid-${opened}`;
    element('grid').replaceChildren(this.grid);
    this.parts = bootUniver(pagePlugins(this.grid.id), pageLocales);
    this.book =
      'workbook' in source
        ? source.workbook.open(this.parts, source.title)
        : Book.open(this.parts, source.model);
    this.ready = new Promise<void>((resolve) => {
      this.open = resolve;
    });
    this.host = new RichApiHost(this.book, this.ready);
    this.wac = new WacHost(window, this.host, 'en-GB');
    this.host.services.onPane = (state) => page.onPane(state === 'Visible');
    const { api } = this.parts;
    api.addEvent(api.Event.SheetEditStarted, () => this.setEditing(true));
    api.addEvent(api.Event.SheetEditEnded, () => this.setEditing(false));
    showCellNotes(this.book, this.grid);
    refuseForbiddenChanges(this.book, page.notify);
    offerFunctions(this.book.injector, page.manifest.namespace, page.metadata);
  }

  /** Loads the pane, calculates the workbook with its functions, and lets the add-in's requests in. */
  async start(): Promise<NotCalculated[]> {
    const functions = await this.loadPane();
    const { metadata, manifest } = this.page;
    const { namespace } = manifest;
    let kept: NotCalculated[] = [];
    if ('workbook' in this.source) {
      const options = { functions, metadata, namespace };
      kept = await this.source.workbook.calculate(this.parts, this.book, options);
    } else await this.book.useFunctions(functions, namespace, metadata);
    this.open();
    await this.host.services.actionsReady;
    return kept;
  }

  press(functionName: string): Promise<void> {
    return this.wac.invokeCommand(functionName);
  }

  resize(): void {
    this.book.injector.get(IRenderManagerService).getRenderById(this.book.unitId)?.engine.resize();
  }

  dispose(): void {
    element('pane-side').replaceChildren();
    this.wac.dispose();
    this.host.dispose();
    this.book.dispose();
    this.parts.univer.dispose();
    this.grid.remove();
  }

  private setEditing(on: boolean): void {
    this.host.cellEditMode = on;
  }

  private async loadPane(): Promise<FunctionSource> {
    const frame = document.createElement('iframe');
    frame.className = 'pane';
    frame.title = 'SYB finance task pane';
    // The client reads the name once; a frame that is in the page already has one for good.
    frame.name = this.wac.frameName();
    this.wac.listen((source) => source === frame.contentWindow);
    const loaded = new Promise<void>((resolve) => {
      frame.addEventListener('load', () => resolve(), { once: true });
    });
    frame.src = PANE_ADDRESS;
    element('pane-side').replaceChildren(frame);
    await loaded;
    const client = frame.contentWindow as { CustomFunctions?: unknown } | null;
    if (!client?.CustomFunctions) throw new Error('The pane did not load Microsoft’s office.js.');
    return functionsOf({ CustomFunctions: client.CustomFunctions });
  }
}
