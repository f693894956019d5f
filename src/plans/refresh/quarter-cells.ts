import { type Quarter, quarters } from '../../psf/quarters';
import { addressOf, areaOf, cellOf } from '../cell-area';
import { type CellContent, contentOf } from '../changes/cell-content';
import { type NamedBlock, type WorkbookSnapshot, namedBlocks } from '../snapshot';
import type { SystemPsfName } from '../system-psf/names';
import { systemPsfTemplate } from '../system-psf/names';
import { WorkbookReading } from '../workbook-reading';
import { type ListedOrganisation, listedOrganisations } from './match-organisations';
import { type FigureKind, figureKinds } from './returned-line';

/** The names whose cells a refresh reads or writes. */
export const refreshNames = [
  'Workbook_template',
  'Reported_quarter',
  'Organisations',
  'Short_names',
  'ODS_codes',
  'Control_totals',
  'Actuals',
  'AE_trusts',
  'AE_attendances',
  'AE_over_four_hours',
] as const satisfies readonly SystemPsfName[];

const blockOf: Readonly<Record<FigureKind, SystemPsfName>> = {
  actual: 'Actuals',
  attendances: 'AE_attendances',
  overFourHours: 'AE_over_four_hours',
};

/** The list whose rows a block's rows are. */
const listBeside: Readonly<Partial<Record<SystemPsfName, SystemPsfName>>> = {
  Short_names: 'Organisations',
  ODS_codes: 'Organisations',
  Control_totals: 'Organisations',
  Actuals: 'Organisations',
  AE_attendances: 'AE_trusts',
  AE_over_four_hours: 'AE_trusts',
};

/** A cell of the workbook that holds one figure of one organisation and quarter. */
export interface FigureCell {
  kind: FigureKind;
  organisation: ListedOrganisation;
  sheet: string;
  address: string;
  content: CellContent;
  /** Its number; undefined where it holds none. */
  figure: number | undefined;
}

/** The cells of the quarterly workbook that a quarter's returns go into. */
export class QuarterCells {
  readonly organisations: readonly ListedOrganisation[];
  private readonly reading: WorkbookReading;
  private readonly aeRows: ReadonlyMap<number, number>;

  private constructor(
    snapshot: WorkbookSnapshot,
    private readonly blocks: ReadonlyMap<string, NamedBlock>,
  ) {
    this.reading = new WorkbookReading(snapshot);
    this.organisations = listedOrganisations(blocks);
    const aeTrusts = (blocks.get('AE_trusts')?.values ?? []).map(([name]) => String(name).trim());
    this.aeRows = new Map(
      this.organisations.flatMap(({ row, shortName }) => {
        const aeRow = aeTrusts.indexOf(shortName);
        return aeRow < 0 ? [] : [[row, aeRow]];
      }),
    );
  }

  /** Of a snapshot; or the name that is missing from it, "Workbook_template" where it is not ours at all. */
  static of(snapshot: WorkbookSnapshot): QuarterCells | { missing: SystemPsfName } {
    const blocks = namedBlocks(snapshot, refreshNames);
    if (blocks.get('Workbook_template')?.values[0]?.[0] !== systemPsfTemplate)
      return { missing: 'Workbook_template' };
    const missing = refreshNames.find((name) => !blocks.has(name));
    return missing ? { missing } : new QuarterCells(snapshot, blocks);
  }

  /** A name with more or fewer rows than there are organisations: its rows are not theirs. */
  get uneven(): { name: SystemPsfName; rows: number; expected: number } | undefined {
    const rowsOf = (name: SystemPsfName) => this.blocks.get(name)!.values.length;
    return refreshNames
      .flatMap((name) => {
        const list = listBeside[name];
        return list ? [{ name, rows: rowsOf(name), expected: rowsOf(list) }] : [];
      })
      .find(({ rows, expected }) => rows !== expected);
  }

  /** How many quarters the workbook says are reported; 0 where it does not say. */
  get reported(): 0 | Quarter {
    const text = String(this.blocks.get('Reported_quarter')!.values[0]![0]).trim().replace(/^q/i, '');
    return quarters.find((one) => String(one) === text) ?? 0;
  }

  /** The cell that says how many quarters are reported. */
  get reportedCell(): { sheet: string; address: string; content: CellContent } {
    return this.cellIn(this.blocks.get('Reported_quarter')!, 0, 0);
  }

  /** The cell of a figure; undefined for A&E of an organisation without a line on the A&E sheet. */
  cell(kind: FigureKind, organisation: ListedOrganisation, quarter: Quarter): FigureCell | undefined {
    const block = this.blocks.get(blockOf[kind])!;
    const row = kind === 'actual' ? organisation.row : this.aeRows.get(organisation.row);
    if (row === undefined || row >= block.values.length) return undefined;
    const value = block.values[row]![quarter - 1];
    const isNumber = block.types[row]![quarter - 1] === 'number';
    return {
      kind,
      organisation,
      ...this.cellIn(block, row, quarter - 1),
      figure: isNumber ? (value as number) : undefined,
    };
  }

  /** Every cell that a quarter needs filled before it is reported. */
  ofQuarter(quarter: Quarter): FigureCell[] {
    return figureKinds.flatMap((kind) =>
      this.organisations.flatMap((organisation) => this.cell(kind, organisation, quarter) ?? []),
    );
  }

  /** What an organisation's amounts are usually like, £000: its plan by quarter and its other actuals. */
  sizesBeside(organisation: ListedOrganisation, quarter: Quarter): number[] {
    const others = (name: SystemPsfName, leaveOut?: number) =>
      (this.blocks.get(name)!.values[organisation.row] ?? []).flatMap((value, column) =>
        typeof value === 'number' && value !== 0 && column !== leaveOut ? [Math.abs(value)] : [],
      );
    return [...others('Control_totals'), ...others('Actuals', quarter - 1)];
  }

  private cellIn(block: NamedBlock, row: number, column: number) {
    const cell = cellOf(areaOf(block.address), row, column);
    const held = this.reading.sheet(block.sheet)!.at(cell.row, cell.column);
    return { sheet: block.sheet, address: addressOf(cell), content: contentOf(held) };
  }
}
