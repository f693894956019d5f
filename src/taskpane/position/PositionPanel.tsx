import type { ReactElement } from 'react';
import { positionWords } from '../../wording/pane';
import { Announced } from '../parts/Announced';
import { Message } from '../parts/Message';
import { Notices } from '../parts/Notices';
import { PageMessage } from '../parts/PageMessage';
import { PaneHeader } from '../parts/PaneHeader';
import { PanelLoading } from '../parts/PanelLoading';
import { AgainstPlan, AtStake } from './AgainstPlan';
import { Assumptions } from './Assumptions';
import { InsertOffer } from './InsertOffer';
import { FinanceReturns } from './FinanceReturns';
import { Kinds } from './Kinds';
import { Problems } from './Problems';
import { ResultNotices } from './ResultNotices';
import { SystemAnswers } from './SystemAnswers';
import { Trusts } from './Trusts';
import { type PositionModel, type PositionState, usePosition } from './use-position';

/** Where the system stands: what it and each trust have earned, lost and can still recover. */
export function PositionPanel(): ReactElement {
  const model = usePosition();
  const { state, refreshing, updates } = model;
  return (
    <>
      <PaneHeader
        {...headerOf(state)}
        refreshing={refreshing}
        onRefresh={state.status === 'loading' ? undefined : model.refresh}
      />
      <Announced>
        {/* A new element for each update: the same words in the same one are not announced again. */}
        {updates > 0 && <span key={updates}>{positionWords.updated()}</span>}
      </Announced>
      <ModelNotices {...model} />
      <Content {...model} />
    </>
  );
}

function headerOf(state: PositionState): { title?: string | undefined; subtitle?: string } {
  if (state.status === 'problems') return { title: state.systemName };
  if (state.status !== 'ready') return {};
  const { systemName, quarter, year } = state.reading;
  return { title: systemName, subtitle: positionWords.period(quarter, year) };
}

function ModelNotices(model: PositionModel): ReactElement {
  const { state, outOfDate, notWatching, goTo, recalculate, refresh } = model;
  return (
    <Notices>
      {outOfDate !== undefined && (
        <Message
          kind="warning"
          title={positionWords.outOfDateTitle()}
          text={outOfDate}
          actions={[{ label: positionWords.retry(), perform: refresh }]}
        />
      )}
      {notWatching !== undefined && (
        <Message
          kind="warning"
          title={positionWords.watchFailedTitle()}
          text={positionWords.watchFailed(notWatching)}
        />
      )}
      {state.status === 'ready' && (
        <ResultNotices
          {...state}
          lossSharedOtherwise={state.reading.lossSharedOtherwise}
          goTo={goTo}
          onRecalculate={recalculate}
        />
      )}
    </Notices>
  );
}

function Content(model: PositionModel): ReactElement {
  const { state, insertion, goTo } = model;
  switch (state.status) {
    case 'loading':
      return <PanelLoading />;
    case 'failed': {
      const retry = { label: positionWords.retry(), perform: model.refresh };
      return <PageMessage failed title={positionWords.failedTitle()} text={state.text} action={retry} />;
    }
    case 'not ours':
      return <InsertOffer insertion={insertion} onInsert={model.insert} onLookAgain={model.refresh} />;
    case 'problems':
      return <Problems problems={state.problems} goTo={goTo} onRecalculate={model.recalculate} />;
    case 'ready': {
      const { position, reading } = state;
      return (
        <>
          <SystemAnswers answers={position.system} goTo={goTo} />
          <AgainstPlan position={position} goTo={goTo} />
          {state.finance && <FinanceReturns {...state.finance} goTo={goTo} />}
          <AtStake position={position} goTo={goTo} />
          <Kinds position={position} goTo={goTo} />
          <Trusts position={position} listed={reading.trusts} goTo={goTo} />
          <Assumptions assumptions={reading.assumptions} goTo={goTo} />
        </>
      );
    }
  }
}
