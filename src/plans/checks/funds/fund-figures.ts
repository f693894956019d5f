import type { Rule } from '../../check';
import type { Finding } from '../../finding';
import type { NamedBlock } from '../../snapshot';
import { addressOf, areaOf, cellOf } from '../../cell-area';
import type { SystemPsfName } from '../../system-psf/names';

/** The names of the quarterly workbook that the checks read. */
export const namesRead = [
  'Variations',
  'Offsets',
  'Included',
  'Year_control_totals',
  'System_control_total',
  'Trust_short_names',
  'Trust_accepted',
  'General_fund',
  'Additional_fund',
  'PSF_allocations',
  'PSF_paid_by_quarter',
  'Total_pots',
] as const satisfies readonly SystemPsfName[];
export type NameRead = (typeof namesRead)[number];

export type FundProblem = Pick<Finding, 'sheet' | 'cells' | 'wrong' | 'expected' | 'found'>;

/** A rule that the quarterly workbook is held to. */
export interface FundCheck extends Rule {
  find: (figures: FundFigures) => Iterable<FundProblem>;
}

/** The quarterly workbook by its defined names. Rows and columns are counted from 0. */
export class FundFigures {
  constructor(private readonly blocks: ReadonlyMap<string, NamedBlock>) {}

  /** How many rows and columns a name has; 0 where it is missing. */
  size(name: NameRead): { rows: number; columns: number } {
    const block = this.blocks.get(name);
    return { rows: block?.values.length ?? 0, columns: block?.values[0]?.length ?? 0 };
  }

  /** The number there; a blank counts as nothing, and anything else cannot be told. */
  number(name: NameRead, row: number, column = 0): number | undefined {
    const block = this.blocks.get(name);
    const type = block?.types[row]?.[column];
    if (type === 'blank') return 0;
    return type === 'number' ? Number(block!.values[row]![column]) : undefined;
  }

  text(name: NameRead, row: number, column = 0): string {
    return String(this.blocks.get(name)?.values[row]?.[column] ?? '').trim();
  }

  /** A column of numbers, top to bottom; none where any of them cannot be told. */
  column(name: NameRead, column: number): number[] | undefined {
    const numbers = Array.from({ length: this.size(name).rows }, (_, row) => this.number(name, row, column));
    return numbers.includes(undefined) ? undefined : (numbers as number[]);
  }

  row(name: NameRead, row: number): number[] | undefined {
    const numbers = Array.from({ length: this.size(name).columns }, (_, column) =>
      this.number(name, row, column),
    );
    return numbers.includes(undefined) ? undefined : (numbers as number[]);
  }

  /** Where a row, a column or a cell of a name is. */
  place(name: NameRead, at: { row?: number; column?: number }): Pick<FundProblem, 'sheet' | 'cells'> {
    const { sheet, address } = this.blocks.get(name)!;
    const area = areaOf(address);
    const first = cellOf(area, at.row ?? 0, at.column ?? 0);
    const rows = at.row === undefined ? area.rows : 1;
    const columns = at.column === undefined ? area.columns : 1;
    return { sheet, cells: [addressOf({ ...first, rows, columns })] };
  }
}

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Half a penny of £000: what binary fractions may leave of an exact sum. */
export const EXACT = 0.000_005;
