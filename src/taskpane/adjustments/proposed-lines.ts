import type { TypedLine } from '../../plans/adjustments/register-line';

let proposed: readonly TypedLine[] = [];

/** Hands lines to the Adjustments panel, which takes them up when it is shown. */
export function proposeLines(lines: readonly TypedLine[]): void {
  proposed = [...proposed, ...lines];
}

/** The lines handed over since the last time, which are then the caller's. */
export function takeProposedLines(): readonly TypedLine[] {
  const taken = proposed;
  proposed = [];
  return taken;
}
