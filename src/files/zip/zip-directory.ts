import { fileMessages, packageDamage } from '../../wording/files';
import { FileRefusal } from '../file-refusal';
import { limits } from '../limits';
import { hasBytesAt, uint64, viewOf } from './bytes';

/** One entry of a zip, as its central directory lists it. Offsets are into the whole file. */
export interface ZipEntry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its own header starts. */
  start: number;
  /** Where its packed bytes start. */
  dataStart: number;
  /** Where the next entry starts, or the directory: a trailing descriptor is included. */
  end: number;
  /** Its record in the directory. */
  record: { start: number; end: number };
}

export interface ZipDirectory {
  bytes: Uint8Array;
  /** In the directory's order. */
  entries: ZipEntry[];
  comment: Uint8Array;
}

/** Signatures and sizes of the records (APPNOTE 4.3). */
const LOCAL_HEADER = { signature: 0x04034b50, size: 30 };
const RECORD = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22 };
const END_64_LOCATOR = { signature: 0x07064b50, size: 20 };
const END_64 = { signature: 0x06064b50, size: 56 };
const LONGEST_COMMENT = 0xffff;

const ENCRYPTED_FLAG = 0x0001;
const UTF_8_FLAG = 0x0800;
const STORED = 0;
const DEFLATED = 8;

const damaged = (what: string) => new FileRefusal('damaged', fileMessages.damagedList(what));

/**
 * The directory of a zip, every claim of it checked against the file before anything is unpacked.
 *
 * @throws FileRefusal
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const end = findEnd(bytes);
  if (end.entries > limits.parts) {
    throw new FileRefusal('unsafe', fileMessages.tooManyParts(end.entries, limits.parts));
  }
  const entries = readRecords(bytes, end);
  refuseUnsafeNames(entries);
  placeData(bytes, entries, end.directoryStart);
  refuseBombs(entries);
  return { bytes, entries, comment: end.comment };
}

interface End {
  entries: number;
  directoryStart: number;
  directoryEnd: number;
  comment: Uint8Array;
}

function findEnd(bytes: Uint8Array): End {
  const view = viewOf(bytes);
  const earliest = Math.max(0, bytes.length - END.size - LONGEST_COMMENT);
  for (let at = bytes.length - END.size; at >= earliest; at--) {
    if (view.getUint32(at, true) !== END.signature) continue;
    const commentEnd = at + END.size + view.getUint16(at + 20, true);
    if (commentEnd > bytes.length) continue;
    return readEnd(bytes, view, at, commentEnd);
  }
  throw new FileRefusal('damaged', fileMessages.truncated());
}

function readEnd(bytes: Uint8Array, view: DataView, at: number, commentEnd: number): End {
  const locator = at - END_64_LOCATOR.size;
  const isLarge = locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR.signature;
  const place = isLarge ? readEnd64(view, locator) : readEnd32(view, at);
  if (place.onThisDisk !== place.entries) {
    throw new FileRefusal('format', fileMessages.severalDisks());
  }
  const directoryEnd = place.start + place.size;
  if (!(directoryEnd <= (isLarge ? locator : at))) {
    throw damaged(packageDamage.listElsewhere());
  }
  return {
    entries: place.entries,
    directoryStart: place.start,
    directoryEnd,
    comment: bytes.subarray(at + END.size, commentEnd),
  };
}

const readEnd32 = (view: DataView, at: number) => ({
  onThisDisk: view.getUint16(at + 8, true),
  entries: view.getUint16(at + 10, true),
  size: view.getUint32(at + 12, true),
  start: view.getUint32(at + 16, true),
});

function readEnd64(view: DataView, locator: number) {
  const at = uint64(view, locator + 8);
  if (!(at + END_64.size <= locator) || view.getUint32(at, true) !== END_64.signature) {
    throw damaged(packageDamage.listElsewhere());
  }
  return {
    onThisDisk: uint64(view, at + 24),
    entries: uint64(view, at + 32),
    size: uint64(view, at + 40),
    start: uint64(view, at + 48),
  };
}

function readRecords(bytes: Uint8Array, end: End): ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = end.directoryStart;
  while (entries.length < end.entries) {
    if (at + RECORD.size > end.directoryEnd || view.getUint32(at, true) !== RECORD.signature) {
      throw damaged(packageDamage.listBreaksOff(entries.length, end.entries));
    }
    const entry = readRecord(bytes, view, at);
    if (entry.record.end > end.directoryEnd) {
      throw damaged(packageDamage.listBreaksOff(entries.length, end.entries));
    }
    entries.push(entry);
    at = entry.record.end;
  }
  return entries;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + RECORD.size + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const flags = view.getUint16(at + 8, true);
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(at + RECORD.size, nameEnd), flags),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
    dataStart: 0,
    end: 0,
    record: { start: at, end: extraEnd + view.getUint16(at + 32, true) },
  };
  if (extraEnd <= bytes.length) readLargeSizes(view, nameEnd, extraEnd, entry);
  return entry;
}

/** Names without the flag are in an old code page; those of workbooks are ASCII in either. */
const nameOf = (name: Uint8Array, flags: number): string =>
  new TextDecoder(flags & UTF_8_FLAG ? 'utf-8' : 'latin1').decode(name);

