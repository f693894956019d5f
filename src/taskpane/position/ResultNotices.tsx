import type { ReactElement } from 'react';
import type { Disagreement } from '../../plans/system-psf/compare-results';
import { assumptionLabel } from '../../plans/system-psf/assumptions-in-use';
import type { SystemPsfName } from '../../plans/system-psf/names';
import { positionWords } from '../../wording/pane';
import type { Place } from '../../workbook';
import { thousandsInFull } from '../../plans/amounts';
import { Message, type MessageKind } from '../parts/Message';

interface ResultNoticesProps {
  disagreements: readonly Disagreement[];
  /** Choices the workbook's formulas do not apply. */
  choicesLeftOut: readonly SystemPsfName[];
  /** Whether the workbook shares the loss of System PSF by weights of its own. */
  lossSharedOtherwise: boolean;
  goTo: (place: Place) => void;
  onRecalculate: () => void;
}

/** Says when the workbook's own results are not the ones shown here, why, and what to do: once for each cause. */
export function ResultNotices(props: ResultNoticesProps): ReactElement | null {
  const { goTo, onRecalculate } = props;
  const notice = noticeOf(props);
  if (!notice) return null;
  const { place, ...words } = notice;
  return (
    <Message
      {...words}
      actions={[
        ...(place ? [{ label: positionWords.goToIt(), perform: () => goTo(place) }] : []),
        ...(words.kind === 'warning' ? [{ label: positionWords.recalculate(), perform: onRecalculate }] : []),
      ]}
    />
  );
}

interface ResultNotice {
  kind: MessageKind;
  title: string;
  text: string;
  place?: Place;
}

/** The one thing to do first: without working functions nothing else can be told. */
function noticeOf({
  disagreements,
  choicesLeftOut,
  lossSharedOtherwise,
}: ResultNoticesProps): ResultNotice | undefined {
  const error =
    disagreements.find((one) => one.kind === 'error' && one.error === '#NAME?') ??
    disagreements.find((one) => one.kind === 'error');
  if (error) return errorNotice(error);
  const missing = disagreements.find((one) => one.kind === 'missing');
  if (missing) {
    const { name } = missing;
    return {
      kind: 'warning',
      title: positionWords.resultMissingTitle(),
      text: positionWords.resultMissing(name),
    };
  }
  if (choicesLeftOut.length > 0) {
    const text = positionWords.differsByChoice(choicesLeftOut.map(assumptionLabel));
    return { kind: 'information', title: positionWords.choiceTitle(), text };
  }
  const differing = disagreements.find((one) => one.kind === 'differs');
  if (differing) return differenceNotice(differing);
  if (!lossSharedOtherwise) return undefined;
  const place = { name: 'System_loss_weights' };
  return {
    kind: 'information',
    title: positionWords.lossSharedTitle(),
    text: positionWords.lossShared(),
    place,
  };
}

function errorNotice(disagreement: Disagreement): ResultNotice | undefined {
  if (disagreement.kind !== 'error') return undefined;
  const { name, error, sheet, address } = disagreement;
  const place = { sheet, address };
  const at = positionWords.place(sheet, address);
  const kind = 'warning';
  if (error === '#NAME?')
    return {
      kind,
      title: positionWords.functionsMissingTitle(),
      text: positionWords.functionsMissing(at),
      place,
    };
  if (error === '#BUSY!')
    return { kind, title: positionWords.busyTitle(), text: positionWords.busy(at), place };
  return {
    kind,
    title: positionWords.errorTitle(),
    text: positionWords.error(`${name} (${at})`, error),
    place,
  };
}

function differenceNotice(disagreement: Disagreement): ResultNotice | undefined {
  if (disagreement.kind !== 'differs') return undefined;
  const { name, workbook, rules, sheet, address } = disagreement;
  const at = `${name} (${positionWords.place(sheet, address)})`;
  return {
    kind: 'warning',
    title: positionWords.differsTitle(),
    text: positionWords.differs(at, thousandsInFull(workbook), thousandsInFull(rules)),
    place: { sheet, address },
  };
}
