import { Inflate } from 'fflate';
import { fileMessages } from '../../wording/files';
import { FileRefusal } from '../file-refusal';
import { limits } from '../limits';
import { joinBytes } from './bytes';
import { crc32 } from './crc';
import type { ZipDirectory, ZipEntry } from './zip-directory';

/** Packed bytes given to the inflater at a time: 16 MB unpacked at most. */
const STEP = 16_384;

/**
 * Packed bytes that may go by without anything unpacked. A stored block, of 64 KB at most, waits until it is
 * whole; more means that the packed data ended early, and the inflater would only collect what follows it.
 */
const LONGEST_SILENCE = 6 * STEP;

/**
 * The bytes of an entry, counted while they are unpacked and checked against its checksum.
 *
 * @throws FileRefusal
 */
export function unpack(directory: ZipDirectory, entry: ZipEntry): Uint8Array {
  if (entry.size > limits.partBytes) {
    throw new FileRefusal('too large', fileMessages.partTooLarge(entry.name, entry.size, limits.partBytes));
  }
  const packed = directory.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) {
    throw new FileRefusal('damaged', fileMessages.damagedPart(entry.name));
  }
  return unpacked;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let lastOutput = 0;
  let at = 0;
  const inflater = new Inflate((piece) => {
    if (piece.length === 0) return;
    length += piece.length;
    lastOutput = at;
    pieces.push(piece);
  });
  try {
    // A part that unpacks to more than it claims is not worth unpacking to its end.
    while (at < packed.length && length <= entry.size && at - lastOutput <= LONGEST_SILENCE) {
      const next = at + STEP;
      inflater.push(packed.subarray(at, next), next >= packed.length);
      at = next;
    }
  } catch {
    // The inflater's own words ("invalid distance") mean nothing to a reader; which part it is does.
    throw new FileRefusal('damaged', fileMessages.damagedPart(entry.name));
  }
  return joinBytes(pieces);
}
