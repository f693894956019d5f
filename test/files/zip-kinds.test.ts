import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';
import { patchWorkbook, readWorkbook } from '../../src/files';
import { type Parts, richParts, richWorkbook } from './hand-made-workbook';

/** The workbook as a program writes it that does not know the length of a part beforehand. */
function streamed(parts: Readonly<Parts>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, part] of Object.entries(parts)) {
    const entry = name.endsWith('.bin') ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(entry);
    entry.push(typeof part === 'string' ? strToU8(part) : part, true);
  }
  zip.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** The same zip with its sizes and places in 64-bit fields, as some programs write them whatever the size. */
function with64BitFields(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const records: number[] = [];
  let count = 0;
  for (let at = start; at < end; count++) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    for (const [index, field] of [24, 20, 42].entries()) {
      extra.setBigUint64(4 + 8 * index, BigInt(view.getUint32(at + field, true)), true);
    }
    const record = bytes.slice(at, nameEnd);
    const fields = new DataView(record.buffer);
    for (const field of [20, 24, 42]) fields.setUint32(field, 0xffffffff, true);
    fields.setUint16(30, 28, true);
    records.push(...record, ...new Uint8Array(extra.buffer));
    at = nameEnd;
  }
  const tail = new DataView(new ArrayBuffer(56 + 20));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(4, 44n, true);
  for (const at of [24, 32]) tail.setBigUint64(at, BigInt(count), true);
  tail.setBigUint64(40, BigInt(records.length), true);
  tail.setBigUint64(48, BigInt(start), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(start + records.length), true);
  const last = bytes.slice(end);
  new DataView(last.buffer).setUint32(16, 0xffffffff, true);
  return Uint8Array.from([...bytes.subarray(0, start), ...records, ...new Uint8Array(tail.buffer), ...last]);
}

const expected = readWorkbook(richWorkbook());

it.each([
  ['whose lengths follow the parts', streamed(richParts)],
  ['with 64-bit fields', with64BitFields(richWorkbook())],
])('reads and changes a package %s like any other', (_, bytes) => {
  expect(readWorkbook(bytes)).toEqual(expected);
  const patched = patchWorkbook(bytes, [{ sheet: 'Actuals', cells: [{ address: 'B3', value: 200 }] }]);
  const after = readWorkbook(patched);
  expect(after.snapshot.sheets[0]!.used!.values[2]![1]).toBe(200);
  const again = patchWorkbook(patched, [{ sheet: 'Actuals', cells: [{ address: 'B3', value: 178 }] }]);
  expect(readWorkbook(again)).toEqual(expected);
});

it('refuses a package whose 64-bit list of parts lies elsewhere', () => {
  const bytes = with64BitFields(richWorkbook());
  new DataView(bytes.buffer).setBigUint64(bytes.length - 22 - 20 + 8, 2n ** 62n, true);
  expect(() => readWorkbook(bytes)).toThrow(/its list of parts is not where the file says it is/);
});
