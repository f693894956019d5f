import fc from 'fast-check';
import { type CellPatch, type StoredValue, patchWorkbook, readWorkbook } from '../../src/files';
import { cellAddress, cellPlace } from '../../src/files/cell-reference';
import { oneSheet } from './hand-made-workbook';

const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

const anyValue: fc.Arbitrary<StoredValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(...errors).map((error) => ({ error })),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '_',
      'x',
      '0',
      'D',
      '\r',
      '\n',
      '\t',
      ' ',
      '<',
      '&',
      ']',
      '>',
      '\u0000',
      '\ud800',
      '\uffff',
      '"',
    ),
    maxLength: 12,
  }),
);

const anyPlace = fc.record({ row: fc.integer({ min: 1, max: 40 }), column: fc.integer({ min: 1, max: 60 }) });

const anyCells = fc.uniqueArray(fc.tuple(anyPlace, anyValue), {
  maxLength: 60,
  selector: ([place]) => cellAddress(place),
});

const constants = (cells: [{ row: number; column: number }, StoredValue][]): CellPatch[] =>
  cells.map(([place, value]) => ({ address: cellAddress(place), value, formula: null }));

const patched = (bytes: Uint8Array, cells: CellPatch[]) => patchWorkbook(bytes, [{ sheet: 'Plan', cells }]);

/** What each cell of the sheet holds that holds anything, by its address. */
function held(bytes: Uint8Array): Map<string, StoredValue> {
  const { used } = readWorkbook(bytes).snapshot.sheets[0]!;
  const values = new Map<string, StoredValue>();
  const from = cellPlace(used?.address.split(':')[0] ?? 'A1')!;
  for (const [down, line] of (used?.values ?? []).entries()) {
    for (const [across, value] of line.entries()) {
      const type = used!.types[down]![across]!;
      const address = cellAddress({ row: from.row + down, column: from.column + across });
      if (type !== 'blank') values.set(address, type === 'error' ? { error: String(value) } : value);
    }
  }
  return values;
}

const expected = (cells: CellPatch[]): Map<string, StoredValue> =>
  new Map(
    cells.flatMap((cell) => ('value' in cell && cell.value !== null ? [[cell.address, cell.value]] : [])),
  );

it('reads back every value as it was written, whatever it is and wherever it stands', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const changes = constants(cells);
      expect(held(patched(oneSheet(''), changes))).toEqual(expected(changes));
    }),
    { numRuns: 300 },
  );
});

it('keeps every cell that a second change does not name', () => {
  fc.assert(
    fc.property(anyCells, anyCells, (first, second) => {
      const once = patched(oneSheet(''), constants(first));
      const twice = held(patched(once, constants(second)));
      const both = new Map([...constants(first), ...constants(second)].map((cell) => [cell.address, cell]));
      expect(twice).toEqual(expected([...both.values()]));
    }),
    { numRuns: 200 },
  );
});

it('changes nothing in a file that holds all of it already', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const once = patched(oneSheet(''), constants(cells));
      expect(patched(once, constants(cells))).toEqual(once);
    }),
    { numRuns: 100 },
  );
});

it('holds exactly the values of a result that spills, through growing and shrinking', () => {
  const size = fc.record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(anyPlace, fc.array(size, { minLength: 1, maxLength: 4 }), (anchor, sizes) => {
      const address = cellAddress(anchor);
      let bytes = oneSheet('');
      for (const [turn, { rows, columns }] of sizes.entries()) {
        const spill = Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (__, across) => turn * 100 + down * 10 + across),
        );
        bytes = patched(bytes, [{ address, spill, ...(turn === 0 && { formula: '=SYB.PHASE(ZZ1)' }) }]);
        const values = [...held(bytes)].map(([, value]) => value);
        expect(values).toEqual(spill.flat());
        const last = cellAddress({ row: anchor.row + rows - 1, column: anchor.column + columns - 1 });
        const area = rows === 1 && columns === 1 ? address : `${address}:${last}`;
        expect(readWorkbook(bytes).arrays).toEqual([
          { sheet: 'Plan', anchor: address, address: area, dynamic: true },
        ]);
      }
    }),
    { numRuns: 200 },
  );
});
