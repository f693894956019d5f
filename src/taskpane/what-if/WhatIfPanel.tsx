import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import { openPanel } from '../../commands/pane-route';
import { type TypedLine, blankLine } from '../../plans/adjustments/register-line';
import type { ChangeList } from '../../plans/changes/change-list';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import type { OffsetTransfer } from '../../plans/what-if/best-offset';
import { type WhatIfReading, actualChanges, readWhatIf } from '../../plans/what-if/read-what-if';
import { asTransfers, transfersAsFigures } from '../../plans/what-if/tried-offsets';
import type { Quarter } from '../../psf/quarters';
import { whatIfWords } from '../../wording/what-if';
import { ReadWorkbook } from '../adjustments/ReadWorkbook';
import { movedAnswers } from '../adjustments/moved-answers';
import { proposeLines } from '../adjustments/proposed-lines';
import { type SnapshotModel, useSnapshot } from '../adjustments/use-snapshot';
import { ChangePreview } from '../changes/ChangePreview';
import { UndoBar } from '../changes/UndoBar';
import { useChanges } from '../changes/use-changes';
import { useGoTo } from '../changes/use-go-to';
import { Choice } from '../parts/Choice';
import { NotOurWorkbook } from '../parts/NotOurWorkbook';
import { Remark } from '../parts/Remark';
import { Problems } from '../position/Problems';
import { EarnBackView } from './EarnBackView';
import { FiguresView } from './FiguresView';
import { ImprovementView } from './ImprovementView';
import { OffsetView } from './OffsetView';
import { RiskView } from './RiskView';
import { amountInField } from './typed-amount';
import { type WhatIfModel, useWhatIf } from './use-what-if';

const useStyles = makeStyles({
  controls: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  horizon: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  hidden: { display: 'none' },
});

/** Figures tried out on a copy of the workbook's: it is changed only by what is applied. */
export function WhatIfPanel(): ReactElement {
  const model = useSnapshot();
  return (
    <ReadWorkbook title={whatIfWords.heading()} subtitle={whatIfWords.subtitle()} model={model}>
      {(snapshot) => <Content model={model} snapshot={snapshot} />}
    </ReadWorkbook>
  );
}

function Content({ model, snapshot }: { model: SnapshotModel; snapshot: WorkbookSnapshot }): ReactElement {
  const goTo = useGoTo();
  const outcome = useMemo(() => readWhatIf(snapshot), [snapshot]);
  switch (outcome.status) {
    case 'not ours':
      return <NotOurWorkbook title={whatIfWords.notOursTitle()} text={whatIfWords.notOurs()} />;
    case 'problems':
      return <Problems problems={outcome.problems} goTo={goTo} onRecalculate={model.refresh} />;
    case 'read':
      return <TryOut model={model} snapshot={snapshot} reading={outcome} />;
  }
}

interface TryOutProps {
  model: SnapshotModel;
  snapshot: WorkbookSnapshot;
  reading: WhatIfReading;
}

function TryOut({ model, snapshot, reading }: TryOutProps): ReactElement {
  const whatIf = useWhatIf(snapshot, reading);
  const changes = useChanges();
  const [reviewed, setReviewed] = useState<ChangeList>();
  const trustNames = reading.reading.trusts.map(({ shortName }) => shortName);
  if (reviewed)
    return (
      <ChangePreview
        list={reviewed}
        {...(whatIf.after && { moved: movedAnswers(whatIf.before, whatIf.after, trustNames) })}
        effectUnknown={whatIf.refusal}
        by={changes.by}
        onBy={changes.setBy}
        applying={changes.busy === 'applying'}
        onCancel={() => setReviewed(undefined)}
        onApply={() =>
          void changes.apply(reviewed).then(async (applied) => {
            if (!applied) return;
            await model.readAgain();
            setReviewed(undefined);
          })
        }
      />
    );
  return (
    <>
      <Views
        {...whatIf}
        trustNames={trustNames}
        onReview={(figures) => setReviewed(actualChanges(snapshot, figures))}
      />
      {whatIf.tried.length === 0 && (
        <UndoBar
          undoing={changes.busy === 'undoing'}
          onUndo={() => void changes.undo().then(() => model.readAgain())}
        />
      )}
    </>
  );
}

const views = ['figures', 'improve', 'offset', 'risk', 'earnBack'] as const;
type View = (typeof views)[number];

interface ViewsProps extends WhatIfModel {
  trustNames: readonly string[];
  onReview: Parameters<typeof FiguresView>[0]['onReview'];
}

function Views(props: ViewsProps): ReactElement {
  const styles = useStyles();
  const [view, setView] = useState<View>('figures');
  const { horizon, horizons, setHorizon, base, put, shortNames, reported, offsets } = props;
  const handOver = (quarter: Quarter, transfers: readonly OffsetTransfer[]) =>
    proposeLines(transfers.map((transfer) => asLine(transfer, quarter, shortNames)));
  return (
    <>
      <div className={styles.controls}>
        <Choice
          label={whatIfWords.view()}
          options={views.map((value) => ({ value, label: whatIfWords.views[value] }))}
          chosen={view}
          onChoose={setView}
        />
        {horizons.length > 1 && view !== 'earnBack' && view !== 'improve' && (
          <div className={styles.horizon}>
            <span aria-hidden>{whatIfWords.horizon()}</span>
            <Choice
              label={whatIfWords.horizon()}
              options={horizons.map((one) => ({ value: String(one), label: whatIfWords.quarter(one) }))}
              chosen={String(horizon)}
              onChoose={(value) => setHorizon(Number(value) as Quarter)}
            />
          </div>
        )}
        {horizon > reported.quarter && view !== 'earnBack' && (
          <Remark>{whatIfWords.forecastNote(reported.quarter)}</Remark>
        )}
      </div>
      {view === 'figures' && (
        <FiguresView
          {...props}
          onToAdjustments={() => {
            for (const { quarter, added } of offsets) handOver(quarter, asTransfers(added));
            openPanel('adjustments');
          }}
        />
      )}
      {view === 'improve' && <ImprovementView {...props} />}
      {view === 'offset' && (
        <OffsetView
          {...props}
          onTry={(transfers) => {
            put(transfersAsFigures(props.copy, horizon, transfers));
            setView('figures');
          }}
          onToAdjustments={(transfers) => {
            handOver(horizon, transfers);
            openPanel('adjustments');
          }}
        />
      )}
      {/* What was typed and drawn there is still there when it is looked at again. */}
      <div className={view === 'risk' ? undefined : styles.hidden}>
        <RiskView key={`${base.organisations.length} ${horizon}`} {...props} />
      </div>
      {view === 'earnBack' && <EarnBackView {...props} />}
    </>
  );
}

/** A transfer as a line of the register, but for who agreed it and when. */
const asLine = (
  { from, to, amount }: OffsetTransfer,
  quarter: Quarter,
  shortNames: readonly string[],
): TypedLine => ({
  ...blankLine,
  kind: 'offset',
  from: shortNames[from]!,
  to: shortNames[to]!,
  quarter: String(quarter),
  amount: amountInField(amount),
});
