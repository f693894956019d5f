import type { Area } from '../../plans/cell-area';
import { type CellPlace, isWithin } from '../cell-reference';

/** Areas asked for by cells that come row by row: those above the row asked for are let go. */
export class AreaWindow<Item> {
  private open: { area: Area; item: Item }[] = [];
  private row = 0;

  /** Adds an area that begins in the row last asked for, or below. */
  add(area: Area, item: Item): void {
    this.open.push({ area, item });
  }

  /** What was added with an area that holds the cell. */
  at(cell: CellPlace): Item | undefined {
    if (cell.row !== this.row) {
      this.row = cell.row;
      this.open = this.open.filter(({ area }) => area.row + area.rows > cell.row);
    }
    return this.open.find(({ area }) => isWithin(area, cell))?.item;
  }
}
