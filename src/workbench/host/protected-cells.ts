import { contains, type Area } from '../../files/engine/addresses';
import type { Sheet } from '../../files/engine/sheet';
import { accessDenied } from './errors';

/**
 * Refuses a change of cells on a protected sheet as Excel does; Univer would let it pass in silence.
 * @param allowedBy the option of the protection that permits this kind of change.
 * @throws HostError AccessDenied
 */
export function guardWrite(sheet: Sheet, area: Area, allowedBy: string | null = null): void {
  const { protection } = sheet.state;
  if (!protection || (allowedBy !== null && protection.options[allowedBy] === true)) return;
  if (allowedBy !== null || !isUnlocked(sheet.state.unlocked, area)) throw accessDenied();
}

/** Whether every cell of the area may be edited in spite of a protection. */
export function isUnlocked(unlocked: Area[], area: Area): boolean {
  if (unlocked.length === 0 || area.rows * area.columns > 100_000) return false;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (!unlocked.some((open) => contains(open, row, column))) return false;
    }
  }
  return true;
}
