import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId, useState } from 'react';
import { showNotice } from '../../commands/pane-route';
import type { WorkbookModel } from '../../plans/workbook-model';
import { positionWords } from '../../wording/pane';
import { systemViewWords } from '../../wording/system-view';
import type { InsertionProgress } from '../../workbook';
import { causeOf } from '../changes/cause-of';
import { Section } from '../parts/Section';
import { useWorkbook } from '../workbook-access';
import type { View } from './views';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  step: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** An insertion under way: which workbook, and how far. */
export interface Insertion extends InsertionProgress {
  title: string;
}

export interface InsertionModel {
  insertion?: Insertion;
  insert: (model: WorkbookModel) => void;
}

/** Inserts sheets; while it does, half a workbook is not shown as if it were whole. */
export function useInsertion(readAgain: () => Promise<void>): InsertionModel {
  const workbook = useWorkbook();
  const [insertion, setInsertion] = useState<Insertion>();
  const insert = (model: WorkbookModel) => {
    const { title } = model;
    setInsertion({ title, step: 'checking', done: 0, steps: 1 });
    void workbook
      .insertWorkbook(model, (progress) => setInsertion({ title, ...progress }))
      .then(
        () => showNotice({ kind: 'success', ...systemViewWords.inserted(title) }),
        (error: unknown) =>
          showNotice({ kind: 'error', title: systemViewWords.insertFailedTitle(), text: causeOf(error) }),
      )
      .then(readAgain)
      .finally(() => setInsertion(undefined));
  };
  return { ...(insertion && { insertion }), insert };
}

/** For a workbook without the sheets of a view: what they hold, and the means to insert them. */
export function InsertOffer({ view, onInsert }: { view: View; onInsert: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <Section title={systemViewWords.notOursTitle[view]}>
      <p className={styles.text}>{systemViewWords.notOurs[view]}</p>
      <p className={styles.text}>{systemViewWords.insertNote()}</p>
      <Button appearance="primary" onClick={onInsert}>
        {systemViewWords.insert[view]}
      </Button>
    </Section>
  );
}

export function Inserting({ title, step, done, steps }: Insertion): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <Section title={systemViewWords.inserting(title)}>
      <ProgressBar value={(done + 0.5) / steps} aria-labelledby={id} />
      <p id={id} className={styles.step} role="status">
        {positionWords.insertionSteps[step]}
      </p>
    </Section>
  );
}
