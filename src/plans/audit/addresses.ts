import { type Area, addressOf, area } from '../cell-area';

/** The cells as few addresses, row by row: "B4:E4", "G4", "B9:C11". */
export function addressesOf(cells: readonly { row: number; column: number }[]): string[] {
  const areas: Area[] = [];
  for (const strip of stripsOf(cells)) {
    const above = areas.find(
      (one) =>
        one.column === strip.column && one.columns === strip.columns && one.row + one.rows === strip.row,
    );
    if (above) above.rows += strip.rows;
    else areas.push(strip);
  }
  return areas.map(addressOf);
}

/** Cells side by side on a row. */
function stripsOf(cells: readonly { row: number; column: number }[]): Area[] {
  const strips: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = strips.at(-1);
    if (last?.row === row && last.column + last.columns === column) last.columns += 1;
    else strips.push(area(row, column));
  }
  return strips;
}
