import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { CellChange } from '../../plans/finding';
import { cellKey } from '../../plans/changes/change-list';
import { type Quarter, quarters } from '../../psf/quarters';
import { quarterWords } from '../../wording/refresh';
import { amountInFigures } from '../../plans/amounts';
import { ChangePreview } from '../changes/ChangePreview';
import { UndoBar } from '../changes/UndoBar';
import { Choice } from '../parts/Choice';
import { Message } from '../parts/Message';
import { NotOurWorkbook } from '../parts/NotOurWorkbook';
import { Notices } from '../parts/Notices';
import { PageMessage } from '../parts/PageMessage';
import { PaneHeader } from '../parts/PaneHeader';
import { PanelLoading } from '../parts/PanelLoading';
import { ClosedQuarters } from './ClosedQuarters';
import { GiveFigures } from './GiveFigures';
import { type Preview, type QuarterState, nextQuarter } from './quarter-state';
import { type QuarterModel, useQuarter } from './use-quarter';
import { type SourcesModel, useSources } from './use-sources';

const useStyles = makeStyles({
  choice: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
});

/** The quarter's work: its figures in, previewed, applied and undone; closed, and reopened with a reason. */
export function RefreshPanel(): ReactElement {
  const model = useQuarter();
  const given = useGiven();
  const { state } = model;
  return (
    <>
      <PaneHeader {...headerOf(state)} refreshing={state.status === 'loading'} onRefresh={model.refresh} />
      <Content {...model} given={given} />
    </>
  );
}

/** What the user has given; it stays while the preview is looked at. */
interface Given {
  chosen: Quarter | undefined;
  setChosen: (quarter: Quarter | undefined) => void;
  pasted: string;
  setPasted: (text: string) => void;
  sources: SourcesModel;
}

function useGiven(): Given {
  const [chosen, setChosen] = useState<Quarter>();
  const [pasted, setPasted] = useState('');
  const sources = useSources();
  return { chosen, setChosen, pasted, setPasted, sources };
}

function headerOf(state: QuarterState): { title: string; subtitle?: string } {
  if (state.status !== 'ready') return { title: quarterWords.title() };
  return { title: quarterWords.title(), subtitle: quarterWords.subtitle(state.systemName, state.year) };
}

function Content(model: QuarterModel & { given: Given }): ReactElement {
  const { state } = model;
  switch (state.status) {
    case 'loading':
      return <PanelLoading />;
    case 'failed': {
      const retry = { label: quarterWords.retry(), perform: model.refresh };
      return <PageMessage failed title={quarterWords.failedTitle()} text={state.text} action={retry} />;
    }
    case 'not ours':
      return <NotOurWorkbook title={quarterWords.notOursTitle()} text={quarterWords.notOurs()} />;
    case 'ready':
      return model.preview ? (
        <Previewed {...model} preview={model.preview} />
      ) : (
        <Work {...model} state={state} />
      );
  }
}

type Ready = Extract<QuarterState, { status: 'ready' }>;

function Work(model: QuarterModel & { state: Ready; given: Given }): ReactElement {
  const styles = useStyles();
  const { state, changes, previewing, makePreview } = model;
  const { reported, closed } = state;
  const { chosen, setChosen, pasted, setPasted, sources } = model.given;
  const quarter = chosen ?? nextQuarter(reported);
  const options = quarters.map((one) => ({
    value: String(one),
    label: closed.has(one) ? quarterWords.closedMark(one) : quarterWords.quarter(one),
  }));
  return (
    <>
      <div className={styles.choice}>
        <Choice
          label={quarterWords.chooseQuarter()}
          options={options}
          chosen={String(quarter)}
          onChoose={(value) => setChosen(quarters.find((one) => String(one) === value))}
        />
      </div>
      <GiveFigures
        quarter={quarter}
        sources={sources}
        pasted={pasted}
        onPasted={setPasted}
        previewing={previewing}
        onPreview={makePreview}
        finance={state.finance}
        onTakeFromFinance={model.takeFromFinance}
      />
      <ClosedQuarters
        reported={reported}
        closed={closed}
        by={changes.by}
        onBy={changes.setBy}
        busy={changes.busy !== undefined}
        onClose={model.close}
        onReopen={model.reopen}
      />
      <UndoBar undoing={changes.busy === 'undoing'} onUndo={model.undo} />
    </>
  );
}

function Previewed(model: QuarterModel & { preview: Preview; given: Given }): ReactElement {
  const { preview, restored, changes, applyPreview, dropPreview, given } = model;
  const apply = async () => {
    if (!(await applyPreview())) return;
    given.setChosen(undefined);
    given.setPasted('');
    given.sources.clear();
  };
  const { plan, moved, effectUnknown } = preview;
  const unmatched = plan.notMatched.map(({ text, remedy, where }) => ({
    severity: 'warning' as const,
    text,
    remedy,
    where,
  }));
  return (
    <>
      {restored && (
        <Notices>
          <Message kind="information" title={quarterWords.restoredTitle()} text={quarterWords.restored()} />
        </Notices>
      )}
      <ChangePreview
        list={plan.changes}
        problems={[...plan.problems, ...unmatched]}
        moved={moved}
        effectUnknown={effectUnknown}
        effectOf={(change) => effectOnTrust(change, preview)}
        by={changes.by}
        onBy={changes.setBy}
        applying={changes.busy === 'applying'}
        onApply={() => void apply()}
        onCancel={dropPreview}
        onAgain={model.previewAgain}
      />
    </>
  );
}

/** What becomes of the PSF of the trust that a figure is of. */
function effectOnTrust(change: CellChange, { plan, moved }: Preview): string | undefined {
  const organisation = plan.organisations.get(cellKey(change.sheet, change.address));
  const own = organisation && moved.find(({ of }) => of === organisation.shortName);
  if (!own?.before || !own.after) return undefined;
  const { before, after } = own;
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  const figures = (amounts: typeof before) =>
    [amounts.earned, amounts.lost, amounts.recoverable].map(amountInFigures).join(' / ');
  return quarterWords.effect(figures(before), figures(after));
}
