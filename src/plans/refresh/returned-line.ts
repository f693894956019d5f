import type { Held } from '../formula/evaluate';
import type { Quarter } from '../../psf/quarters';

/** The figures that a return may hold, of one organisation and quarter. Actuals are £000. */
export const figureKinds = ['actual', 'attendances', 'overFourHours'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A figure as the return holds it. */
export interface ReturnedFigure {
  held: Held;
  /** "STH Q2.xlsx, Return!C7": what a problem names. */
  where: string;
  /** Given where its heading says another unit than £000. */
  unit?: { says: 'pounds' | 'millions'; heading: string };
}

/** What one line of a return says of one organisation and one quarter. */
export interface ReturnedLine {
  /** The file, or what stands for it: "Pasted cells". */
  source: string;
  /** The organisation's name, its code, or both, as the line has them. */
  labels: string[];
  where: string;
  /** Absent where the return does not say; "unknown" where what it says is no quarter. */
  quarter?: Quarter | { unknown: string };
  figures: Partial<Record<FigureKind, ReturnedFigure>>;
}

/** What was read of one source. */
export interface OrganisationReturn {
  source: string;
  lines: ReturnedLine[];
}
