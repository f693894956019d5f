import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../../src/files';
import { explainCall } from '../../../src/functions/explain-call';
import { addressOf, area, areaOf } from '../../../src/plans/cell-area';
import { explainCell, type Explanation } from '../../../src/plans/explain/explain-cell';
import { blockAt } from '../../../src/plans/explain/wanted-cells';

const file = readWorkbook(readFileSync(path.join(__dirname, '../../../assets/system-psf-2018-19.xlsx')));
const workbook = { snapshot: file.snapshot, filled: file.arrays };

/** Every cell that a formula with one of our functions fills. */
function ourCells() {
  return file.snapshot.sheets.flatMap(({ name: sheet, used }) => {
    if (!used) return [];
    const outer = areaOf(used.address);
    return used.formulas.flatMap((row, down) =>
      row.flatMap((formula, across) => {
        if (typeof formula !== 'string' || !/^=.*SYB\./.test(formula)) return [];
        const anchor = addressOf(area(outer.row + down, outer.column + across));
        const filled = file.arrays.find((one) => one.sheet === sheet && one.anchor === anchor);
        const all = areaOf(filled?.address ?? anchor);
        return Array.from({ length: all.rows * all.columns }, (_, index) => ({
          sheet,
          address: addressOf(
            area(all.row + Math.floor(index / all.columns), all.column + (index % all.columns)),
          ),
        }));
      }),
    );
  });
}

function explained(sheet: string, address: string): Explanation {
  const outcome = explainCell(workbook, { sheet, address }, explainCall);
  if (outcome.status !== 'explained')
    throw new Error(`${sheet}!${address}: ${outcome.title}. ${outcome.text}`);
  return outcome.explanation;
}

describe('the quarterly workbook as it ships', () => {
  const cells = ourCells();

  test('every cell that a SYB function fills is explained, and the steps give what the cell shows', () => {
    expect(cells.length).toBeGreaterThan(500);
    const wrong = cells.flatMap(({ sheet, address }) => {
      const { agreement, call, formula, shows, remarks } = explained(sheet, address);
      const isWhole = formula === `=${call}`;
      return agreement === (isWhole ? 'agrees' : 'unknown') ? [] : [{ sheet, address, call, shows, remarks }];
    });
    expect(wrong).toEqual([]);
  });

  test('the cells that each figure of a step leads to add up to the figure', () => {
    const figures = cells.flatMap(({ sheet, address }) =>
      explained(sheet, address).steps.flatMap((step) =>
        step.figures.map((figure) => ({ ...figure, of: `${sheet}!${address}` })),
      ),
    );
    const wrong = figures.flatMap(({ of, label, text, place }) => {
      const held = blockAt(file.snapshot, place)!.values.flat();
      const sum = held.reduce<number>((total, value) => total + Number(value), 0);
      const shown = amountOf(text);
      return Math.abs(sum - shown) < 0.00001
        ? []
        : [`${of} ${label}: ${text}, cells ${place.address} ${sum}`];
    });
    expect(figures.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });
});

/** "(32,271)", "£1.50 per £1" or "89.982%" as a number. */
function amountOf(text: string): number {
  const number = Number(text.replace(/ per £1$/, '').replace(/[£,()%]/g, ''));
  const signed = text.startsWith('(') ? -number : number;
  return text.endsWith('%') ? signed / 100 : signed;
}
