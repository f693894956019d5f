import { areaOf, overlap } from './cell-area';
import { betweenChecks } from './checks/between-plans';
import type { BetweenProblem, PlansTogether } from './checks/between-plans/plans-together';
import type { Rule } from './check';
import { compile } from './compile';
import type { Finding } from './finding';
import { stampOf } from './specification';
import {
  agreeTemplates,
  type AgreedTemplates,
  type ConsolidationProblem,
  Consolidator,
  isLeftOut,
  type LeftOut,
  type LoadedPlans,
  type PlanReading,
} from './system/consolidation';
import { coverCell } from './system/consolidation/read-plan-file';
import { triangulateRead } from './system/triangulation';
import { organisationCalled, type PlanningUnit, type UnitOrganisation } from './system/units';
import { templates } from './templates';
import { ordered } from './validate';

/** A file as `readPlanFile` has it, with what validation says of it by itself. */
export interface CheckedPlan {
  read: PlanReading | LeftOut;
  /** Its own findings: what follows from one of them is said to. */
  findings?: readonly Finding[];
  /** Its tabs in their order. */
  sheets?: readonly string[];
}

export interface TogetherOptions {
  unit: PlanningUnit;
  /** The other units that are known, so that a plan of theirs is named as such. */
  otherUnits?: readonly PlanningUnit[];
}

/** What is wrong between the plans of a unit. */
export interface TogetherValidation {
  unit: string;
  /** How many plans were held against each other. */
  plans: number;
  /** Of each file that has any, by severity, then place. */
  byFile: ReadonlyMap<string, Finding[]>;
  /** Of the unit as a whole: whose plan is missing, which total is no sum. */
  ofUnit: Finding[];
}

/**
 * Holds the plans of a unit against each other: which of them count, whose is missing, where commissioners and
 * providers differ, and whether totals are the sums of the organisations'. Plans that belong to no unit of
 * planning (strategic, Better Care Fund, direct commissioning, readiness) are left aside.
 *
 * @returns nothing where fewer than two of the files are plans of the unit's organisations
 */
export function validateTogether(
  files: readonly CheckedPlan[],
  { unit, otherUnits = [] }: TogetherOptions,
): TogetherValidation | undefined {
  const own = files.filter(({ read }) => isOfUnits(read));
  const read = own.map((one) => one.read);
  const ofUnit = read.filter((one) => organisationOf(one, unit) !== undefined);
  if (ofUnit.length < 2) return undefined;
  const agreed = agreeTemplates(read, { unit, otherUnits });
  const loaded = [...agreed.byStamp.values()];
  const leftOut = [...read.filter(isLeftOut), ...loaded.flatMap((one) => one.leftOut)];
  const together: PlansTogether = {
    leftOut,
    missing: missingOf(loaded, leftOut, unit),
    triangulation: triangulateRead(read, { unit, otherUnits, ...roundOf(agreed) }),
    totals: loaded.flatMap((plans) => brokenTotalsOf(plans, unit)),
  };
  const found = new Findings(files);
  for (const check of betweenChecks) for (const problem of check.find(together)) found.add(check, problem);
  return {
    unit: unit.name,
    plans: loaded.reduce((sum, { plans }) => sum + plans.length, 0),
    ...found.result(),
  };
}

/** Whether a file is a plan whose Cover asks for a unit of planning; one that is no plan at all is none. */
function isOfUnits({ stamp }: PlanReading | LeftOut): boolean {
  const template = templates.find((one) => stampOf(one) === stamp);
  return template !== undefined && coverCell(compile(template), 'unit_of_planning') !== undefined;
}

const roundOf = ({ round }: AgreedTemplates): { round?: string } => (round === undefined ? {} : { round });

function organisationOf(
  { organisation = '', ...read }: PlanReading | LeftOut,
  { organisations }: PlanningUnit,
): UnitOrganisation | undefined {
  const code = 'code' in read ? (read.code ?? '') : '';
  return organisationCalled(organisations, code) ?? organisationCalled(organisations, organisation);
}

/** Members without a plan; one whose plan is there and left out has that to mend first. */
function missingOf(
  loaded: readonly LoadedPlans[],
  leftOut: readonly LeftOut[],
  unit: PlanningUnit,
): PlansTogether['missing'] {
  return loaded.flatMap(({ stamp, plans, missing }) => {
    const there = leftOut.filter((one) => one.stamp === stamp).map((one) => organisationOf(one, unit));
    const organisations = missing.filter((one) => !there.includes(one));
    const { title } = templates.find((one) => stampOf(one) === stamp)!;
    return organisations.length > 0 && plans.length > 0 ? [{ template: title, organisations }] : [];
  });
}

/** What is wrong with the sum and not with the figures of one plan, which its own validation names. */
function brokenTotalsOf({ stamp, plans }: LoadedPlans, unit: PlanningUnit): ConsolidationProblem[] {
  if (plans.length < 2) return [];
  const consolidator = new Consolidator(unit, stamp);
  for (const plan of plans) consolidator.add(plan);
  return consolidator.finish().problems.filter(({ file }) => file === undefined);
}

/** Findings as they are made, by file. */
class Findings {
  private readonly byFile = new Map<string, Finding[]>();
  private readonly ofUnit: Finding[] = [];
  private readonly files: ReadonlyMap<string, CheckedPlan>;

  constructor(files: readonly CheckedPlan[]) {
    this.files = new Map(files.map((one) => [one.read.file, one]));
  }

  add(rule: Rule, { file, ...problem }: BetweenProblem): void {
    if (file === undefined) {
      this.ofUnit.push(findingOf(rule, problem));
      return;
    }
    const cause = causeOf(problem, this.files.get(file)?.findings ?? []);
    const finding = { ...findingOf(rule, problem), ...(cause && { consequenceOf: cause }) };
    this.byFile.set(file, [...(this.byFile.get(file) ?? []), finding]);
  }

  result(): Pick<TogetherValidation, 'byFile' | 'ofUnit'> {
    const inOrder = [...this.byFile].map(([file, findings]): [string, Finding[]] => {
      const sheets = (this.files.get(file)?.sheets ?? []).map((name) => ({ name }));
      return [file, ordered(findings, { sheets })];
    });
    return { byFile: new Map(inOrder), ofUnit: ordered(this.ofUnit, { sheets: [] }) };
  }
}

const findingOf = (
  { id, family, severity, source, words }: Rule,
  { remedy, ...problem }: Omit<BetweenProblem, 'file'>,
): Finding => ({
  rule: id,
  family,
  severity,
  ...problem,
  why: words.why,
  source,
  remedy: remedy ?? words.remedy,
});

/** The finding of the file itself that is to be mended first: on the same cells or, for a sheet, of its shape. */
function causeOf(
  { sheet, cells }: Pick<Finding, 'sheet' | 'cells'>,
  findings: readonly Finding[],
): Finding['consequenceOf'] {
  const onCells = (one: Finding): boolean =>
    one.sheet === sheet && cells.some((cell) => one.cells.some((other) => meets(cell, other)));
  const ofShape = (one: Finding): boolean => sheet === '' && one.family === 'Template';
  const cause = findings.find((one) => onCells(one) || ofShape(one));
  return cause && { rule: cause.rule, sheet: cause.sheet, cells: cause.cells };
}

const meets = (one: string, other: string): boolean => overlap(areaOf(one), areaOf(other));
