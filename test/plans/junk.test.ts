import fc from 'fast-check';
import type { CellType, SheetSnapshot, WorkbookSnapshot } from '../../src/plans/snapshot';
import { stampName } from '../../src/plans/specification';
import { addressOf, area } from '../../src/plans/cell-area';
import { templates } from '../../src/plans/templates';
import { validate } from '../../src/plans/validate';
import type { CellValue } from '../../src/plans/workbook-model';
import { compile } from '../../src/plans/compile';
import { aPlan } from './support';

const types: CellType[] = ['blank', 'number', 'text', 'boolean', 'error', 'other'];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double(),
  fc.string(),
  fc.boolean(),
  fc.constantFrom('', '#REF!', '=1/0', '=SUM(A1:XFD1048576)', '=[x]y!A1', '((((', '1,234 ', 1e308, -0, NaN),
);
const names = templates.flatMap((template) => compile(template).sheets.map(({ name }) => name));

const sheet: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    name: fc.oneof(fc.constantFrom(...names), fc.string()),
    rows: fc.integer({ min: 1, max: 12 }),
    columns: fc.integer({ min: 1, max: 5 }),
    row: fc.integer({ min: 1, max: 9 }),
    visible: fc.boolean(),
    hidden: fc.array(fc.integer({ min: -1, max: 2000 }), { maxLength: 3 }),
    address: fc.option(fc.string()),
  })
  .chain(({ name, rows, columns, row, visible, hidden, address }) => {
    const table = <Held>(held: fc.Arbitrary<Held>) =>
      fc.array(fc.array(held, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      });
    return fc
      .record({ values: table(value), types: table(fc.constantFrom(...types)), formulas: table(value) })
      .map((tables): SheetSnapshot => ({
        name,
        visible,
        protected: false,
        hiddenRows: hidden,
        hiddenColumns: hidden,
        used: {
          sheet: name,
          address: address ?? addressOf(area(row, 1, rows, columns)),
          numberFormats: tables.values.map((cells) => cells.map(() => 'General')),
          ...tables,
        },
      }));
  });

const workbook: fc.Arbitrary<WorkbookSnapshot> = fc.record({
  sheets: fc.array(sheet, { maxLength: 5 }),
  names: fc.array(
    fc.record({
      name: fc.oneof(fc.constant(stampName), fc.string()),
      refersTo: fc.oneof(
        fc.constantFrom('=Cover!$B$7', '=#REF!', '=cover!b7', "='Cover'!$A$1:$B$2"),
        fc.string(),
      ),
      comment: fc.string(),
      visible: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  tables: fc.constant([]),
});

describe('whatever a workbook holds', () => {
  it('validation answers with findings and throws nothing', () => {
    fc.assert(
      fc.property(workbook, (snapshot) => {
        for (const finding of validate(snapshot).findings) {
          expect(finding.wrong).not.toBe('');
          expect(finding.remedy).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('validation answers for a plan with junk in any of its cells, and changes nothing', () => {
    const plan = aPlan();
    const cells = plan.compiled.cells;
    const junk = fc.record({
      index: fc.nat(cells.length - 1),
      value,
      type: fc.constantFrom(...types),
      formula: value,
    });
    fc.assert(
      fc.property(fc.array(junk, { minLength: 1, maxLength: 12 }), (all) => {
        const broken = plan.copy();
        for (const { index, value: held, type, formula } of all) {
          const { sheet: on, row, columnNumber } = cells[index]!;
          const isFormula = typeof formula === 'string' && formula.startsWith('=');
          broken.put(on.name, row, columnNumber, {
            held: { type, value: held },
            ...(isFormula && { formula }),
          });
        }
        const snapshot = broken.snapshot();
        const before = JSON.stringify(snapshot);
        validate(snapshot);
        expect(JSON.stringify(snapshot)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it('an empty workbook is not one of ours', () => {
    const { findings, template } = validate({ sheets: [], names: [], tables: [] });
    expect(template).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['template/not-ours']);
  });
});