/** Where a record's 32-bit field holds this, the number itself is in its 64-bit extra field. */
export const IN_EXTRA_FIELD = 0xffffffff;
export const LARGE_SIZES_ID = 0x0001;

/** Sizes in the 64-bit extra field (APPNOTE 4.5.3), which some programs write whatever the size. */
function readLargeSizes(view: DataView, start: number, end: number, entry: ZipEntry): void {
  for (const field of extraFields(view, start, end)) {
    if (field.id !== LARGE_SIZES_ID) continue;
    let at = field.start;
    for (const key of ['size', 'packedSize', 'start'] as const) {
      if (entry[key] !== IN_EXTRA_FIELD || at + 8 > field.end) continue;
      entry[key] = uint64(view, at);
      at += 8;
    }
  }
}

/** The extra fields of a record; one that claims to reach beyond its record ends the list. */
export function* extraFields(view: DataView, start: number, end: number) {
  let at = start;
  while (at + 4 <= end) {
    const field = { id: view.getUint16(at, true), start: at + 4, end: at + 4 + view.getUint16(at + 2, true) };
    if (field.end > end) return;
    yield field;
    at = field.end;
  }
}

const unsafeName = (name: string): boolean =>
  // eslint-disable-next-line no-control-regex -- a control character in a name is one of the tricks.
  /^[/\\]|^[a-z]:|\\|[\u0000-\u001f]/i.test(name) ||
  name.split('/').some((step) => step === '..' || step === '.');

function refuseUnsafeNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (name === '' || unsafeName(name)) throw new FileRefusal('unsafe', fileMessages.unsafeName(name));
    // Parts are the same whatever their case (ECMA-376 part 2, 6.2.2.3).
    const key = name.toLowerCase();
    if (seen.has(key)) throw new FileRefusal('unsafe', fileMessages.duplicatePart(name));
    seen.add(key);
  }
}

/** Finds each entry's data. Entries that share bytes are how small files hold enormous contents. */
function placeData(bytes: Uint8Array, entries: readonly ZipEntry[], directoryStart: number): void {
  const view = viewOf(bytes);
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  for (const [index, entry] of inOrder.entries()) {
    entry.end = inOrder[index + 1]?.start ?? directoryStart;
    refuseUnreadable(entry);
    if (!(entry.start + LOCAL_HEADER.size <= entry.end) || !headerAgrees(bytes, view, entry)) {
      throw damaged(packageDamage.partElsewhere(entry.name));
    }
    entry.dataStart =
      entry.start +
      LOCAL_HEADER.size +
      view.getUint16(entry.start + 26, true) +
      view.getUint16(entry.start + 28, true);
    if (!(entry.dataStart + entry.packedSize <= entry.end)) {
      throw damaged(packageDamage.partOverlaps(entry.name));
    }
  }
}

function refuseUnreadable({ name, flags, method }: ZipEntry): void {
  if (flags & ENCRYPTED_FLAG) throw new FileRefusal('format', fileMessages.encryptedPart(name));
  if (method !== STORED && method !== DEFLATED) {
    throw new FileRefusal('format', fileMessages.unknownPacking(name));
  }
}

/** An entry's own header must name what the directory names, or two programs would read two workbooks. */
function headerAgrees(bytes: Uint8Array, view: DataView, { start, record }: ZipEntry): boolean {
  const length = view.getUint16(record.start + 28, true);
  if (view.getUint32(start, true) !== LOCAL_HEADER.signature) return false;
  if (view.getUint16(start + 26, true) !== length) return false;
  const name = bytes.subarray(record.start + RECORD.size, record.start + RECORD.size + length);
  return hasBytesAt(bytes, start + LOCAL_HEADER.size, name);
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  const unpacked = entries.reduce((total, { size }) => total + size, 0);
  if (!(unpacked <= limits.unpackedBytes)) {
    throw new FileRefusal('too large', fileMessages.inflatesTooFar(unpacked, limits.unpackedBytes));
  }
  for (const { name, size, packedSize } of entries) {
    if (size > limits.packingRatioFrom && size > packedSize * limits.packingRatio) {
      throw new FileRefusal('unsafe', fileMessages.packedTooTightly(name, size / packedSize));
    }
  }
}
