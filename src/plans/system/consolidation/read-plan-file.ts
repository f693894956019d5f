import { leftOutWordings as say } from '../../../wording/system-plans';
import { compile, type CompiledTemplate, type PlanCell } from '../../compile';
import { identify } from '../../identify';
import { Plan } from '../../plan';
import { quotedSheet } from '../../formula/spell';
import type { WorkbookSnapshot } from '../../snapshot';
import { stampOf, type Template } from '../../specification';
import { type Departure, leavesCellsInPlace } from '../../structure';
import { systemPsfTemplate } from '../../system-psf/names';
import { templates } from '../../templates';
import { WorkbookReading } from '../../workbook-reading';
import { contentsOf, type PlanContents, wordsIn } from './plan-contents';

/** A file as it comes: the picture of a workbook, or the sentence with which its reading was refused. */
export type PlanFile = { name: string; snapshot: WorkbookSnapshot } | { name: string; refusal: string };

/** Why a file is left out. */
export type LeftOutKind =
  | 'damaged'
  | 'not a plan'
  | 'other template'
  | 'other version'
  | 'out of shape'
  | 'other years'
  | 'organisation'
  | 'other unit'
  | 'other round'
  | 'duplicate';

/** A file that is not counted, and why. */
export interface LeftOut {
  file: string;
  kind: LeftOutKind;
  /** What is wrong, where, and what to do. */
  why: string;
  /** The template and version in use of its kind: "ccg-financial 1"; absent where it is none of them. */
  stamp?: string;
  /** Whose plan it is, as far as it says. */
  organisation?: string;
  /** Of a plan that is there twice: the file that is counted in its place, where both are the same. */
  sameAs?: string;
  /** The cell at fault, where there is one. */
  place?: { sheet: string; address: string };
}

/** A plan read from a file by itself, before it is held against the others. Plain: a worker can hand it over. */
export interface PlanReading {
  file: string;
  /** The template and version: "ccg-financial 1". */
  stamp: string;
  /** As the Cover says it; "" where it does not, `undefined` where the template does not ask. */
  organisation: string;
  code?: string;
  unit?: string;
  round?: string;
  contents: PlanContents;
}

export const isLeftOut = (one: PlanReading | LeftOut): one is LeftOut => 'why' in one;

const byStamp = new Map(templates.map((template) => [stampOf(template), template]));

/** The template of a stamp, with its cells in their places. */
export const compiledOf = (stamp: string): CompiledTemplate => compile(byStamp.get(stamp)!);

/** The cell of the Cover that answers a question, where the template asks it. */
export const coverCell = (compiled: CompiledTemplate, line: string): PlanCell | undefined =>
  compiled.sheet('cover').cells.find((cell) => cell.line.id === line);

/** A cell as a sentence names it: "Cover!B10", "'Plan detail'!B7". */
export const cellInWords = (sheet: string, address: string): string => `${quotedSheet(sheet)}!${address}`;

/** Reads one file: its figures, and what it says of itself; or why nothing can be read from it. */
export function readPlanFile(file: PlanFile): PlanReading | LeftOut {
  const { name } = file;
  if ('refusal' in file) return { file: name, kind: 'damaged', why: file.refusal };
  const workbook = new WorkbookReading(file.snapshot);
  const identity = identify(workbook, templates);
  switch (identity.kind) {
    case 'not ours':
      return { file: name, kind: 'not a plan', why: say.notOurs() };
    case 'system-psf':
      return {
        file: name,
        kind: 'other template',
        why: say.otherTemplate(systemPsfTemplate, 'a plan template'),
      };
    case 'other version': {
      const { stamp, ours, place } = identity;
      const why = say.otherVersion(stamp, ours, cellInWords(place.sheet, place.address));
      return { file: name, kind: 'other version', why, stamp: ours, place };
    }
    case 'plan':
      return identity.stampFound
        ? readPlan(name, identity.template, workbook)
        : withoutStamp(name, identity.template);
  }
}

function withoutStamp(file: string, template: Template): LeftOut {
  const { sheet, address } = coverCell(compile(template), 'stamp')!;
  const place = { sheet: sheet.name, address };
  const why = say.stampLost(cellInWords(sheet.name, address));
  return { file, kind: 'other version', why, stamp: stampOf(template), place };
}

function readPlan(file: string, template: Template, workbook: WorkbookReading): PlanReading | LeftOut {
  const plan = new Plan(template, workbook);
  const about = { file, stamp: stampOf(template), organisation: organisationOf(plan) };
  const moved = plan.departures.filter(({ kind }) => !leavesCellsInPlace(kind));
  if (moved.length > 0) {
    const why = say.outOfShape([...new Set(moved.map(({ tab }) => tab))]);
    return { ...about, kind: 'out of shape', why };
  }
  const years = plan.departures.find(changesYear);
  if (years) {
    const [address = ''] = years.cells;
    const place = { sheet: years.tab, address };
    const why = say.otherYears(cellInWords(years.tab, address), years.expected, years.found);
    return { ...about, kind: 'other years', why, place };
  }
  const contents = contentsOf(plan);
  const said = (line: string): string | undefined => {
    const cell = coverCell(plan.compiled, line);
    return cell && wordsIn(contents, cell);
  };
  const answers = { code: said('code'), unit: said('unit_of_planning'), round: said('round') };
  return {
    ...about,
    ...Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)),
    contents,
  };
}

/** A heading that named a year and now names another, or none. */
const changesYear = ({ kind, expected }: Departure): boolean =>
  kind === 'heading renamed' && /\b20\d\d\b/.test(expected);

function organisationOf(plan: Plan): string {
  const cell = coverCell(plan.compiled, 'organisation');
  return cell ? plan.text(cell) : '';
}
