import { Button, Skeleton, SkeletonItem, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { Pin20Regular } from '@fluentui/react-icons/svg/pin';
import { PinOff20Regular } from '@fluentui/react-icons/svg/pin-off';
import type { ReactElement } from 'react';
import type { Explanation } from '../../plans/explain/explain-cell';
import { explainPanelWords, explainWords } from '../../wording/explain';
import { Message } from '../parts/Message';
import { PageMessage } from '../parts/PageMessage';
import { Remark } from '../parts/Remark';
import { Assumptions } from '../position/Assumptions';
import { FormulaParts } from './FormulaParts';
import { Steps } from './Steps';
import { type ExplanationModel, useExplanation } from './use-explanation';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  result: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  shows: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  agrees: { margin: 0, color: tokens.colorStatusSuccessForeground1 },
  remarks: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    ':empty': { display: 'none' },
  },
  loading: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  announced: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** How the selected cell's result came about: its formula, the steps of the rules and their sources. */
export function ExplainPanel(): ReactElement {
  const styles = useStyles();
  const model = useExplanation();
  const { state, notFollowing, readAgain } = model;
  return (
    <>
      <Header {...model} />
      <div className={styles.announced} role="status">
        {state.status === 'explained' && explainPanelWords.updated(state.explanation.title)}
      </div>
      <div className={styles.remarks}>
        {notFollowing !== undefined && (
          <Message
            kind="warning"
            title={explainPanelWords.notFollowingTitle()}
            text={explainPanelWords.notFollowing(notFollowing)}
            actions={[{ label: explainPanelWords.readAgain(), perform: readAgain }]}
          />
        )}
      </div>
      <Content {...model} />
    </>
  );
}

function Header({ state, pinned, setPinned }: ExplanationModel): ReactElement {
  const styles = useStyles();
  const isExplained = state.status === 'explained';
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{isExplained ? state.explanation.title : explainPanelWords.title()}</h1>
      {isExplained && (
        <ToggleButton
          appearance="subtle"
          checked={pinned}
          icon={pinned ? <PinOff20Regular /> : <Pin20Regular />}
          aria-label={explainPanelWords.pin()}
          title={pinned ? explainPanelWords.unpin() : explainPanelWords.pin()}
          onClick={() => setPinned(!pinned)}
        />
      )}
    </header>
  );
}

function Content(model: ExplanationModel): ReactElement {
  const { state, readAgain } = model;
  switch (state.status) {
    case 'loading':
      return <Loading />;
    case 'failed': {
      const retry = { label: explainPanelWords.readAgain(), perform: readAgain };
      return <PageMessage title={explainPanelWords.failedTitle()} text={state.text} action={retry} />;
    }
    case 'nothing':
      return <PageMessage title={state.title} text={state.text} />;
    case 'explained':
      return <Explained {...model} explanation={state.explanation} />;
  }
}

function Explained(props: ExplanationModel & { explanation: Explanation }): ReactElement {
  const styles = useStyles();
  const { explanation, goTo } = props;
  return (
    <>
      <Result {...props} />
      <div className={styles.remarks}>
        {explanation.remarks.length > 0 && (
          <Message
            kind={explanation.agreement === 'differs' ? 'warning' : 'information'}
            title={
              explanation.agreement === 'differs'
                ? explainPanelWords.differsTitle()
                : explainPanelWords.remarkTitle()
            }
            text={explanation.remarks.join(' ')}
          />
        )}
      </div>
      <Steps steps={explanation.steps} goTo={goTo} />
      <FormulaParts explanation={explanation} goTo={goTo} />
      {explanation.assumptions.length > 0 && (
        <Assumptions assumptions={explanation.assumptions} goTo={goTo} />
      )}
    </>
  );
}

function Result({
  explanation,
  pinned,
  away,
  goTo,
}: ExplanationModel & { explanation: Explanation }): ReactElement {
  const styles = useStyles();
  const { cell, shows, agreement } = explanation;
  const place = `${cell.sheet}!${cell.address}`;
  return (
    <div className={styles.result}>
      <p className={styles.shows}>{shows}</p>
      <Remark>{explainPanelWords.resultIn(place)}</Remark>
      {agreement === 'agrees' && <p className={styles.agrees}>{explainWords.agrees()}</p>}
      {pinned && <Remark>{explainPanelWords.pinned()}</Remark>}
      {(away || pinned) && (
        <Button size="small" onClick={() => goTo(cell)}>
          {explainPanelWords.backTo(place)}
        </Button>
      )}
    </div>
  );
}

function Loading(): ReactElement {
  const styles = useStyles();
  return (
    <Skeleton className={styles.loading} aria-label={explainPanelWords.loading()}>
      <SkeletonItem size={48} />
      <SkeletonItem size={16} />
      <SkeletonItem size={96} />
      <SkeletonItem size={128} />
    </Skeleton>
  );
}
