import { fileMessages, partPurposes } from '../wording/files';
import { FileRefusal } from './file-refusal';
import { openPackage } from './package/open-package';
import { readTables } from './package/tables';
import { type SheetEntry, type WorkbookPart, readWorkbookPart } from './package/workbook-part';
import type { XlsxPackage } from './package/xlsx-package';
import { type SheetPatch, checkChanges } from './patch/cell-changes';
import { patchSheet } from './patch/patch-sheet';
import { metadataPart, withSpillMark } from './patch/spill-mark';
import { WorkbookLinks } from './patch/workbook-links';
import { beginReading } from './read-workbook';
import type { Reading } from './sheet/reading';
import { writeZip } from './zip/write-zip';

/**
 * A workbook file with other contents in some of its cells. Everything else stays byte for byte what it was:
 * all other parts, packed as they are, and in a changed sheet the rest of its text. Nothing is calculated:
 * the values of formulas are those given.
 *
 * Where other cells than before hold formulas, the list of the order in which Excel last calculated them
 * (`calcChain.xml`) goes: a cell in it without a formula makes Excel call the file damaged, and Excel writes
 * it anew.
 *
 * @throws FileRefusal
 */
export function patchWorkbook(bytes: Uint8Array, changes: readonly SheetPatch[]): Uint8Array {
  const xlsx = openPackage(bytes);
  const workbook = readWorkbookPart(xlsx);
  const patch = new WorkbookPatch(xlsx, workbook, beginReading(xlsx, workbook));
  for (const [sheet, cells] of bySheet(workbook, changes)) patch.changeSheet(sheet, cells);
  return patch.finish() ?? bytes.slice();
}

/** The changes of each sheet together, sheets being the same whatever their case. */
function bySheet(workbook: WorkbookPart, changes: readonly SheetPatch[]): Map<SheetEntry, SheetPatch> {
  const sheets = new Map<SheetEntry, SheetPatch>();
  for (const { sheet, cells } of changes) {
    const entry = workbook.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    if (!entry) {
      const names = workbook.sheets.map(({ name }) => name);
      throw new FileRefusal('change', fileMessages.noSuchSheet(sheet, names));
    }
    sheets.set(entry, { sheet: entry.name, cells: [...(sheets.get(entry)?.cells ?? []), ...cells] });
  }
  return sheets;
}

/** Collects the parts that read differently. */
class WorkbookPatch {
  private readonly texts = new Map<string, string>();
  private readonly links: WorkbookLinks;
  private formulaCellsChanged = false;
  private newMark: number | undefined;

  constructor(
    private readonly xlsx: XlsxPackage,
    private readonly workbook: WorkbookPart,
    private readonly reading: Reading,
  ) {
    this.links = new WorkbookLinks(xlsx, workbook);
  }

  changeSheet(entry: SheetEntry, changes: SheetPatch): void {
    const { name, part } = entry;
    const xml = this.xlsx.text(part, partPurposes.sheet(name));
    const sheet = {
      name,
      part,
      xml,
      tables: readTables(this.xlsx, entry),
      reading: this.reading,
      spillMark: () => this.spillMark(),
    };
    const patched = patchSheet(sheet, checkChanges(changes));
    if (patched.xml !== xml) this.texts.set(part, patched.xml);
    this.formulaCellsChanged ||= patched.formulaCellsChanged;
  }

  /** The patched file; nothing where not one byte of it differs. */
  finish(): Uint8Array | undefined {
    const chain = this.linkOf('calcChain');
    if (this.formulaCellsChanged && chain) this.links.remove(chain);
    const texts = [...this.texts, ...this.links.contents()];
    if (texts.length === 0) return undefined;
    const encoder = new TextEncoder();
    const contents = new Map(texts.map(([part, text]) => [this.xlsx.nameOf(part), encoder.encode(text)]));
    return writeZip(this.xlsx.directory, { contents, removed: this.links.removed });
  }

  private linkOf(type: string) {
    return this.workbook.relationships.find((link) => link.type === type);
  }

  private spillMark(): number {
    const [known] = this.reading.dynamicArrayMarks;
    return known ?? (this.newMark ??= this.addSpillMark());
  }

  private addSpillMark(): number {
    const part = this.linkOf('sheetMetadata')?.part;
    const metadata = part === undefined ? undefined : this.xlsx.text(part, partPurposes.spillMarks());
    const { xml, mark } = withSpillMark(metadata);
    this.texts.set(part ?? this.links.add(metadataPart), xml);
    return mark;
  }
}
