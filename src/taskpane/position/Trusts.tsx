import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { SystemPosition, TrustPosition } from '../../psf/position';
import type { TrustListed } from '../../plans/system-psf/read-position';
import { positionWords } from '../../wording/pane';
import type { Place } from '../../workbook';
import { amountInFigures } from '../../plans/amounts';
import { Choice } from '../parts/Choice';
import { type FigureLine, FigureTable } from '../parts/FigureTable';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { type Kind, answerAmounts, blockOfKind, ofAllTrusts } from './Kinds';

const useStyles = makeStyles({
  choice: { marginBottom: tokens.spacingVerticalS },
  mark: { color: tokens.colorNeutralForeground3, lineHeight: 0, cursor: 'help', textDecorationLine: 'none' },
});

interface TrustsProps {
  position: SystemPosition;
  /** In the order of the position's trusts. */
  listed: readonly TrustListed[];
  goTo: (place: Place) => void;
}

/** Earned, Lost and Recoverable of each trust, of the kind of PSF chosen. */
export function Trusts({ position, listed, goTo }: TrustsProps): ReactElement {
  const styles = useStyles();
  const [kind, setKind] = useState<Kind>('total');
  const title = positionWords.trustsHeading();
  const line = (trust: TrustPosition, place: TrustListed): FigureLine => ({
    label: place.shortName,
    title: trust.name,
    ...(!trust.accepted && { mark: <NotAccepted /> }),
    ...remarkOn(trust, kind),
    amounts: answerAmounts(trust[kind]),
    onOpen: (column) => goTo(placeOf(kind, place, column)),
  });
  const total: FigureLine = {
    label: positionWords.allTrusts(),
    amounts: answerAmounts(ofAllTrusts(position.trusts, kind)),
    total: true,
    onOpen: () => goTo({ name: blockOfKind[kind] }),
  };
  const lines = position.trusts.flatMap((trust, index) => {
    const place = listed[index];
    const none = !place || (kind === 'ae' && place.aeRow === undefined);
    return none ? [] : [line(trust, place)];
  });
  return (
    <Section title={title} aside={positionWords.unit()}>
      <div className={styles.choice}>
        <Choice label={positionWords.kindChoice()} options={kindOptions} chosen={kind} onChoose={setKind} />
      </div>
      <FigureTable
        caption={`${title}, ${positionWords.kindRows[kind]}`}
        headings={[
          positionWords.trust(),
          positionWords.earned(),
          positionWords.lost(),
          positionWords.recoverable(),
        ]}
        lines={[...lines, total]}
      />
      {position.trusts.some(({ accepted }) => !accepted) && (
        <Remark>
          <sup aria-hidden>†</sup> {positionWords.notAcceptedNote()}
        </Remark>
      )}
      <Remark>{positionWords.roundingNote()}</Remark>
    </Section>
  );
}

const kindOptions = (['total', 'system', 'finance', 'ae'] as const).map((value) => ({
  value,
  label: positionWords.kinds[value],
}));

function NotAccepted(): ReactElement {
  const styles = useStyles();
  return (
    <abbr className={styles.mark} title={positionWords.notAccepted()}>
      <sup>†</sup>
    </abbr>
  );
}

/** What a trust that is paid by quarter has to make good: the question finance PSF turns on. */
function remarkOn({ accepted, stake }: TrustPosition, kind: Kind): { remark?: string } {
  const isShort = kind === 'finance' && accepted && stake.improvementNeeded > 0;
  return isShort ? { remark: positionWords.shortBy(amountInFigures(stake.improvementNeeded)) } : {};
}

const placeOf = (kind: Kind, { row, aeRow }: TrustListed, column: number): Place => ({
  name: blockOfKind[kind],
  row: kind === 'ae' ? (aeRow ?? 0) : row,
  column,
});
