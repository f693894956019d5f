import { compile, type CompiledTemplate } from './compile';
import { sheetAndAddress } from './snapshot';
import { stampName, stampOf, type Template } from './specification';
import { areaOf } from './cell-area';
import { systemPsfTemplate } from './system-psf/names';
import type { WorkbookReading } from './workbook-reading';

/** What a workbook is. */
export type Identity =
  | { kind: 'plan'; template: Template; stamp: string; stampFound: boolean }
  | { kind: 'system-psf'; stamp: string }
  | { kind: 'other version'; stamp: string; ours: string; place: { sheet: string; address: string } }
  | { kind: 'not ours' };

interface Stamp {
  text: string;
  place: { sheet: string; address: string };
}

/** Which template a workbook was made from: by its stamp or, where that is lost, by its sheets. */
export function identify(workbook: WorkbookReading, templates: readonly Template[]): Identity {
  const stamp = stampNamed(workbook) ?? stampOnCover(workbook, templates);
  const known = stamp && byStamp(stamp, templates);
  return known ?? bySheets(workbook, templates) ?? { kind: 'not ours' };
}

/**
 * The plan that stands beside another workbook of ours, whose name of the stamp it is: by its Cover or its
 * sheets.
 */
export function identifyBeside(
  workbook: WorkbookReading,
  templates: readonly Template[],
): Extract<Identity, { kind: 'plan' }> | undefined {
  const stamp = stampOnCover(workbook, templates);
  const known = stamp && byStamp(stamp, templates);
  const identity = known ?? bySheets(workbook, templates);
  return identity?.kind === 'plan' ? identity : undefined;
}

function bySheets(
  workbook: WorkbookReading,
  templates: readonly Template[],
): Extract<Identity, { kind: 'plan' }> | undefined {
  const template = templates.find((one) => hasMostSheetsOf(compile(one), workbook));
  return template && { kind: 'plan', template, stamp: stampOf(template), stampFound: false };
}

function byStamp({ text, place }: Stamp, templates: readonly Template[]): Identity | undefined {
  if (text === systemPsfTemplate) return { kind: 'system-psf', stamp: text };
  const template = templates.find((one) => stampOf(one) === text);
  if (template) return { kind: 'plan', template, stamp: text, stampFound: true };
  const id = /^(\S+) \d+$/.exec(text)?.[1];
  const ours = [systemPsfTemplate, ...templates.map(stampOf)].find((one) => one.split(' ')[0] === id);
  return ours === undefined ? undefined : { kind: 'other version', stamp: text, ours, place };
}

function stampNamed(workbook: WorkbookReading): Stamp | undefined {
  const named = workbook.snapshot.names.find(({ name }) => name.toLowerCase() === stampName.toLowerCase());
  const place = named && sheetAndAddress(named.refersTo);
  return place && stampAt(workbook, place);
}

/** Every template has its stamp in the same cell of its Cover. */
function stampOnCover(workbook: WorkbookReading, templates: readonly Template[]): Stamp | undefined {
  const { sheet, address } = compile(templates[0]!).cell('cover', 'stamp', 'entry');
  return stampAt(workbook, { sheet: sheet.name, address });
}

function stampAt(workbook: WorkbookReading, place: Stamp['place']): Stamp | undefined {
  const { row, column } = areaOf(place.address.toUpperCase());
  const held = workbook.sheet(place.sheet)?.at(row, column);
  return held?.type === 'text' ? { text: String(held.value).trim().toLowerCase(), place } : undefined;
}

/** More than half of the sheets, and at least three: the Cover alone says nothing. */
function hasMostSheetsOf({ sheets }: CompiledTemplate, workbook: WorkbookReading): boolean {
  const there = sheets.filter(({ name }) => workbook.sheet(name)).length;
  return there >= 3 && there * 2 > sheets.length;
}
