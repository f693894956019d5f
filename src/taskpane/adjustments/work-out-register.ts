import {
  type QuarterNet,
  type Register,
  type RegisterProblem,
  netsOf,
  outOfBalance,
  registerChanges,
  registerProblems,
} from '../../plans/adjustments/register';
import { type RegisterEdits, linesWith } from '../../plans/adjustments/register-edits';
import type { ChangeList } from '../../plans/changes/change-list';
import { type AnswersMoved, effectOf } from '../../plans/changes/position-after';
import { closedQuarters } from '../../plans/close';
import { type WorkbookSnapshot, namedBlocks } from '../../plans/snapshot';
import { adjustmentWords } from '../../wording/adjustments';
import { amountInFigures } from '../../plans/amounts';
import { movedAnswers } from './moved-answers';

/** What the typed lines come to: whether they can be entered, and what they do to the fund. */
export interface RegisterOutlook {
  nets: QuarterNet[];
  /** The quarters that do not net to zero, in words. */
  refusals: string[];
  problems: RegisterProblem[];
  list: ChangeList;
  /** Every pot that moves; absent while the lines do not net to zero or the position is not known. */
  moved?: AnswersMoved[];
  /** Why the effect is not known, if it is not. */
  unknown?: string;
}

/** Works out what the lines as typed come to, by the rules of the fund. */
export function workOutRegister(
  snapshot: WorkbookSnapshot,
  register: Register,
  edits: RegisterEdits,
): RegisterOutlook {
  const lines = linesWith(register, edits);
  const nets = netsOf(lines, register.organisations);
  const refusals = outOfBalance(nets).map(({ net, difference }) =>
    adjustmentWords.netIsOut(
      adjustmentWords.kindsMany[net.kind],
      net.quarter,
      amountInFigures(Math.abs(difference)),
    ),
  );
  const problems = registerProblems(register, lines, [...closedQuarters(snapshot).keys()]);
  const list = registerChanges(snapshot, register, lines);
  const outlook = { nets, refusals, problems, list };
  if (refusals.length > 0) return { ...outlook, unknown: adjustmentWords.effectRefused() };
  return { ...outlook, ...effect(snapshot, list) };
}

function effect(
  snapshot: WorkbookSnapshot,
  list: ChangeList,
): Pick<RegisterOutlook, 'moved'> | Pick<RegisterOutlook, 'unknown'> {
  const { before, after } = effectOf(snapshot, list);
  if (before.status === 'known' && after.status === 'known')
    return {
      moved: movedAnswers(before.position, after.position, shortNamesOf(snapshot, before.position.trusts)),
    };
  const unknown = [after, before].find((side) => side.status === 'unknown');
  const [problem] = unknown?.problems ?? [];
  const reason = unknown?.reason ?? (problem && `${problem.text} ${problem.remedy}`);
  return { unknown: adjustmentWords.effectUnknown(reason ?? adjustmentWords.noPosition()) };
}

/** The trusts' short names, in the order of the position. */
export function shortNamesOf(snapshot: WorkbookSnapshot, trusts: readonly { name: string }[]): string[] {
  const blocks = namedBlocks(snapshot, ['Organisations', 'Short_names']);
  const names = (blocks.get('Organisations')?.values ?? []).map(([name]) => String(name).trim());
  const short = (blocks.get('Short_names')?.values ?? []).map(([name]) => String(name).trim());
  return trusts.map(({ name }) => short[names.indexOf(name)] ?? name);
}
