import { FileRefusal, readWorkbook } from '../../files';
import { type OrganisationReturn, returnOfText, returnOfWorkbook } from '../../plans/refresh';
import { quarterWords } from '../../wording/refresh';

/** What was read of one file, or why it could not be. */
export type SourceRead = { status: 'read'; read: OrganisationReturn } | { status: 'refused'; text: string };

/** Reads a return from a file; whatever is wrong with the file is said, never thrown. */
export async function readSource(file: File): Promise<SourceRead> {
  const kind = /\.(xlsx|xlsm|csv|tsv|txt)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (!kind) return { status: 'refused', text: quarterWords.wrongKind(file.name) };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { status: 'refused', text: quarterWords.fileUnreadable(file.name) };
  }
  if (kind !== 'xlsx' && kind !== 'xlsm')
    return { status: 'read', read: returnOfText(file.name, textOf(bytes)) };
  try {
    return { status: 'read', read: returnOfWorkbook(file.name, readWorkbook(bytes).snapshot) };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { status: 'refused', text: quarterWords.cannotRead(file.name, error.message) };
  }
}

/** CSV as Excel writes it: UTF-8, UTF-16 with its mark, or the Windows code page of western Europe. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Lets the page draw and answer clicks before the next piece of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
