import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { currentRoute, subscribeToRoute } from '../../commands/pane-route';
import type { ChangeList } from '../../plans/changes/change-list';
import type { Finding } from '../../plans/finding';
import { validateWords } from '../../wording/validate';
import { ChangePreview } from '../changes/ChangePreview';
import { UndoBar } from '../changes/UndoBar';
import { useChanges } from '../changes/use-changes';
import { PaneHeader } from '../parts/PaneHeader';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Findings } from './Findings';
import { FixedList, IgnoredList } from './KeptLists';
import { RunBar } from './RunBar';
import { RunNotices } from './RunNotices';
import { Templates } from './Templates';
import { certainChanges, placeInWords } from './list-findings';
import type { Scope } from './run-validation';
import { type Shown, type ValidationModel, useValidation } from './use-validation';
import { templateTitle } from './template-title';

const useStyles = makeStyles({
  actions: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What is wrong with the open workbook: every finding with its cell, reason, source and remedy. */
export function ValidatePanel(): ReactElement {
  const model = useValidation();
  const changes = useChanges();
  const [scope, setScope] = useState<Scope>('workbook');
  const [mending, setMending] = useState<ChangeList>();
  const { run, shown, running, lookAgain } = model;
  useRequests(run, setScope);
  const apply = async (list: ChangeList) => {
    const applied = await changes.apply(list);
    if (!applied) return;
    setMending(undefined);
    lookAgain();
  };
  if (mending) {
    return (
      <ChangePreview
        list={mending}
        by={changes.by}
        onBy={changes.setBy}
        applying={changes.busy === 'applying'}
        onApply={() => void apply(mending)}
        onCancel={() => setMending(undefined)}
      />
    );
  }
  return (
    <>
      <PaneHeader title={validateWords.title()} subtitle={subtitleOf(shown)} refreshing={false} />
      <RunBar
        scope={scope}
        onScope={setScope}
        running={running}
        again={shown !== undefined}
        onRun={() => run(scope)}
        onStop={model.stop}
      />
      <RunNotices {...model} onRetry={() => run(scope)} />
      {shown ? (
        <Results
          {...model}
          shown={shown}
          onMend={(findings) => setMending(listOf(findings))}
          undoing={changes.busy === 'undoing'}
          onUndo={() => void changes.undo().then(lookAgain)}
        />
      ) : (
        <Intro />
      )}
      <Templates />
    </>
  );
}

const subtitleOf = (shown: Shown | undefined): string | undefined =>
  shown &&
  [templateTitle(shown.template), validateWords.checked(shown.sheet)].filter((part) => part).join(' · ');

/** Runs what a command has asked for, once each. */
function useRequests(run: (scope: Scope) => void, setScope: (scope: Scope) => void): void {
  const { request } = useSyncExternalStore(subscribeToRoute, currentRoute);
  const done = useRef<unknown>(undefined);
  useEffect(() => {
    if (request?.task !== 'validate sheet' || done.current === request) return;
    done.current = request;
    setScope('sheet');
    run('sheet');
  }, [request, run, setScope]);
}

const listOf = (findings: readonly Finding[]): ChangeList => ({
  title:
    findings.length === 1
      ? validateWords.fixOneTitle(placeInWords(findings[0]!))
      : validateWords.fixAllTitle(findings.length),
  changes: certainChanges(findings),
});

function Intro(): ReactElement {
  return (
    <Section title={validateWords.introTitle()}>
      <Remark>{validateWords.intro()}</Remark>
    </Section>
  );
}

interface ResultsProps extends ValidationModel {
  shown: Shown;
  onMend: (findings: readonly Finding[]) => void;
  undoing: boolean;
  onUndo: () => void;
}

function Results(props: ResultsProps): ReactElement {
  const { shown, onMend, ignore, unignore, writeSheet, undoing, onUndo } = props;
  const styles = useStyles();
  return (
    <>
      <Findings {...shown} onMend={onMend} onIgnore={ignore} />
      {shown.comparison && <FixedList fixed={shown.comparison.fixed} />}
      <IgnoredList ignored={shown.ignored} onUnignore={unignore} />
      <div className={styles.actions}>
        <Button onClick={writeSheet} disabledFocusable={shown.shown.length === 0}>
          {validateWords.writeSheet()}
        </Button>
      </div>
      <UndoBar undoing={undoing} onUndo={onUndo} />
    </>
  );
}
