import { type NamedBlock, namedBlocks, type WorkbookSnapshot } from '../../snapshot';
import { stampOf, type Template } from '../../specification';
import { templates } from '../../templates';
import { type ContributionName, contributionNames } from './names';

/** What a sheet Contributions holds; rows and columns of figures are counted from 0. */
export interface Contributions {
  template: Template;
  /** Which plans are not in it, in words. */
  missing: string;
  columns: { kind: string; heading: string }[];
  rows: { sheet: string; line: string; column: string }[];
  /** By row, then column; nothing where there is no figure. */
  figures: (number | undefined)[][];
}

const names = Object.keys(contributionNames) as ContributionName[];

/** The sheet Contributions of a workbook; nothing where it has none that can be told. */
export function readContributions(snapshot: WorkbookSnapshot): Contributions | undefined {
  const blocks = namedBlocks(snapshot, names);
  if (blocks.size < names.length) return undefined;
  const { Contributions_stamp: stamp, ...held } = Object.fromEntries(blocks) as Record<
    ContributionName,
    NamedBlock
  >;
  const template = templates.find((one) => stampOf(one) === String(stamp.values[0]![0]));
  const { Contributions_lines: lines, Contributions_figures: figures } = held;
  const [kinds, headings] = [held.Contributions_kinds.values[0]!, held.Contributions_headings.values[0]!];
  const [height, width] = [figures.values.length, figures.values[0]!.length];
  // Lines or columns that were inserted in one block alone: no figure could be told any more.
  const isWhole = lines.values.length === height && kinds.length === width && headings.length === width;
  if (!template || !isWhole) return undefined;
  return {
    template,
    missing: String(held.Contributions_missing.values[0]![0]),
    columns: kinds.map((kind, index) => ({ kind: String(kind), heading: String(headings[index]) })),
    rows: lines.values.map(([sheet, line, column]) => ({
      sheet: String(sheet),
      line: String(line),
      column: String(column),
    })),
    figures: figures.values.map((row, down) =>
      row.map((value, across) => (figures.types[down]![across] === 'number' ? Number(value) : undefined)),
    ),
  };
}
