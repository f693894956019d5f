import { fileMessages } from '../../wording/files';
import { FileRefusal } from '../file-refusal';
import { limits } from '../limits';
import { hasBytesAt } from '../zip/bytes';
import { readZipDirectory } from '../zip/zip-directory';
import { XlsxPackage } from './xlsx-package';

/** What every file of Office 97 to 2003 begins with, and every encrypted workbook: a compound file. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_ENTRY = [0x50, 0x4b, 0x03, 0x04];

/**
 * Opens a workbook's package and checks what it claims to hold; no part is unpacked yet.
 *
 * @throws FileRefusal
 */
export function openPackage(bytes: Uint8Array): XlsxPackage {
  if (bytes.length === 0) throw new FileRefusal('format', fileMessages.empty());
  if (bytes.length > limits.fileBytes) {
    throw new FileRefusal('too large', fileMessages.tooLargeFile(bytes.length, limits.fileBytes));
  }
  if (hasBytesAt(bytes, 0, COMPOUND_FILE)) {
    throw new FileRefusal('format', isEncrypted(bytes) ? fileMessages.encrypted() : fileMessages.oldFormat());
  }
  if (!hasBytesAt(bytes, 0, ZIP_ENTRY)) throw new FileRefusal('format', fileMessages.notAPackage());
  return new XlsxPackage(readZipDirectory(bytes));
}

/** An encrypted workbook is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4). */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'));
