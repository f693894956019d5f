import { openWithFunctions } from '../../../scripts/lib/open-with-functions';
import { addressOf, area, areaOf, cellOf } from '../../../src/plans/cell-area';
import { type CellType, type NamedBlock, sheetAndAddress } from '../../../src/plans/snapshot';
import type { CellModel, CellValue, WorkbookModel } from '../../../src/plans/workbook-model';
import type { Headless } from '../../../src/workbench/headless';

const typeOf = (value: CellValue | undefined): CellType => {
  if (value === undefined || value === '') return 'blank';
  if (typeof value === 'string') return value.startsWith('#') ? 'error' : 'text';
  return typeof value as 'number' | 'boolean';
};

/** The cells of a model's names as typed into them, and a way to type over them. */
export class ModelBlocks<Name extends string> {
  readonly blocks: ReadonlyMap<string, NamedBlock>;

  constructor(readonly model: WorkbookModel) {
    this.blocks = new Map(model.names.map(({ name, refersTo }) => [name, blockOf(model, name, refersTo)]));
  }

  /** Types a value into a cell of a name, counted from 0; "" empties it. */
  type(name: Name, row: number, column: number, value: CellValue): this {
    const block = this.blocks.get(name)!;
    block.values[row]![column] = value;
    block.types[row]![column] = typeOf(value);
    return this;
  }

  value(name: Name, row: number, column = 0): CellValue {
    return this.blocks.get(name)!.values[row]![column]!;
  }

  /** The address of a cell of a name, without its sheet. */
  address(name: Name, row: number, column = 0): string {
    return addressOf(cellOf(areaOf(this.blocks.get(name)!.address), row, column));
  }

  /** The model with what was typed, for whatever opens a workbook. */
  typed(): WorkbookModel {
    const sheets = this.model.sheets.map((sheet) => ({ ...sheet, cells: { ...sheet.cells } }));
    for (const block of this.blocks.values()) {
      const { cells } = sheets.find(({ name }) => name === block.sheet)!;
      block.values.forEach((row, down) =>
        row.forEach((value, across) => {
          const address = addressOf(cellOf(areaOf(block.address), down, across));
          const cell = cells[address];
          if (!cell || cell.formula) return;
          const typed = { ...cell, value };
          if (value === '') delete (typed as CellModel).value;
          cells[address] = typed;
        }),
      );
    }
    return { ...this.model, sheets };
  }

  without(name: Name): ReadonlyMap<string, NamedBlock> {
    const rest = new Map(this.blocks);
    rest.delete(name);
    return rest;
  }
}

function blockOf(model: WorkbookModel, name: string, refersTo: string): NamedBlock {
  const { sheet, address } = sheetAndAddress(refersTo)!;
  const { cells } = model.sheets.find((one) => one.name === sheet)!;
  const place = areaOf(address);
  const values = Array.from({ length: place.rows }, (_row, row) =>
    Array.from({ length: place.columns }, (_column, column): CellValue => {
      const cell = cells[addressOf(area(place.row + row, place.column + column))];
      return cell?.formula ? '' : (cell?.value ?? '');
    }),
  );
  return { name, sheet, address, values, types: values.map((row) => row.map(typeOf)) };
}

export interface OpenModel<Name extends string> {
  host: Headless;
  named(name: Name): Promise<(string | number | boolean)[][]>;
}

/** A model on the headless host, worked out by its own formulas with the functions of the add-in. */
export async function openModel<Name extends string>(model: WorkbookModel): Promise<OpenModel<Name>> {
  const host = await openWithFunctions(model);
  const addresses = new Map(
    model.names.map(({ name, refersTo }) => [name, refersTo.slice(1).replaceAll('$', '')]),
  );
  return { host, named: (name) => host.values(addresses.get(name)!) };
}
