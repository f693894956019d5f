import { fileMessages } from '../wording/files';

/** Why a file, or a change to one, was refused. */
export type FileRefusalKind =
  /** Not a workbook of a kind that can be read: another format, or encrypted. */
  | 'format'
  /** A workbook that is broken. */
  | 'damaged'
  /** More than is read, by the limits of `limits.ts`. */
  | 'too large'
  /** Made as no honest program makes it. */
  | 'unsafe'
  /** The file is good; the change asked for cannot be made to it. */
  | 'change';

/** A file that cannot be read or changed, with the sentence that says why and what to do about it. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';

  constructor(
    readonly kind: FileRefusalKind,
    message: string,
  ) {
    super(message);
  }
}

/** The refusal of something inside a part that is well-formed, but says what no workbook can say. */
export const damagedContent = (where: string, what: string): FileRefusal =>
  new FileRefusal('damaged', fileMessages.damagedContent(where, what));
