import { styles } from '../plans/styles';
import { addressOf, area, areaOf } from '../plans/cell-area';
import type { SheetModel, StyleName } from '../plans/workbook-model';

/** Cells side by side or one above the other that share a style. */
export interface StyleArea {
  style: StyleName;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The style of each cell by address; what spills takes the style of its anchor unless it has its own. */
export function cellStyles({ cells }: SheetModel): Map<string, StyleName> {
  const found = new Map<string, StyleName>();
  for (const [address, { style, spill }] of Object.entries(cells)) {
    if (!style || !spill) continue;
    const { row, column } = areaOf(address);
    for (let down = 0; down < spill.rows; down++)
      for (let across = 0; across < spill.columns; across++)
        found.set(addressOf(area(row + down, column + across)), style);
  }
  for (const [address, { style }] of Object.entries(cells)) if (style) found.set(address, style);
  return found;
}

/** The styled cells of a sheet as few rectangles, so that a sheet is dressed in few steps. */
export function styleAreas(sheet: SheetModel): StyleArea[] {
  const cells = [...cellStyles(sheet)].map(([address, style]) => ({ ...areaOf(address), style }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return joinedDown(joinedAcross(cells));
}

function joinedAcross(cells: readonly StyleArea[]): StyleArea[] {
  const runs: StyleArea[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const follows =
      last?.style === cell.style && last.row === cell.row && last.column + last.columns === cell.column;
    if (follows) last.columns += 1;
    else runs.push({ ...cell });
  }
  return runs;
}

function joinedDown(runs: readonly StyleArea[]): StyleArea[] {
  const joined: StyleArea[] = [];
  const open = new Map<string, StyleArea>();
  for (const run of runs) {
    const key = `${run.style} ${run.column} ${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row && !hasLines(run.style)) above.rows += 1;
    else {
      joined.push(run);
      open.set(key, run);
    }
  }
  return joined;
}

/** A line above or below belongs to each row of its own. */
const hasLines = (style: StyleName): boolean => !!styles[style].borderTop || !!styles[style].borderBottom;
