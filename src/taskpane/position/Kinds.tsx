import type { ReactElement } from 'react';
import type { Pence } from '../../psf/money';
import type { SystemPosition, TrustPosition } from '../../psf/position';
import { type ThreeAnswers, addAnswers } from '../../psf/three-answers';
import type { SystemPsfName } from '../../plans/system-psf/names';
import { positionWords } from '../../wording/pane';
import type { Place } from '../../workbook';
import { type FigureLine, FigureTable } from '../parts/FigureTable';
import { Section } from '../parts/Section';

/** The kinds of PSF, as the position has them by trust. */
export type Kind = 'total' | 'system' | 'finance' | 'ae';

/** The block of each kind by trust: Earned, Lost, Recoverable. */
export const blockOfKind: Readonly<Record<Kind, SystemPsfName>> = {
  total: 'Trust_position',
  system: 'System_trust_position',
  finance: 'Trust_finance_position',
  ae: 'AE_position',
};

export const answerAmounts = ({ earned, lost, recoverable }: ThreeAnswers): Pence[] => [
  earned,
  lost,
  recoverable,
];

/** One kind of PSF of all trusts. */
export const ofAllTrusts = (trusts: readonly TrustPosition[], kind: Kind): ThreeAnswers =>
  addAnswers(trusts.map((trust) => trust[kind]));

interface KindsProps {
  position: SystemPosition;
  goTo: (place: Place) => void;
}

/** Each kind of PSF over all trusts, and all of it. */
export function Kinds({ position, goTo }: KindsProps): ReactElement {
  const kinds: Kind[] = ['system', 'finance', 'ae', 'total'];
  const lines = kinds.map((kind): FigureLine => ({
    label: positionWords.kindRows[kind],
    amounts: answerAmounts(ofAllTrusts(position.trusts, kind)),
    total: kind === 'total',
    onOpen: () => goTo(kind === 'system' ? { name: 'System_position' } : { name: blockOfKind[kind] }),
  }));
  const title = positionWords.kindsHeading();
  return (
    <Section title={title} aside={positionWords.unit()}>
      <FigureTable
        caption={title}
        headings={[
          positionWords.kind(),
          positionWords.earned(),
          positionWords.lost(),
          positionWords.recoverable(),
        ]}
        lines={lines}
      />
    </Section>
  );
}
