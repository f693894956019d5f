import { functionMetadata } from '../../scripts/function-metadata.mjs';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import type { SystemPsfName } from '../../src/plans/system-psf/names';
import type { SystemDescription } from '../../src/plans/system-psf/system-description';
import { type Headless, openHeadless } from '../../src/workbench/headless';
import { functionsScript } from '../support/functions-bundle';

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
  const metadata = await functionMetadata({ helpAddress: 'https://addin.example' });
  const workbook = await openHeadless({
    model,
    functionsScript: functionsScript(),
    functionsMetadata: metadata,
  });
  const addresses = new Map(
    model.names.map(({ name, refersTo }) => [name, refersTo.slice(1).replaceAll('$', '')]),
  );
  const addressOf = (name: SystemPsfName): string => {
    const address = addresses.get(name);
    if (!address) throw new Error(`The workbook has no name ${name}`);
    return address;
  };
  return {
    workbook,
    named: (name) => workbook.values(addressOf(name)),
    type: (name, row, column, value) => workbook.setCell(cellWithin(addressOf(name), row, column), value),
  };
}

function cellWithin(address: string, row: number, column: number): string {
  const [, sheet, letters, first] = /^(.*)!([A-Z]+)(\d+)/.exec(address) as unknown as [
    string,
    string,
    string,
    string,
  ];
  const left = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return `${sheet}!${lettersOf(left + column)}${Number(first) + row}`;
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : lettersOf(Math.floor((column - 1) / 26)) + last;
}
