import { type KeyboardEvent, useRef, useState } from 'react';

const steps: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/**
 * The arrow keys in a table with a button in each of its cells, headings apart: one stop for the Tab key.
 *
 * @param rows Of cells with buttons, as `columns`.
 */
export function useArrowKeys(rows: number, columns: number) {
  const table = useRef<HTMLTableElement>(null);
  const [asked, setStop] = useState({ row: 0, column: 0 });
  const within = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));
  const stop = { row: within(asked.row, rows), column: within(asked.column, columns) };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const [down, across] = step;
    const next = { row: within(stop.row + down, rows), column: within(stop.column + across, columns) };
    const buttons = table.current?.querySelectorAll<HTMLButtonElement>('td button');
    buttons?.[next.row * columns + next.column]?.focus();
  };
  return { table, stop, setStop, onKeyDown };
}
