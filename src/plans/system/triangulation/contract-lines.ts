import { triangulationWordings as say } from '../../../wording/system-plans';
import type { PlanCell } from '../../compile';
import type { Held } from '../../formula/evaluate';
import type { TemplateId } from '../../specification';
import type { UnitPlan } from '../consolidation/load-plans';
import { heldIn, numberIn, wordsIn } from '../consolidation/plan-contents';
import { compiledOf } from '../consolidation/read-plan-file';
import { type Entry, entriesOf, registersOf } from '../consolidation/registers';
import { organisationCalled, type PlanningUnit, type UnitOrganisation } from '../units';

export const contractMeasureKinds = ['value', 'activity'] as const;
/** Contract values are £000; activity is a number of episodes, attendances or referrals. */
export type ContractMeasure = (typeof contractMeasureKinds)[number];

/** A figure of a contract in one year, where it stands. */
export interface ContractFigure {
  organisation: UnitOrganisation;
  file: string;
  sheet: string;
  address: string;
  held: Held;
  /** Nothing where the cell holds no number. */
  value?: number;
}

/** A line that one side has of a contract. */
export interface ContractLine {
  side: 'commissioner' | 'provider';
  commissioner: UnitOrganisation;
  provider: UnitOrganisation;
  measure: ContractMeasure;
  /** What both sides are to have alike: "Contract value, acute", "Non-elective". */
  subject: string;
  /** By year: "2014/15". */
  years: ReadonlyMap<string, ContractFigure>;
}

/** A line that is not with an organisation of the unit. */
export interface OutsideLine {
  organisation: UnitOrganisation;
  file: string;
  sheet: string;
  address: string;
  /** Whom it names. */
  named: string;
  why: string;
}

/** A sheet of one of the files. */
export interface SheetOfFile {
  file: string;
  sheet: string;
}

/** The contract lines of a plan, and those that are with nobody of the unit. */
export interface LinesOfPlan {
  lines: ContractLine[];
  outside: OutsideLine[];
  /** Where they stand, or would; absent where the template has no place for them. */
  place?: SheetOfFile;
}

/** Where a template has contracts: its sheet, the columns of partner and subject, and what the figures are. */
interface Source {
  sheet: string;
  partner: string;
  subject: string;
  measure: ContractMeasure;
}

const sources: Readonly<Partial<Record<TemplateId, readonly Source[]>>> = {
  'ccg-financial': [{ sheet: 'contracts', partner: 'provider', subject: 'kind', measure: 'value' }],
  'contract-return': [
    { sheet: 'values', partner: 'partner', subject: 'kind', measure: 'value' },
    { sheet: 'activities', partner: 'partner', subject: 'measure', measure: 'activity' },
  ],
};

/** The templates that hold one side of contracts. */
export const contractTemplates = Object.keys(sources) as TemplateId[];

/** Reads the contracts of one measure that a plan holds. */
export function contractLines(plan: UnitPlan, measure: ContractMeasure, unit: PlanningUnit): LinesOfPlan {
  const compiled = compiledOf(plan.stamp);
  const source = sources[compiled.template.id]?.find((one) => one.measure === measure);
  const register =
    source && registersOf(compiled).find(({ sheet }) => sheet.specification.id === source.sheet);
  if (!register) return { lines: [], outside: [] };
  const place = { file: plan.file, sheet: register.sheet.name };
  const found: LinesOfPlan = { lines: [], outside: [], place };
  for (const entry of entriesOf(register, plan)) {
    const cellIn = (id: string): PlanCell => [...entry.cells].find(([column]) => column.id === id)![1];
    const partnerCell = cellIn(source.partner);
    const partner = partnerOf(plan, partnerCell, unit);
    if (!partner) found.outside.push(outsideLine(plan, partnerCell));
    else
      found.lines.push(
        lineWith(plan, partner, entry, subjectOf(plan, cellIn(source.subject), measure), measure),
      );
  }
  return found;
}

/** Commissioners have contracts with trusts, and trusts with commissioners. */
function partnerOf(
  plan: UnitPlan,
  cell: PlanCell,
  { organisations }: PlanningUnit,
): UnitOrganisation | undefined {
  const others = organisations.filter(({ kind }) => kind !== plan.organisation.kind);
  return organisationCalled(others, wordsIn(plan.contents, cell));
}

function outsideLine({ organisation, file, contents }: UnitPlan, cell: PlanCell): OutsideLine {
  const named = wordsIn(contents, cell);
  const side = organisation.kind === 'commissioner' ? 'provider' : 'commissioner';
  const { sheet, address } = cell;
  return { organisation, file, sheet: sheet.name, address, named, why: say.unknownPartner(named, side) };
}

/** What a line is about, in the template's own words whatever capitals it was typed in. */
function subjectOf({ contents }: UnitPlan, cell: PlanCell, measure: ContractMeasure): string {
  const said = wordsIn(contents, cell);
  const known = cell.rule.choices?.find((choice) => choice.toLowerCase() === said.toLowerCase()) ?? said;
  if (measure === 'value') return say.valueSubject(known === '' ? say.noKind() : known);
  return known === '' ? say.noMeasure() : known;
}

function lineWith(
  plan: UnitPlan,
  partner: UnitOrganisation,
  { cells }: Entry,
  subject: string,
  measure: ContractMeasure,
): ContractLine {
  const { organisation, file, contents } = plan;
  const years = [...cells].flatMap(([{ year }, cell]): [string, ContractFigure][] => {
    if (year === undefined) return [];
    const value = numberIn(contents, cell);
    const at = { organisation, file, sheet: cell.sheet.name, address: cell.address };
    return [[year, { ...at, held: heldIn(contents, cell), ...(value !== undefined && { value }) }]];
  });
  const isCommissioner = organisation.kind === 'commissioner';
  return {
    side: isCommissioner ? 'commissioner' : 'provider',
    commissioner: isCommissioner ? organisation : partner,
    provider: isCommissioner ? partner : organisation,
    measure,
    subject,
    years: new Map(years),
  };
}
