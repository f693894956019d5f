import { leftOutWordings, triangulationWordings as say } from '../../../wording/system-plans';
import { outturnYear, planningYears } from '../../columns';
import { templates } from '../../templates';
import { stampOf, type TemplateId } from '../../specification';
import { agreePlans, type LoadedPlans, type UnitPlan } from '../consolidation/load-plans';
import {
  isLeftOut,
  type LeftOut,
  type PlanFile,
  type PlanReading,
  readPlanFile,
} from '../consolidation/read-plan-file';
import type { PlanningUnit, UnitOrganisation } from '../units';
import { type ComparedLine, compareLines, isMismatch } from './compare';
import {
  type ContractLine,
  contractLines,
  type ContractMeasure,
  contractMeasureKinds,
  contractTemplates,
  type OutsideLine,
  type SheetOfFile,
} from './contract-lines';
import { type Matrix, matrixOf } from './matrix';

/** What commissioners' and providers' plans are held against each other by. */
export interface TriangulationOptions {
  unit: PlanningUnit;
  otherUnits?: readonly PlanningUnit[];
  round?: string;
  /** "2014/15"; last year's forecast and the five years of the plan unless given. */
  years?: readonly string[];
}

/** What an organisation's plan would go up by if it took the other sides' figures. */
export interface ChangeToAgree {
  organisation: UnitOrganisation;
  measure: ContractMeasure;
  year: string;
  /** £000, or activity. */
  by: number;
  /** In how many lines. */
  lines: number;
}

/** Commissioners against providers, line by line. */
export interface Triangulation {
  unit: string;
  years: readonly string[];
  /** Commissioner by commissioner, provider by provider, as the unit lists them. */
  lines: ComparedLine[];
  /** Contract values before activity, the largest first; lines without a figure before all. */
  mismatches: ComparedLine[];
  matrix: Matrix;
  changes: ChangeToAgree[];
  /** Contract lines that are with nobody of the unit. */
  outside: OutsideLine[];
  leftOut: LeftOut[];
  /** Figures that are loaded and not used. */
  notUsed: (SheetOfFile & { organisation: UnitOrganisation; why: string })[];
  /** Organisations that have given neither contract values nor activity. */
  missing: UnitOrganisation[];
}

/**
 * Holds what commissioners plan to pay and buy against what providers plan to earn and do (Everyone Counts,
 * Part 2, paragraphs 9, 10 and 32). Commissioners' contract values come from their financial plans, all else
 * from contract returns.
 */
export const triangulate = (files: readonly PlanFile[], options: TriangulationOptions): Triangulation =>
  triangulateRead(files.map(readPlanFile), options);

/** The second half of `triangulate`, for files that have been read in slices or by workers. */
export function triangulateRead(
  read: readonly (PlanReading | LeftOut)[],
  options: TriangulationOptions,
): Triangulation {
  const { unit } = options;
  const years = options.years ?? [outturnYear, ...planningYears];
  const loaded = loadBothSides(read, options);
  const { lines, outside, notUsed, sayers } = linesOf(loaded, unit);
  const compared = compareLines(lines, years, sayers, unit);
  const mismatches = compared.filter(isMismatch).sort(bySize);
  return {
    unit: unit.name,
    years,
    lines: compared,
    mismatches,
    matrix: matrixOf(compared, unit),
    changes: changesToAgree(mismatches),
    outside,
    leftOut: loaded.leftOut,
    notUsed,
    missing: unit.organisations.filter((one) => ![...sayers.values()].some((said) => said.has(one))),
  };
}

interface BothSides {
  financial: readonly UnitPlan[];
  returns: readonly UnitPlan[];
  leftOut: LeftOut[];
}

function loadBothSides(
  read: readonly (PlanReading | LeftOut)[],
  { unit, otherUnits, round }: TriangulationOptions,
): BothSides {
  const stamps = new Map(templates.map((template) => [template.id, stampOf(template)]));
  const load = (template: TemplateId, asked: string | undefined): LoadedPlans =>
    agreePlans(
      read.filter((one): one is PlanReading => !isLeftOut(one) && one.stamp === stamps.get(template)),
      { unit, template, ...(otherUnits && { otherUnits }), ...(asked !== undefined && { round: asked }) },
    );
  const financial = load('ccg-financial', round);
  const returns = load('contract-return', round ?? financial.round);
  const wanted = contractTemplates.map((template) => stamps.get(template)!);
  const others = read.flatMap((one): LeftOut[] => {
    if (isLeftOut(one)) return [one];
    if (wanted.includes(one.stamp)) return [];
    const why = leftOutWordings.otherTemplate(one.stamp, wanted.join('" or "'));
    return [{ file: one.file, kind: 'other template', why, organisation: one.organisation }];
  });
  const order = new Map(read.map(({ file }, index) => [file, index]));
  return {
    financial: financial.plans,
    returns: returns.plans,
    leftOut: [...others, ...financial.leftOut, ...returns.leftOut].sort(
      (a, b) => order.get(a.file)! - order.get(b.file)!,
    ),
  };
}

interface AllLines {
  lines: ContractLine[];
  outside: OutsideLine[];
  notUsed: Triangulation['notUsed'];
  /** By measure, the organisations that have given it, and where. */
  sayers: Map<ContractMeasure, Map<UnitOrganisation, SheetOfFile>>;
}

function linesOf({ financial, returns }: BothSides, unit: PlanningUnit): AllLines {
  const all: AllLines = {
    lines: [],
    outside: [],
    notUsed: [],
    sayers: new Map(
      contractMeasureKinds.map((measure) => [measure, new Map<UnitOrganisation, SheetOfFile>()]),
    ),
  };
  const take = (plan: UnitPlan, measure: ContractMeasure): void => {
    const { lines, outside, place } = contractLines(plan, measure, unit);
    // A financial plan without a contract says that there is none.
    if (place && (lines.length + outside.length > 0 || financial.includes(plan)))
      all.sayers.get(measure)!.set(plan.organisation, place);
    all.lines.push(...lines);
    all.outside.push(...outside);
  };
  for (const plan of financial) take(plan, 'value');
  for (const plan of returns) {
    const { organisation } = plan;
    take(plan, 'activity');
    if (!financial.some((other) => other.organisation === organisation)) take(plan, 'value');
    else {
      const { lines, place } = contractLines(plan, 'value', unit);
      if (place && lines.length > 0)
        all.notUsed.push({ organisation, ...place, why: say.useOf(organisation.name) });
    }
  }
  return all;
}

function bySize(a: ComparedLine, b: ComparedLine): number {
  const size = ({ difference }: ComparedLine): number =>
    difference === undefined ? Infinity : Math.abs(difference);
  const rank = ({ measure }: ComparedLine): number => contractMeasureKinds.indexOf(measure);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return size(a) === size(b) ? 0 : size(b) - size(a);
}

function changesToAgree(mismatches: readonly ComparedLine[]): ChangeToAgree[] {
  const changes = new Map<string, ChangeToAgree>();
  for (const { measure, year, corrections } of mismatches) {
    for (const { organisation, by } of corrections) {
      if (by === undefined) continue;
      const key = [organisation.odsCode, measure, year].join('|');
      const change = changes.get(key) ?? { organisation, measure, year, by: 0, lines: 0 };
      changes.set(key, { ...change, by: change.by + by, lines: change.lines + 1 });
    }
  }
  return [...changes.values()];
}
