import { stampOf, type TemplateId } from '../../specification';
import { templates } from '../../templates';
import type { PlanningUnit } from '../units';
import { agreePlans, type LoadedPlans } from './load-plans';
import { isLeftOut, type LeftOut, type PlanReading } from './read-plan-file';

/** Plans of several templates that belong together. */
export interface AgreedTemplates {
  /** The template that sets the round; absent where no file is a plan. */
  stamp?: string;
  /** The round of all of them, where the template that sets it asks for one. */
  round?: string;
  /** By stamp, in the order of the templates; files that could not be read are in none. */
  byStamp: ReadonlyMap<string, LoadedPlans>;
}

interface AgreeOptions {
  unit: PlanningUnit;
  otherUnits?: readonly PlanningUnit[];
  /** The template that sets the round; that of most plans unless given or not there. */
  stamp?: string;
}

const contractReturn: TemplateId = 'contract-return';

/** Holds plans of whatever templates against their unit, all of them to the round of one template. */
export function agreeTemplates(
  read: readonly (PlanReading | LeftOut)[],
  { unit, otherUnits = [], stamp: asked }: AgreeOptions,
): AgreedTemplates {
  const groups = groupsOf(read);
  const stamp = asked !== undefined && groups.has(asked) ? asked : chosenOf(groups);
  if (stamp === undefined) return { byStamp: new Map() };
  const agreed = (one: string, round: string | undefined): LoadedPlans =>
    agreePlans(groups.get(one)!, {
      unit,
      otherUnits,
      template: templateOf(one),
      ...(round !== undefined && { round }),
      // Contract returns are expected of everybody.
      ...(templateOf(one) === contractReturn && { of: unit.organisations }),
    });
  const main = agreed(stamp, undefined);
  const { round } = main;
  return {
    stamp,
    ...(round !== undefined && { round }),
    byStamp: new Map([...groups.keys()].map((one) => [one, one === stamp ? main : agreed(one, round)])),
  };
}

const templateOf = (stamp: string): TemplateId => templates.find((one) => stampOf(one) === stamp)!.id;

/** The plans of each template, in the order of the templates. */
function groupsOf(read: readonly (PlanReading | LeftOut)[]): Map<string, PlanReading[]> {
  const readings = read.filter((one): one is PlanReading => !isLeftOut(one));
  const groups = templates.map((template): [string, PlanReading[]] => {
    const stamp = stampOf(template);
    return [stamp, readings.filter((one) => one.stamp === stamp)];
  });
  return new Map(groups.filter(([, plans]) => plans.length > 0));
}

/** The template of most plans; contract returns are there to be held against each other before all. */
function chosenOf(groups: ReadonlyMap<string, readonly PlanReading[]>): string | undefined {
  const rank = ([stamp, plans]: [string, readonly PlanReading[]]): number =>
    templateOf(stamp) === contractReturn ? 0 : plans.length;
  return [...groups].sort((a, b) => rank(b) - rank(a))[0]?.[0];
}
