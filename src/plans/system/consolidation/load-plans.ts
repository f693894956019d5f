import { leftOutWordings as say } from '../../../wording/system-plans';
import { stampOf, type TemplateId } from '../../specification';
import { templates } from '../../templates';
import {
  commissionersInSeveralUnits,
  organisationCalled,
  type PlanningUnit,
  sameName,
  type UnitOrganisation,
} from '../units';
import { type PlanContents, sameContents } from './plan-contents';
import {
  cellInWords,
  compiledOf,
  coverCell,
  isLeftOut,
  type LeftOut,
  type LeftOutKind,
  type PlanFile,
  type PlanReading,
  readPlanFile,
} from './read-plan-file';

/** A plan that counts: of a known organisation of the unit, in agreement with the others. */
export interface UnitPlan {
  file: string;
  stamp: string;
  organisation: UnitOrganisation;
  contents: PlanContents;
}

/** What plans are held to when they are loaded together. */
export interface LoadOptions {
  unit: PlanningUnit;
  /** The other units that are known, so that a plan of theirs is named as such. */
  otherUnits?: readonly PlanningUnit[];
  /** The template to be loaded; that of most of the files, of the first on a tie, unless given. */
  template?: TemplateId;
  /** The planning round; that of most of the plans, of the first on a tie, unless given. */
  round?: string;
  /** Whose plans are expected; the unit's commissioners unless given. */
  of?: readonly UnitOrganisation[];
}

/** The plans of a unit, what was left out of them, and whose plan is not there. */
export interface LoadedPlans {
  /** "ccg-financial 1"; "" where no file is a plan. */
  stamp: string;
  /** The round they are all of, where the template asks for one. */
  round?: string;
  /** In the order of the unit's organisations. */
  plans: UnitPlan[];
  /** In the order of the files. */
  leftOut: LeftOut[];
  /** Organisations of the unit without a plan that counts. */
  missing: UnitOrganisation[];
}

/** Loads organisations' plans: those that belong together, and every other file with why it is left out. */
export const loadPlans = (files: readonly PlanFile[], options: LoadOptions): LoadedPlans =>
  agreePlans(files.map(readPlanFile), options);

/** Holds plans that have been read against each other and their unit; the second half of `loadPlans`. */
export function agreePlans(read: readonly (PlanReading | LeftOut)[], options: LoadOptions): LoadedPlans {
  const leftOut: LeftOut[] = read.filter(isLeftOut);
  const sift = <Kept>(plans: readonly PlanReading[], keep: (plan: PlanReading) => Kept | LeftOut): Kept[] =>
    plans.flatMap((plan) => {
      const kept = keep(plan);
      if (!isRefused(kept)) return [kept];
      leftOut.push(kept);
      return [];
    });
  const readings = read.filter((one): one is PlanReading => !isLeftOut(one));
  const stamp = stampAsked(options) ?? mostFrequent(readings.map((one) => one.stamp)) ?? '';
  const ofTemplate = sift(readings, (plan) => (plan.stamp === stamp ? plan : otherTemplate(plan, stamp)));
  const directory = directoryOf(options);
  const ofUnit = sift(ofTemplate, (plan) => placeInUnit(plan, directory));
  const rounds = ofUnit.flatMap(({ reading: { round } }) => (round ? [round] : []));
  const round = options.round ?? mostFrequent(rounds);
  const ofRound = ofUnit.flatMap((placed) => {
    const other = otherRound(placed.reading, round);
    if (other) leftOut.push(other);
    return other ? [] : [placed];
  });
  const plans = withoutDuplicates(ofRound, leftOut);
  const order = new Map(read.map(({ file }, index) => [file, index]));
  const expected = options.of ?? options.unit.organisations.filter(({ kind }) => kind === 'commissioner');
  return {
    stamp,
    ...(round !== undefined && { round }),
    plans: options.unit.organisations.flatMap((one) =>
      plans.filter(({ organisation }) => organisation === one),
    ),
    leftOut: leftOut.sort((a, b) => order.get(a.file)! - order.get(b.file)!),
    missing: expected.filter((one) => !plans.some(({ organisation }) => organisation === one)),
  };
}

const isRefused = (one: unknown): one is LeftOut => typeof one === 'object' && one !== null && 'why' in one;

function stampAsked({ template }: LoadOptions): string | undefined {
  const asked = templates.find(({ id }) => id === template);
  return asked && stampOf(asked);
}

