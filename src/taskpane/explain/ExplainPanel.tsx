import { Button, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { Pin20Regular } from '@fluentui/react-icons/svg/pin';
import { PinOff20Regular } from '@fluentui/react-icons/svg/pin-off';
import type { ReactElement } from 'react';
import type { Explanation } from '../../plans/explain/explain-cell';
import { explainPanelWords, explainWords } from '../../wording/explain';
import { Announced } from '../parts/Announced';
import { Message } from '../parts/Message';
import { Notices } from '../parts/Notices';
import { PageMessage } from '../parts/PageMessage';
import { PaneHeader } from '../parts/PaneHeader';
import { PanelLoading } from '../parts/PanelLoading';
import { Remark } from '../parts/Remark';
import { Spoken } from '../parts/Spoken';
import { Assumptions } from '../position/Assumptions';
import { FormulaParts } from './FormulaParts';
import { Steps } from './Steps';
import { type ExplanationModel, useExplanation } from './use-explanation';

const useStyles = makeStyles({
  result: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  shows: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  agrees: { margin: 0, color: tokens.colorStatusSuccessForeground1 },
});

/** How the selected cell's result came about: its formula, the steps of the rules and their sources. */
export function ExplainPanel(): ReactElement {
  const model = useExplanation();
  const { state, notFollowing, readAgain } = model;
  return (
    <>
      <Header {...model} />
      <Announced>
        {state.status === 'explained' && explainPanelWords.updated(state.explanation.title)}
      </Announced>
      <Notices>
        {notFollowing !== undefined && (
          <Message
            kind="warning"
            title={explainPanelWords.notFollowingTitle()}
            text={explainPanelWords.notFollowing(notFollowing)}
            actions={[{ label: explainPanelWords.readAgain(), perform: readAgain }]}
          />
        )}
      </Notices>
      <Content {...model} />
    </>
  );
}

function Header({ state, pinned, setPinned }: ExplanationModel): ReactElement {
  if (state.status !== 'explained') return <PaneHeader title={explainPanelWords.title()} />;
  return (
    <PaneHeader
      title={state.explanation.title}
      action={
        <ToggleButton
          appearance="subtle"
          checked={pinned}
          icon={pinned ? <PinOff20Regular /> : <Pin20Regular />}
          aria-label={explainPanelWords.pin()}
          title={pinned ? explainPanelWords.unpin() : explainPanelWords.pin()}
          onClick={() => setPinned(!pinned)}
        />
      }
    />
  );
}

function Content(model: ExplanationModel): ReactElement {
  const { state, readAgain } = model;
  switch (state.status) {
    case 'loading':
      return <PanelLoading label={explainPanelWords.loading()} />;
    case 'failed': {
      const retry = { label: explainPanelWords.readAgain(), perform: readAgain };
      return <PageMessage failed title={explainPanelWords.failedTitle()} text={state.text} action={retry} />;
    }
    case 'nothing':
      return <PageMessage title={state.title} text={state.text} />;
    case 'explained':
      return <Explained {...model} explanation={state.explanation} />;
  }
}

function Explained(props: ExplanationModel & { explanation: Explanation }): ReactElement {
  const { explanation, goTo } = props;
  return (
    <>
      <Result {...props} />
      <Notices>
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
      </Notices>
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
      <p className={styles.shows}>
        <Spoken>{shows}</Spoken>
      </p>
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
