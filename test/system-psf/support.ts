import { openWithFunctions } from '../../scripts/lib/open-with-functions';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { addressOf, areaOf, cellOf } from '../../src/plans/cell-area';
import type { SystemPsfName } from '../../src/plans/system-psf/names';
import type { SystemDescription } from '../../src/plans/system-psf/system-description';
import type { Headless } from '../../src/workbench/headless';

export type Cells = (string | number | boolean)[][];

export interface OpenWorkbook {
  workbook: Headless;
  /** The values of a defined name's cells. */
  named(name: SystemPsfName): Promise<Cells>;
  /** Types a value into a cell of a defined name, counted from 0. */
  type(name: SystemPsfName, row: number, column: number, value: string | number): Promise<void>;
}

/** The quarterly workbook on the headless host, with the functions as they are built. */
export async function openSystemPsf(described?: SystemDescription): Promise<OpenWorkbook> {
  const model = systemPsfWorkbook(described);
  const workbook = await openWithFunctions(model);
  const addresses = new Map(
    model.names.map(({ name, refersTo }) => [name, refersTo.slice(1).replaceAll('$', '')]),
  );
  const cellsOf = (name: SystemPsfName): string => {
    const address = addresses.get(name);
    if (!address) throw new Error(`The workbook has no name ${name}`);
    return address;
  };
  return {
    workbook,
    named: (name) => workbook.values(cellsOf(name)),
    type: (name, row, column, value) => workbook.setCell(cellWithin(cellsOf(name), row, column), value),
  };
}

/** A cell of an area, "'Control totals'!D6:G17", counted from its top left. */
function cellWithin(reference: string, row: number, column: number): string {
  const split = reference.lastIndexOf('!') + 1;
  return reference.slice(0, split) + addressOf(cellOf(areaOf(reference.slice(split)), row, column));
}
