import { CellAlertManagerService, HoverManagerService } from '@univerjs/sheets-ui';
import { contains } from '../../files/engine/addresses';
import type { Book } from '../../files/engine/book';
import type { Sheet } from '../../files/engine/sheet';
import { element } from './pane-side';

/** The grid's own words for any error; ours, where there are some, say more. */
const GRID_ALERT = 'SHEET_FORMULA_ALERT';

interface CellNote {
  heading: string;
  text: string;
  isError: boolean;
}

/**
 * Shows beside the pointer what a cell has to say: why a function refused, its comment, or the message
 * of its list of choices.
 */
export function showCellNotes(book: Book, grid: HTMLElement): void {
  const box = element('cell-note');
  let pointer = { x: 0, y: 0 };
  grid.addEventListener('pointermove', (event) => {
    pointer = { x: event.clientX, y: event.clientY };
  });
  const hide = (): void => {
    box.hidden = true;
  };
  grid.addEventListener('pointerleave', hide);
  grid.addEventListener('wheel', hide, { passive: true });
  grid.addEventListener('pointerdown', hide);
  const alerts = book.injector.get(CellAlertManagerService);
  alerts.currentAlert$.subscribe((shown) => {
    if (box.hidden || !shown.some(([key]) => key === GRID_ALERT)) return;
    queueMicrotask(() => alerts.removeAlert(GRID_ALERT));
  });
  book.injector.get(HoverManagerService).currentRichText$.subscribe((cell) => {
    const sheet = cell && book.sheet(cell.subUnitId);
    const note = sheet && noteOf(sheet, cell.row, cell.col);
    if (!note) return hide();
    const heading = document.createElement('strong');
    heading.textContent = note.heading;
    box.replaceChildren(heading, note.text);
    box.classList.toggle('is-error', note.isError);
    box.hidden = false;
    if (note.isError) alerts.removeAlert(GRID_ALERT);
    place(box, pointer);
  });
}

function noteOf(sheet: Sheet, row: number, column: number): CellNote | null {
  const message = sheet.messageAt(row, column);
  if (message) {
    const value = sheet.read({ row, column, rows: 1, columns: 1 })[0]?.[0]?.value;
    return { heading: String(value), text: message, isError: true };
  }
  const comment = sheet.state.comments.find((kept) => kept.row === row && kept.column === column);
  if (comment) return { heading: 'Note', text: comment.content, isError: false };
  const list = sheet.state.validations.find((kept) => contains(kept.area, row, column));
  if (!list) return null;
  if (!list.rule.list) {
    const takes = list.errorAlert.message;
    return takes ? { heading: 'What this cell takes', text: takes, isError: false } : null;
  }
  const { source } = list.rule.list;
  const text = list.prompt.message || (source.startsWith('=') ? '' : `${source.replaceAll(',', ', ')}.`);
  return text ? { heading: 'Choose from a list', text, isError: false } : null;
}

function place(box: HTMLElement, pointer: { x: number; y: number }): void {
  const { offsetWidth, offsetHeight } = box;
  const left = Math.min(pointer.x + 16, window.innerWidth - offsetWidth - 8);
  const isLow = pointer.y + 20 + offsetHeight > window.innerHeight - 8;
  box.style.left = `${Math.max(8, left)}px`;
  box.style.top = `${isLow ? pointer.y - offsetHeight - 12 : pointer.y + 20}px`;
}
