import '@univerjs/preset-sheets-core/lib/index.css';
import './page.css';
import { IRenderManagerService } from '@univerjs/engine-render';
import { systemPsfWorkbook } from '../../plans/system-psf';
import { bootUniver } from '../../files/engine/boot';
import { Book } from '../../files/engine/book';
import type { FunctionsMetadata } from '../../files/engine/custom-functions';
import { RichApiHost } from '../host/rich-api-host';
import { WacHost } from '../host/wac-host';
import { functionsOf } from '../client-functions';
import { showCellNotes } from './cell-notes';
import { offerFunctions } from './function-help';
import { readManifest, type Manifest } from './manifest-commands';
import { pageLocales, pagePlugins } from './page-plugins';
import { element, PaneSide } from './pane-side';
import { showRibbon } from './ribbon';
import { refuseForbiddenChanges } from './typed-changes';

const PANE_ADDRESS = '/addin/taskpane.html';
const NOTICE_TIME = 6000;

/** Everything the page is made of; tests of the page in a browser reach it as `window.workbench`. */
export interface Workbench {
  book: Book;
  host: RichApiHost;
  /** Resolves when the pane's functions are known and everything is calculated. */
  ready: Promise<void>;
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

async function served(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is not there: build the add-in with "npm run build".`);
  return response;
}

function notify(text: string): void {
  const notice = element('notice');
  notice.textContent = text;
  notice.hidden = false;
  setTimeout(() => {
    if (notice.textContent === text) notice.hidden = true;
  }, NOTICE_TIME);
}

function openBook(): Book {
  const isEmpty = new URLSearchParams(location.search).get('workbook') === 'empty';
  const parts = bootUniver(pagePlugins('grid'), pageLocales);
  const book = Book.open(parts, isEmpty ? null : systemPsfWorkbook());
  parts.api.addEvent(parts.api.Event.SheetEditStarted, () => setEditing(true));
  parts.api.addEvent(parts.api.Event.SheetEditEnded, () => setEditing(false));
  return book;
}

function setEditing(on: boolean): void {
  if (window.workbench) window.workbench.host.cellEditMode = on;
}

/** Loads the pane and gives its functions to the engine; the add-in's requests wait until then. */
async function loadPane(
  book: Book,
  wac: WacHost,
  manifest: Manifest,
  metadata: FunctionsMetadata,
): Promise<void> {
  const frame = document.createElement('iframe');
  frame.className = 'pane';
  frame.title = 'SYB finance task pane';
  // The client reads the name once; a frame that is in the page already has one for good.
  frame.name = wac.frameName();
  wac.listen((source) => source === frame.contentWindow);
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
  });
  frame.src = PANE_ADDRESS;
  element('pane-side').replaceChildren(frame);
  await loaded;
  const client = frame.contentWindow as { CustomFunctions?: unknown } | null;
  if (!client?.CustomFunctions) throw new Error('The pane did not load Microsoft’s office.js.');
  await book.useFunctions(
    functionsOf({ CustomFunctions: client.CustomFunctions }),
    manifest.namespace,
    metadata,
  );
}

async function start(): Promise<void> {
  const book = openBook();
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const host = new RichApiHost(book, opened);
  window.workbench = { book, host, ready: opened };
  const wac = new WacHost(window, host, 'en-GB');
  const side = new PaneSide(() =>
    book.injector.get(IRenderManagerService).getRenderById(book.unitId)?.engine.resize(),
  );
  host.services.onPane = (state) => side.show(state === 'Visible');
  showCellNotes(book, element('grid'));
  refuseForbiddenChanges(book, notify);

  const manifest = readManifest(await (await served('/addin/manifest.xml')).text());
  const metadata = (await (await served('/addin/functions.json')).json()) as FunctionsMetadata;
  const ribbon = showRibbon(element('ribbon'), manifest.groups, (name) => wac.invokeCommand(name));
  offerFunctions(book.injector, manifest.namespace, metadata);
  await loadPane(book, wac, manifest, metadata);
  open();
  await host.services.actionsReady;
  ribbon.enable();
}

start().catch((error: unknown) => {
  const why = document.createElement('p');
  why.className = 'load-failure';
  why.textContent = `The workbench could not start. ${error instanceof Error ? error.message : String(error)}`;
  element('pane-side').replaceChildren(why);
});
