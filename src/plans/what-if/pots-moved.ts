import type { SystemPosition } from '../../psf/position';
import { type ThreeAnswers, addAnswers } from '../../psf/three-answers';

export const kindsOfPsf = ['system', 'finance', 'ae', 'total'] as const;
export type KindOfPsf = (typeof kindsOfPsf)[number];

/** A pot before and after a change of figures. */
export interface PotMoved {
  kind: KindOfPsf;
  /** The trust's place in the position, from 0; absent for all trusts together. */
  trust?: number;
  before: ThreeAnswers;
  after: ThreeAnswers;
}

/** Every pot that moves, of all trusts and then of each; all PSF together stands first, moved or not. */
export function potsMoved(before: SystemPosition, after: SystemPosition): PotMoved[] {
  const ofAll = (kind: KindOfPsf, { trusts }: SystemPosition) => addAnswers(trusts.map((one) => one[kind]));
  const all = kindsOfPsf.map((kind): PotMoved => ({
    kind,
    before: ofAll(kind, before),
    after: ofAll(kind, after),
  }));
  const byTrust = before.trusts.flatMap((trust, index) =>
    kindsOfPsf.map((kind): PotMoved => ({
      kind,
      trust: index,
      before: trust[kind],
      after: after.trusts[index]![kind],
    })),
  );
  const total = all.filter(({ kind }) => kind === 'total');
  const others = [...all.filter(({ kind }) => kind !== 'total'), ...byTrust];
  return [...total, ...others.filter(hasMoved)];
}

export const hasMoved = ({ before, after }: PotMoved): boolean =>
  before.earned !== after.earned || before.lost !== after.lost || before.recoverable !== after.recoverable;
