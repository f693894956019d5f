import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import { positionWords } from '../../wording/pane';
import type { InsertionProgress } from '../../workbook';
import { Actions } from '../parts/Actions';
import { Section } from '../parts/Section';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  progress: { display: 'grid', gap: tokens.spacingVerticalS },
  step: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface InsertOfferProps {
  insertion?: InsertionProgress | undefined;
  onInsert: () => void;
  onLookAgain: () => void;
}

/** For a workbook that is not ours: what the panel needs, and the means to insert it. */
export function InsertOffer({ insertion, onInsert, onLookAgain }: InsertOfferProps): ReactElement {
  const styles = useStyles();
  if (insertion) return <Inserting {...insertion} />;
  return (
    <Section title={positionWords.notOursTitle()}>
      <p className={styles.text}>{positionWords.notOurs()}</p>
      <p className={styles.text}>{positionWords.notOursWhat()}</p>
      <Actions>
        <Button appearance="primary" onClick={onInsert}>
          {positionWords.insert()}
        </Button>
        <Button onClick={onLookAgain}>{positionWords.checkAgain()}</Button>
      </Actions>
    </Section>
  );
}

function Inserting({ step, done, steps }: InsertionProgress): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <Section title={positionWords.inserting()}>
      <div className={styles.progress}>
        <ProgressBar value={(done + 0.5) / steps} aria-labelledby={id} />
        <p id={id} className={styles.step} role="status">
          {positionWords.insertionSteps[step]}
        </p>
      </div>
    </Section>
  );
}
