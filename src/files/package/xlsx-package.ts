import { fileMessages, xmlDamage } from '../../wording/files';
import { FileRefusal } from '../file-refusal';
import { XmlScanner } from '../xml/xml-scanner';
import { unpack } from '../zip/unpack';
import type { ZipDirectory, ZipEntry } from '../zip/zip-directory';

/** The parts of a workbook file by their names ("xl/workbook.xml"), whatever their case. */
export class XlsxPackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(readonly directory: ZipDirectory) {
    this.entries = new Map(directory.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** A part's name as the file itself writes it. */
  nameOf(part: string): string {
    return this.entries.get(part.toLowerCase())?.name ?? part;
  }

  /**
   * The text of an XML part.
   *
   * @param neededFor what cannot be read without it, for the refusal where it is missing
   * @throws FileRefusal
   */
  text(part: string, neededFor: string): string {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw new FileRefusal('damaged', fileMessages.missingPart(part, neededFor));
    return textOf(unpack(this.directory, entry), entry.name);
  }

  /** A scanner at the start of an XML part, as `text` gives it. */
  scan(part: string, neededFor: string): XmlScanner {
    return new XmlScanner(this.text(part, neededFor), this.nameOf(part));
  }
}

/** Excel writes UTF-8 alone. A byte order mark stays in the text, so that it is written back with it. */
function textOf(bytes: Uint8Array, part: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileRefusal('damaged', fileMessages.notUtf8(part));
  }
  const declared =
    /^\uFEFF?<\?xml [^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})["']/.exec(text)?.[1] ?? 'utf-8';
  if (!/^(utf-8|us-ascii|ascii)$/i.test(declared))
    throw new FileRefusal('format', fileMessages.notUtf8(part));
  refuseForbiddenCharacters(text, part);
  return text;
}

function refuseForbiddenCharacters(text: string, part: string): void {
  // eslint-disable-next-line no-control-regex -- those that XML may not hold are what is looked for.
  const at = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  if (at < 0) return;
  throw new FileRefusal('damaged', fileMessages.damagedXml(part, xmlDamage.forbiddenCharacter(), at));
}
