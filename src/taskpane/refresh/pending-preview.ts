import type { OrganisationReturn } from '../../plans/refresh';
import { type Quarter, quarters } from '../../psf/quarters';

/** What a preview was made of: kept with the workbook, so that the pane comes back to it when reopened. */
export interface PendingPreview {
  quarter: Quarter;
  returns: OrganisationReturn[];
}

/** Excel keeps a setting of 2 MB at most; a preview beyond this is made anew after a reload. */
const LONGEST = 1_500_000;

/** The text to keep; "" where it would be too long to keep. */
export function keptText({ quarter, returns }: PendingPreview): string {
  // Lines of other quarters are not part of the preview.
  const own = returns.map(({ source, lines }) => ({
    source,
    lines: lines.filter((line) => typeof line.quarter !== 'number' || line.quarter === quarter),
  }));
  const text = JSON.stringify({ version: 1, quarter, returns: own });
  return text.length > LONGEST ? '' : text;
}

/** What a kept text says; undefined for none, and for one of another version of the add-in. */
export function pendingOf(text: string): PendingPreview | undefined {
  if (text === '') return undefined;
  try {
    const kept = JSON.parse(text) as { version?: unknown; quarter?: unknown; returns?: unknown };
    const quarter = quarters.find((one) => one === kept.quarter);
    if (kept.version !== 1 || !quarter || !Array.isArray(kept.returns)) return undefined;
    return { quarter, returns: kept.returns as OrganisationReturn[] };
  } catch {
    return undefined;
  }
}
