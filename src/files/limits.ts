/**
 * How much of a file is read. Excel's own limits where it has them; otherwise far above what finance teams
 * use, and low enough that no file takes more than a few hundred megabytes of memory.
 */
const MEGABYTE = 1_048_576;

export const limits = {
  fileBytes: 100 * MEGABYTE,
  parts: 10_000,
  /** All parts together, unpacked. */
  unpackedBytes: 256 * MEGABYTE,
  /** One part that is read, unpacked: about three million cells. */
  partBytes: 96 * MEGABYTE,
  /** Repetitive sheets reach 100 times; deflate cannot do more than 1,032. */
  packingRatio: 400,
  /** Below this size a part does no harm, however tightly packed. */
  packingRatioFrom: 8 * MEGABYTE,
  /** Elements within elements. Excel's own parts have about ten. */
  xmlDepth: 256,
  sheets: 4_096,
  rows: 1_048_576,
  columns: 16_384,
  /** Cells of all used ranges together, and of all stored: two million take five seconds and 600 MB. */
  cells: 2_000_000,
  /** Excel has 65,490. */
  styles: 65_536,
  names: 65_536,
  tables: 4_096,
  /** Excel takes 8,192 as typed; the prefixes that a file adds make it longer. */
  formulaLength: 32_767,
  /** As typed. */
  formulaLengthTyped: 8_192,
  /** Formulas that cells share, written out: a few bytes may stand for a million cells. */
  sharedFormulaCharacters: 16 * MEGABYTE,
  textLength: 32_767,
} as const;