/** What is said most often; on a tie, what is said first. */
function mostFrequent(said: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

const refused = (plan: PlanReading, kind: LeftOutKind, why: string, line?: string): LeftOut => {
  const cell = line === undefined ? undefined : coverCell(compiledOf(plan.stamp), line);
  return {
    file: plan.file,
    kind,
    why,
    stamp: plan.stamp,
    organisation: plan.organisation,
    ...(cell && { place: { sheet: cell.sheet.name, address: cell.address } }),
  };
};

/** The address of the Cover's answer, as a sentence names it. */
function answerOf(plan: PlanReading, line: string): string {
  const cell = coverCell(compiledOf(plan.stamp), line)!;
  return cellInWords(cell.sheet.name, cell.address);
}

const otherTemplate = (plan: PlanReading, wanted: string): LeftOut =>
  refused(plan, 'other template', say.otherTemplate(plan.stamp, wanted));

interface PlacedPlan {
  reading: PlanReading;
  organisation: UnitOrganisation;
}

/** Every organisation that is known, with the units it stands in. */
interface Directory {
  unit: PlanningUnit;
  /** Once each, the unit's own first. */
  organisations: readonly UnitOrganisation[];
  /** By code in capitals. */
  byCode: ReadonlyMap<string, { organisation: UnitOrganisation; units: readonly string[] }>;
  /** Commissioners that stand in more than one unit, by code. */
  shared: ReadonlyMap<string, readonly string[]>;
}

function directoryOf({ unit, otherUnits = [] }: LoadOptions): Directory {
  const units = [unit, ...otherUnits];
  const byCode = new Map<string, { organisation: UnitOrganisation; units: string[] }>();
  for (const { name, organisations } of units) {
    for (const organisation of organisations) {
      const code = organisation.odsCode.toUpperCase();
      const known = byCode.get(code);
      if (known) known.units.push(name);
      else byCode.set(code, { organisation, units: [name] });
    }
  }
  return {
    unit,
    organisations: [...byCode.values()].map(({ organisation }) => organisation),
    byCode,
    shared: new Map(
      commissionersInSeveralUnits(units).map((one) => [one.organisation.odsCode.toUpperCase(), one.units]),
    ),
  };
}

/** The organisation of the unit whose plan it is. */
function placeInUnit(plan: PlanReading, directory: Directory): PlacedPlan | LeftOut {
  const line = plan.code ? 'code' : 'organisation';
  const stated = plan.code ?? '';
  if (stated === '' && plan.organisation === '') {
    return refused(plan, 'organisation', say.noOrganisation(answerOf(plan, line)), line);
  }
  const named = organisationCalled(directory.organisations, plan.organisation);
  const coded = directory.byCode.get(stated.toUpperCase())?.organisation;
  if (coded && named && coded !== named) {
    const why = say.codeAndName(coded.name, named.name, answerOf(plan, 'code'));
    return refused(plan, 'organisation', why, 'code');
  }
  const organisation = stated === '' ? named : coded;
  if (!organisation) {
    const { name } = directory.unit;
    const why = say.unknownOrganisation(stated || plan.organisation, name, answerOf(plan, line));
    return refused(plan, 'organisation', why, line);
  }
  return otherUnitOf(plan, organisation, directory) ?? { reading: plan, organisation };
}

/** Why a plan is of another unit: by the list of units, or by what its Cover says (Part 2, paragraph 13). */
function otherUnitOf(
  plan: PlanReading,
  { odsCode, name, kind }: UnitOrganisation,
  { unit, byCode, shared }: Directory,
): LeftOut | undefined {
  const code = odsCode.toUpperCase();
  const { units } = byCode.get(code)!;
  if (!units.includes(unit.name)) {
    return refused(plan, 'other unit', say.inOtherUnit(name, units[0]!, unit.name));
  }
  const inUnits = shared.get(code);
  if (inUnits) return refused(plan, 'other unit', say.inSeveralUnits(name, inUnits));
  // A provider's plan may stand in more than one unit (paragraph 19).
  if (kind === 'trust' || plan.unit === undefined || sameName(plan.unit, unit.name)) return undefined;
  const why = say.statesOtherUnit(plan.unit, unit.name, answerOf(plan, 'unit_of_planning'));
  return refused(plan, 'other unit', why, 'unit_of_planning');
}

function otherRound(plan: PlanReading, round: string | undefined): LeftOut | undefined {
  if (plan.round === undefined || (round !== undefined && sameName(plan.round, round))) return undefined;
  const why = say.otherRound(plan.round, round ?? '', answerOf(plan, 'round'));
  return refused(plan, 'other round', why, 'round');
}

/** One plan of each organisation: where two differ nobody can tell which counts, and neither does. */
function withoutDuplicates(placed: readonly PlacedPlan[], leftOut: LeftOut[]): UnitPlan[] {
  const byOrganisation = new Map<UnitOrganisation, PlacedPlan[]>();
  for (const one of placed) {
    byOrganisation.set(one.organisation, [...(byOrganisation.get(one.organisation) ?? []), one]);
  }
  return [...byOrganisation].flatMap(([organisation, [first, ...rest]]) => {
    const { file, stamp, contents } = first!.reading;
    const alike = rest.every(({ reading }) => sameContents(compiledOf(stamp), contents, reading.contents));
    if (alike) {
      leftOut.push(
        ...rest.map(({ reading }) => ({
          ...refused(reading, 'duplicate', say.same(organisation.name, file)),
          sameAs: file,
        })),
      );
      return [{ file, stamp, organisation, contents }];
    }
    const files = [first!, ...rest].map(({ reading }) => reading.file);
    leftOut.push(
      ...[first!, ...rest].map(({ reading }) => {
        const others = files.filter((other) => other !== reading.file);
        return refused(reading, 'duplicate', say.duplicate(organisation.name, others));
      }),
    );
    return [];
  });
}
