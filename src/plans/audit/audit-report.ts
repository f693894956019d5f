import type { Confidence } from './suspect';

/**
 * - inconsistent: a formula that differs from the pattern its neighbours share.
 * - overwritten: a typed figure where the neighbours hold a formula.
 * - stops short: a range that leaves out rows or columns.
 */
export type AuditKind = 'inconsistent' | 'overwritten' | 'stops short';

/** One thing to look at: one cell, or some next to one another that differ in the same way. */
export interface AuditReport {
  kind: AuditKind;
  sheet: string;
  /** Addresses without their sheet: ["F14"], ["E168:E169"]. */
  cells: string[];
  /** The neighbours it is held against, nearest first; none where the total alone tells. */
  neighbours: string[];
  /** What is wrong, in a sentence or two, with figures. */
  explanation: string;
  /** What each cell holds (a formula with its "=", or nothing for a typed figure) and what is expected. */
  formulas: { address: string; found?: string; expected: string }[];
  /** Whether the expected formula may be offered as a fix: neighbours on both sides agree on it. */
  certain: boolean;
  confidence: Confidence;
}
