import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWithFunctions } from '../../scripts/lib/open-with-functions';
import { type CellPatch, patchWorkbook, readWorkbook } from '../../src/files';
import { recalculateWorkbook } from '../../src/files/recalculate';
import { namedBlocks } from '../../src/plans/snapshot';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { compareResults, resultNames } from '../../src/plans/system-psf/compare-results';
import { positionNames, readPosition } from '../../src/plans/system-psf/read-position';
import { systemPosition } from '../../src/psf/position';
import { sybFunctions } from './syb-functions';

const starter = new Uint8Array(readFileSync(path.join(__dirname, '../../assets/system-psf-2018-19.xlsx')));

/** What a finance manager types in the quarterly workbook, by sheet and cell. */
const edits: Record<string, { sheet: string; address: string; value: number }[]> = {
  'one actual': [{ sheet: 'Actuals', address: 'B10', value: -4321.5 }],
  'a shortfall made good': [{ sheet: 'Actuals', address: 'D14', value: 120 }],
  'actuals of two organisations below plan': [
    { sheet: 'Actuals', address: 'B16', value: -9000 },
    { sheet: 'Actuals', address: 'C17', value: -2500.25 },
  ],
};

describe.each(Object.entries(edits))('after %s', (_, changes) => {
  const patches = changes.map(({ sheet, address, value }) => {
    const cells: CellPatch[] = [{ address, value }];
    return { sheet, cells };
  });

  it('the file has in every cell what the workbook has on the headless host', async () => {
    const { bytes, notCalculated, changed } = await recalculateWorkbook(
      patchWorkbook(starter, patches),
      await sybFunctions(),
    );
    const host = await openWithFunctions(systemPsfWorkbook());
    try {
      for (const { sheet, address, value } of changes) await host.setCell(`'${sheet}'!${address}`, value);
      let compared = 0;
      for (const { name, used } of readWorkbook(bytes).snapshot.sheets) {
        const values = await host.values(`'${name}'!${used!.address}`);
        compared += values.flat().length;
        expect([name, rounded(used!.values)]).toEqual([name, rounded(values)]);
      }
      expect(compared).toBeGreaterThan(4_000);
    } finally {
      host.close();
    }
    expect(notCalculated).toEqual([]);
    expect(changed.length).toBeGreaterThan(20);
  });

  it('the file has the results of the rules', async () => {
    const { bytes } = await recalculateWorkbook(patchWorkbook(starter, patches), await sybFunctions());
    const { snapshot } = readWorkbook(bytes);
    const blocks = namedBlocks(snapshot, [...positionNames, ...resultNames]);
    const outcome = readPosition(blocks);
    if (outcome.status !== 'read') throw new Error(`The position cannot be read: ${outcome.status}.`);
    const { organisations, quarter, terms } = outcome.reading;
    const position = systemPosition(organisations, quarter, terms);
    expect(compareResults(blocks, outcome.reading, position)).toEqual([]);
    // The rules hold the typed actuals, and so does what they are compared with.
    expect(resultNames.every((name) => blocks.has(name))).toBe(true);
  });
});

/** Amounts to a hundred-millionth of £1,000: the file keeps the digits that the host rounds anew. */
const rounded = (values: readonly (readonly (string | number | boolean)[])[]) =>
  values.map((line) => line.map((value) => (typeof value === 'number' ? Number(value.toFixed(8)) : value)));
