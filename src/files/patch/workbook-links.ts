import { partPurposes } from '../../wording/files';
import { CONTENT_TYPES_PART } from '../package/content-types';
import { type Relationship, relationshipsPart } from '../package/relationships';
import type { WorkbookPart } from '../package/workbook-part';
import type { XlsxPackage } from '../package/xlsx-package';
import { XmlScanner } from '../xml/xml-scanner';
import { type Splice, spliced } from './splices';

/** A part that a workbook gets. */
export interface NewPart {
  /** Its name beside the workbook's main part: "metadata.xml". */
  file: string;
  contentType: string;
  relationshipType: string;
}

/**
 * The two lists that name the parts of a workbook. Other entries of theirs stay as they are written.
 */
export class WorkbookLinks {
  readonly removed = new Set<string>();

  private readonly listPart: string;
  private contentTypes: string;
  private relationships: string;
  private changed = false;

  constructor(
    private readonly xlsx: XlsxPackage,
    private readonly workbook: WorkbookPart,
  ) {
    this.listPart = relationshipsPart(workbook.part);
    this.contentTypes = xlsx.text(CONTENT_TYPES_PART, partPurposes.kinds());
    this.relationships = xlsx.text(this.listPart, partPurposes.links());
  }

  /** Takes a part out of the workbook, with its entries in both lists. */
  remove({ id, part }: Relationship): void {
    this.relationships = without(
      this.relationships,
      this.listPart,
      (scanner) => scanner.attribute('Id') === id,
    );
    if (part !== undefined) {
      const name = `/${part}`.toLowerCase();
      this.contentTypes = without(
        this.contentTypes,
        CONTENT_TYPES_PART,
        (scanner) => scanner.attribute('PartName')?.toLowerCase() === name,
      );
      this.removed.add(this.xlsx.nameOf(part));
    }
    this.changed = true;
  }

  /** Enters a new part into both lists; its full name. */
  add({ file, contentType, relationshipType }: NewPart): string {
    const folder = this.workbook.part.slice(0, this.workbook.part.lastIndexOf('/') + 1);
    const [stem, ending] = file.split('.') as [string, string];
    let name = file;
    for (let number = 1; this.xlsx.has(folder + name); number++) name = `${stem}${number}.${ending}`;
    const override = `Override PartName="/${folder}${name}" ContentType="${contentType}"/>`;
    this.contentTypes = withLast(this.contentTypes, CONTENT_TYPES_PART, override);
    const link = `Relationship Id="${this.freeId()}" Type="${relationshipType}" Target="${name}"/>`;
    this.relationships = withLast(this.relationships, this.listPart, link);
    this.changed = true;
    return folder + name;
  }

  /** The lists that read differently now, by their part. */
  contents(): [string, string][] {
    if (!this.changed) return [];
    return [
      [CONTENT_TYPES_PART, this.contentTypes],
      [this.listPart, this.relationships],
    ];
  }

  private freeId(): string {
    const taken = new Set(this.workbook.relationships.map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    return `rId${number}`;
  }
}

/** A list without the entries meant. */
function without(list: string, part: string, isMeant: (scanner: XmlScanner) => boolean): string {
  const scanner = new XmlScanner(list, part);
  const splices: Splice[] = [];
  while (scanner.next()) {
    if (scanner.kind === 'close' || scanner.around !== 1 || !isMeant(scanner)) continue;
    const { start } = scanner;
    scanner.skip();
    splices.push({ start, end: scanner.end, text: '' });
  }
  return spliced(list, splices);
}

/** A list with one more entry, written without "<" and prefix. */
function withLast(list: string, part: string, entry: string): string {
  const scanner = new XmlScanner(list, part);
  scanner.next();
  const prefix = scanner.fullName.slice(0, -scanner.name.length);
  if (scanner.kind === 'empty') {
    const tag = list.slice(scanner.start, scanner.end - 2);
    const text = `${tag}><${prefix}${entry}</${scanner.fullName}>`;
    return spliced(list, [{ start: scanner.start, end: scanner.end, text }]);
  }
  scanner.skip();
  return spliced(list, [{ start: scanner.start, end: scanner.start, text: `<${prefix}${entry}` }]);
}
