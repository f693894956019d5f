import { deflateSync } from 'fflate';
import { joinBytes, uint64, viewOf } from './bytes';
import { crc32 } from './crc';
import {
  IN_EXTRA_FIELD,
  LARGE_SIZES_ID,
  type ZipDirectory,
  type ZipEntry,
  extraFields,
} from './zip-directory';

/** What becomes of the entries of a zip; those not named stay as they are, packed bytes included. */
export interface ZipChanges {
  /** New contents by the entry's name. A name that the zip does not have yet is added at its end. */
  contents: ReadonlyMap<string, Uint8Array>;
  removed: ReadonlySet<string>;
}

const LOCAL_HEADER_SIZE = 30;
const RECORD_SIZE = 46;
const DEFLATED = 8;
/** Version 2.0: deflate. */
const VERSION = 20;
const UTF_8_FLAG = 0x0800;
/** What Excel writes: 1 January 1980. No clock, so that the same change gives the same file. */
const NO_DATE = 0x0021;

/** The zip with its changes; entries that are not changed are copied, never packed again. */
export function writeZip(directory: ZipDirectory, { contents, removed }: ZipChanges): Uint8Array {
  const written = new ZipWriter(directory.comment);
  for (const entry of directory.entries) {
    if (removed.has(entry.name)) continue;
    const content = contents.get(entry.name);
    if (content) written.replace(directory, entry, content);
    else written.copy(directory, entry);
  }
  const known = new Set(directory.entries.map(({ name }) => name));
  for (const [name, content] of contents) if (!known.has(name)) written.add(name, content);
  return written.finish();
}

class ZipWriter {
  private readonly pieces: Uint8Array[] = [];
  private readonly records: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly comment: Uint8Array) {}

  copy({ bytes }: ZipDirectory, entry: ZipEntry): void {
    const record = bytes.slice(entry.record.start, entry.record.end);
    moveRecord(record, this.length);
    this.records.push(record);
    this.push(bytes.subarray(entry.start, entry.end));
  }

  /** Keeps the entry's name, date and attributes. */
  replace({ bytes }: ZipDirectory, entry: ZipEntry, content: Uint8Array): void {
    const old = viewOf(bytes.subarray(entry.record.start, entry.record.end));
    const name = bytes.subarray(
      entry.record.start + RECORD_SIZE,
      entry.record.start + RECORD_SIZE + old.getUint16(28, true),
    );
    this.write(name, content, {
      flags: entry.flags & UTF_8_FLAG,
      time: old.getUint16(12, true),
      date: old.getUint16(14, true),
      madeBy: old.getUint16(4, true),
      attributes: old.getUint32(38, true),
    });
  }

  add(name: string, content: Uint8Array): void {
    const properties = { flags: UTF_8_FLAG, time: 0, date: NO_DATE, madeBy: VERSION, attributes: 0 };
    this.write(new TextEncoder().encode(name), content, properties);
  }

  finish(): Uint8Array {
    const start = this.length;
    for (const record of this.records) this.push(record);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, this.records.length, true);
    end.setUint16(10, this.records.length, true);
    end.setUint32(12, this.length - start, true);
    end.setUint32(16, start, true);
    end.setUint16(20, this.comment.length, true);
    this.push(new Uint8Array(end.buffer));
    this.push(this.comment);
    return joinBytes(this.pieces);
  }

  private write(name: Uint8Array, content: Uint8Array, properties: EntryProperties): void {
    const packed = deflateSync(content, { level: 6 });
    const common = {
      ...properties,
      name,
      crc: crc32(content),
      packedSize: packed.length,
      size: content.length,
    };
    this.records.push(recordOf(common, this.length));
    this.push(headerOf(common));
    this.push(packed);
  }

  private push(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }
}

interface EntryProperties {
  flags: number;
  time: number;
  date: number;
  madeBy: number;
  attributes: number;
}

interface WrittenEntry extends EntryProperties {
  name: Uint8Array;
  crc: number;
  packedSize: number;
  size: number;
}

function headerOf(entry: WrittenEntry): Uint8Array {
  const header = new Uint8Array(LOCAL_HEADER_SIZE + entry.name.length);
  const view = viewOf(header);
  view.setUint32(0, 0x04034b50, true);
  setCommonFields(view, 4, entry);
  header.set(entry.name, LOCAL_HEADER_SIZE);
  return header;
}

function recordOf(entry: WrittenEntry, start: number): Uint8Array {
  const record = new Uint8Array(RECORD_SIZE + entry.name.length);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, entry.madeBy, true);
  setCommonFields(view, 6, entry);
  view.setUint32(38, entry.attributes, true);
  view.setUint32(42, start, true);
  record.set(entry.name, RECORD_SIZE);
  return record;
}

/** The fields that an entry's header and its record in the directory both have, in the same order. */
function setCommonFields(view: DataView, at: number, entry: WrittenEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

/** Tells a copied record where its entry now starts, in the field that holds its place. */
function moveRecord(record: Uint8Array, start: number): void {
  const view = viewOf(record);
  if (view.getUint32(42, true) !== IN_EXTRA_FIELD) {
    view.setUint32(42, start, true);
    return;
  }
  const nameEnd = RECORD_SIZE + view.getUint16(28, true);
  for (const field of extraFields(view, nameEnd, nameEnd + view.getUint16(30, true))) {
    if (field.id !== LARGE_SIZES_ID) continue;
    const sizesBefore = [20, 24].filter((at) => view.getUint32(at, true) === IN_EXTRA_FIELD).length;
    const at = field.start + 8 * sizesBefore;
    if (at + 8 <= field.end && Number.isSafeInteger(uint64(view, at)))
      view.setBigUint64(at, BigInt(start), true);
  }
}
