import { contentDamage, fileMessages, filePlaces, partPurposes, xmlDamage } from '../../wording/files';
import { FileRefusal, damagedContent } from '../file-refusal';
import { fromFile } from '../formulas/from-file';
import { limits } from '../limits';
import { formulaTooLong } from '../sheet/cell-formula';
import type { XmlScanner } from '../xml/xml-scanner';
import { readContentTypes, refuseOtherKinds } from './content-types';
import { type Relationship, readRelationships } from './relationships';
import type { XlsxPackage } from './xlsx-package';

/** What the main part of a workbook says. */
export interface WorkbookPart {
  part: string;
  /** Worksheets in the order of their tabs; chart and macro sheets have no cells and are left out. */
  sheets: SheetEntry[];
  names: DefinedName[];
  date1904: boolean;
  calculation: CalculationSettings;
  relationships: Relationship[];
}

/** How a workbook is calculated, where it is not as usual. */
export interface CalculationSettings {
  /** Formulas that go round in a circle are calculated over and over (File, Options, Formulas). */
  iterative: boolean;
  /** Figures are rounded to what their cells show ("Set precision as displayed"). */
  asDisplayed: boolean;
}

export interface SheetEntry {
  name: string;
  visible: boolean;
  part: string;
}

export interface DefinedName {
  name: string;
  /** The sheet it belongs to; absent for a name of the whole workbook. */
  sheet?: string;
  /** With its "=". */
  refersTo: string;
  comment: string;
  visible: boolean;
}

/**
 * Finds and reads the main part.
 *
 * @throws FileRefusal
 */
export function readWorkbookPart(xlsx: XlsxPackage): WorkbookPart {
  if (!xlsx.has('[Content_Types].xml') && xlsx.has('content.xml') && xlsx.has('mimetype')) {
    throw new FileRefusal('format', fileMessages.openDocument());
  }
  const types = readContentTypes(xlsx);
  const main = readRelationships(xlsx, '').find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined) throw damagedContent(filePlaces.list('_rels/.rels'), contentDamage.noWorkbook());
  refuseOtherKinds(types, main);
  const relationships = readRelationships(xlsx, main);
  const { tabs, names, date1904, calculation } = readMainPart(xlsx.scan(main, partPurposes.sheets()));
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const sheets = tabs.flatMap((tab) => sheetEntry(tab, byId));
  if (sheets.length === 0) throw damagedContent(filePlaces.workbook(), contentDamage.noSheet());
  refuseRepeated(sheets);
  return {
    part: main,
    sheets,
    names: names.map((name) => nameOnSheet(name, tabs)),
    date1904,
    calculation,
    relationships,
  };
}

/** A tab as the main part lists it. */
interface Tab {
  name: string;
  state: string;
  link: string;
}

interface ListedName extends Omit<DefinedName, 'sheet'> {
  /** The number of its tab, from 0. */
  localSheet?: string | undefined;
}

interface MainPart {
  tabs: Tab[];
  names: ListedName[];
  date1904: boolean;
  calculation: CalculationSettings;
}

function readMainPart(scanner: XmlScanner): MainPart {
  const tabs: Tab[] = [];
  const names: ListedName[] = [];
  let date1904 = false;
  let calculation: CalculationSettings = { iterative: false, asDisplayed: false };
  scanner.enter('workbook');
  while (scanner.next()) {
    if (scanner.kind === 'close') continue;
    if (scanner.name === 'workbookPr') date1904 = isTrue(scanner.attribute('date1904'));
    else if (scanner.name === 'calcPr') calculation = readCalculation(scanner);
    else if (scanner.name === 'sheet') tabs.push(readTab(scanner));
    else if (scanner.name === 'definedName') names.push(readName(scanner));
    refuseTooMany('sheets', tabs.length, limits.sheets);
    refuseTooMany('names', names.length, limits.names);
  }
  return { tabs, names, date1904, calculation };
}

const readCalculation = (scanner: XmlScanner): CalculationSettings => ({
  iterative: isTrue(scanner.attribute('iterate')),
  asDisplayed: ['0', 'false'].includes(scanner.attribute('fullPrecision') ?? '1'),
});

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function refuseTooMany(what: string, found: number, limit: number): void {
  if (found > limit) throw new FileRefusal('too large', fileMessages.tooMany(what, found, limit));
}

function readTab(scanner: XmlScanner): Tab {
  const name = scanner.attribute('name');
  const link = scanner.prefixedAttribute('id');
  if (!name || link === undefined) throw scanner.damaged(xmlDamage.sheetIncomplete());
  return { name, state: scanner.attribute('state') ?? 'visible', link };
}

function readName(scanner: XmlScanner): ListedName {
  const name = scanner.attribute('name');
  if (!name) throw scanner.damaged(xmlDamage.namelessName());
  const localSheet = scanner.attribute('localSheetId');
  const comment = scanner.attribute('comment') ?? '';
  const visible = !isTrue(scanner.attribute('hidden'));
  const stored = scanner.text();
  if (stored.length > limits.formulaLength) throw formulaTooLong(filePlaces.name(name), stored);
  return {
    // Excel shows its own names ("Print_Area") without the prefix that the file gives them.
    name: name.replace(/^_xlnm\./i, ''),
    localSheet,
    comment,
    visible,
    refersTo: fromFile(stored),
  };
}

function nameOnSheet({ localSheet, ...name }: ListedName, tabs: readonly Tab[]): DefinedName {
  if (localSheet === undefined) return name;
  const tab = tabs[Number(localSheet)];
  if (!tab) throw damagedContent(filePlaces.name(name.name), contentDamage.ofNoSheet());
  return { ...name, sheet: tab.name };
}

function sheetEntry(
  { name, state, link }: Tab,
  relationships: ReadonlyMap<string, Relationship>,
): SheetEntry[] {
  const found = relationships.get(link);
  if (!found?.part) throw damagedContent(filePlaces.sheet(name), contentDamage.leadsNowhere());
  if (found.type !== 'worksheet') return [];
  return [{ name, visible: state === 'visible', part: found.part }];
}

function refuseRepeated(sheets: readonly SheetEntry[]): void {
  const seen = new Set<string>();
  for (const { name, part } of sheets) {
    // A sheet's name cannot hold ":", so that names and parts do not meet.
    for (const key of [name.toLowerCase(), `:${part.toLowerCase()}`]) {
      if (seen.has(key)) throw damagedContent(filePlaces.sheet(name), contentDamage.twice());
      seen.add(key);
    }
  }
}
