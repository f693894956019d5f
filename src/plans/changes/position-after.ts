import type { ThreeAnswers } from '../../psf/three-answers';
import { type SystemPosition, systemPosition } from '../../psf/position';
import { Refusal } from '../../wording/refusal';
import type { NamedBlock, WorkbookSnapshot } from '../snapshot';
import type { ReadingProblem } from '../system-psf/block-reader';
import { positionNames, readPosition } from '../system-psf/read-position';
import { blocksAfter } from './blocks-after';
import type { ChangeList } from './change-list';

/** The position that a workbook's cells give, or what keeps it from being worked out. */
export type PositionSeen =
  | { status: 'known'; position: SystemPosition }
  | { status: 'unknown'; problems: ReadingProblem[]; reason?: string };

/** The position before and after a list, by the rules of the fund. */
export interface Effect {
  before: PositionSeen;
  after: PositionSeen;
}

/** What a list does to the position of the quarterly workbook a snapshot was taken of. */
export function effectOf(snapshot: WorkbookSnapshot, list: ChangeList): Effect {
  return {
    before: seen(blocksAfter(snapshot, { title: '', changes: [] }, positionNames)),
    after: seen(blocksAfter(snapshot, list, positionNames)),
  };
}

function seen(blocks: ReadonlyMap<string, NamedBlock>): PositionSeen {
  const outcome = readPosition(blocks);
  if (outcome.status === 'not ours') return { status: 'unknown', problems: [] };
  if (outcome.status === 'problems') return { status: 'unknown', problems: outcome.problems };
  const { organisations, quarter, terms } = outcome.reading;
  try {
    return { status: 'known', position: systemPosition(organisations, quarter, terms) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 'unknown', problems: [], reason: error.message };
  }
}

/** Earned, Lost and Recoverable, before and after; each in pence. */
export interface AnswersMoved {
  of: string;
  before: ThreeAnswers | undefined;
  after: ThreeAnswers | undefined;
}

/**
 * The three answers of System PSF, then of all PSF of each trust, as far as each side is known.
 *
 * @param nameOf What to call a trust: its short name, say.
 */
export function answersMoved(
  { before, after }: Effect,
  systemLabel: string,
  nameOf: (trust: string) => string = (trust) => trust,
): AnswersMoved[] {
  const known = [before, after].find((one) => one.status === 'known');
  if (!known) return [];
  const trusts = known.position.trusts.map(({ name }, index) => ({ name, index }));
  const side = (one: PositionSeen, pick: (position: SystemPosition) => ThreeAnswers | undefined) =>
    one.status === 'known' ? pick(one.position) : undefined;
  const line = (of: string, pick: (position: SystemPosition) => ThreeAnswers | undefined): AnswersMoved => ({
    of,
    before: side(before, pick),
    after: side(after, pick),
  });
  return [
    line(systemLabel, ({ system }) => system),
    ...trusts.map(({ name, index }) => line(nameOf(name), (position) => position.trusts[index]?.total)),
  ];
}
