import '@univerjs/preset-sheets-core/lib/index.css';
import './page.css';
import type { Book } from '../../files/engine/book';
import type { FunctionsMetadata } from '../../files/engine/custom-functions';
import { systemPsfWorkbook } from '../../plans/system-psf';
import { workbenchWords } from '../../wording/files';
import type { RichApiHost } from '../host/rich-api-host';
import { connectFileButtons } from './file-buttons';
import { readManifest } from './manifest-commands';
import { element, PaneSide } from './pane-side';
import { showRibbon } from './ribbon';
import { type PageParts, Session, type Source } from './session';

const NOTICE_TIME = 6000;
/** A sentence is read at about this many letters a second. */
const READING_SPEED = 15;

/** What the page shows now; tests of the page in a browser reach it as `window.workbench`. */
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
  const time = Math.max(NOTICE_TIME, (text.length / READING_SPEED) * 1_000);
  setTimeout(() => {
    if (notice.textContent === text) notice.hidden = true;
  }, time);
}

function firstSource(): Source {
  const isEmpty = new URLSearchParams(location.search).get('workbook') === 'empty';
  if (isEmpty) return { model: null, title: 'Book1' };
  const model = systemPsfWorkbook();
  return { model, title: model.title };
}

/** Shows one workbook at a time. */
class Page {
  private current: Session | undefined;
  private readonly side = new PaneSide(() => this.current?.resize());
  private readonly parts: PageParts;

  constructor(parts: Pick<PageParts, 'manifest' | 'metadata'>) {
    this.parts = { ...parts, notify, onPane: (isOpen) => this.side.show(isOpen) };
  }

  /** The workbook that is open. */
  get session(): Session {
    if (!this.current) throw new Error('No workbook is open yet.');
    return this.current;
  }

  /** Opens a workbook in place of the one that is open. */
  async open(source: Source): Promise<void> {
    const save = element('save-copy') as HTMLButtonElement;
    save.disabled = true;
    this.current?.dispose();
    const session = new Session(source, this.parts);
    this.current = session;
    const { book, host, ready } = session;
    window.workbench = { book, host, ready };
    element('ribbon').replaceChildren();
    const ribbon = showRibbon(element('ribbon'), this.parts.manifest.groups, (name) => session.press(name));
    const kept = await session.start();
    ribbon.enable();
    save.disabled = false;
    if (!('workbook' in source)) return;
    const [first] = kept;
    notify(
      first
        ? workbenchWords.keptValues(source.title, kept.length, `${first.sheet}!${first.address}`, first.why)
        : workbenchWords.opened(source.title),
    );
  }
}

async function start(): Promise<void> {
  const manifest = readManifest(await (await served('/addin/manifest.xml')).text());
  const metadata = (await (await served('/addin/functions.json')).json()) as FunctionsMetadata;
  const page = new Page({ manifest, metadata });
  connectFileButtons({ session: () => page.session, open: (source) => page.open(source), notify });
  await page.open(firstSource());
}

start().catch((error: unknown) => {
  const why = document.createElement('p');
  why.className = 'load-failure';
  why.textContent = `The workbench could not start. ${error instanceof Error ? error.message : String(error)}`;
  element('pane-side').replaceChildren(why);
});
