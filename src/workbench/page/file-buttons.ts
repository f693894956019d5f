import { FileRefusal } from '../../files';
import { OpenWorkbook, type SavedCopy } from '../../files/recalculation/open-workbook';
import type { NotSaved } from '../../files/recalculation/book-changes';
import { workbenchWords } from '../../wording/files';
import { element } from './pane-side';
import type { Session, Source } from './session';
import { savable } from './savable';

const SHOWN = 12;

interface FilePage {
  session: () => Session;
  open: (source: Source) => Promise<void>;
  notify: (text: string) => void;
}

/** Opens files by the button or by dropping them on the grid, and saves copies. */
export function connectFileButtons(page: FilePage): void {
  const input = element('chosen-file') as HTMLInputElement;
  element('open-file').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file may be chosen again.
    if (file) void openFile(page, file).finally(() => (input.value = ''));
  });
  element('save-copy').addEventListener('click', () => void saveCopy(page));
  takeDroppedFiles((file) => void openFile(page, file));
}

function takeDroppedFiles(open: (file: File) => void): void {
  const grid = element('grid');
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  const mark = (on: boolean): void => void grid.classList.toggle('takes-drop', on);
  grid.addEventListener(
    'dragover',
    (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      mark(true);
    },
    true,
  );
  grid.addEventListener('dragleave', () => mark(false), true);
  grid.addEventListener(
    'drop',
    (event) => {
      mark(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      open(file);
    },
    true,
  );
}

/** A file that is refused leaves the open workbook as it is. */
async function openFile({ open, notify }: FilePage, file: File): Promise<void> {
  try {
    const workbook = new OpenWorkbook(new Uint8Array(await file.arrayBuffer()));
    await open({ workbook, title: file.name });
  } catch (error) {
    notify(workbenchWords.refused(file.name, reasonOf(error)));
  }
}

async function saveCopy({ session, notify }: FilePage): Promise<void> {
  const { book, source } = session();
  try {
    await book.calculation.settled();
    const workbook = savable(source, book);
    const missing = workbook.notSaved(book);
    if (missing.length > 0 && !(await isSavedWithout(missing))) return;
    const copy = workbook.save(book);
    const name = copyName(source.title);
    download(name, copy);
    notify(workbenchWords.saved(name, copy.cells));
  } catch (error) {
    notify(workbenchWords.notSaved(reasonOf(error)));
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof FileRefusal || error instanceof Error ? error.message : String(error);

/** "Plan.xlsx" is saved as "Plan - copy.xlsx". */
function copyName(title: string): string {
  const [, name = title, ending = '.xlsx'] = /^(.*?)(\.xls[xm])?$/i.exec(title) ?? [];
  return `${name.replaceAll(/[\\/:*?"<>|]/g, ' ')} - copy${ending}`;
}

function isSavedWithout(missing: readonly NotSaved[]): Promise<boolean> {
  const dialog = element('save-dialog') as HTMLDialogElement;
  const sentences = missing
    .slice(0, SHOWN)
    .map(({ what, how, name }) => workbenchWords.missing[what][how](name));
  if (missing.length > SHOWN) sentences.push(workbenchWords.moreMissing(missing.length - SHOWN));
  const items = sentences.map((sentence) => {
    const item = document.createElement('li');
    item.textContent = sentence;
    return item;
  });
  element('not-saved').replaceChildren(...items);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'save'), { once: true });
  });
}

function download(name: string, { bytes }: SavedCopy): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
