import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { Progress } from '../../plans/in-steps';
import { validateWords } from '../../wording/validate';
import { Choice } from '../parts/Choice';
import type { Scope } from './run-validation';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  running: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  run: { justifySelf: 'start' },
  step: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
});

const scopes: readonly Scope[] = ['workbook', 'sheet'];

interface RunBarProps {
  scope: Scope;
  onScope: (scope: Scope) => void;
  running?: Progress | undefined;
  /** Whether there was a run before. */
  again: boolean;
  onRun: () => void;
  onStop: () => void;
}

/** What to validate, and the button that does; while it runs, how far it is and the means to stop it. */
export function RunBar({ scope, onScope, running, again, onRun, onStop }: RunBarProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Choice
        label={validateWords.scope()}
        options={scopes.map((value) => ({ value, label: validateWords.scopes[value] }))}
        chosen={scope}
        onChoose={onScope}
      />
      {running ? (
        <Running {...running} onStop={onStop} />
      ) : (
        <Button className={styles.run} appearance="primary" onClick={onRun}>
          {again ? validateWords.runAgain() : validateWords.run()}
        </Button>
      )}
    </div>
  );
}

function Running({ done, of, onStop }: Progress & { onStop: () => void }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.running}>
      <div>
        <p id={id} className={styles.step} role="status">
          {done === 0 ? validateWords.reading() : validateWords.running()}
        </p>
        <ProgressBar aria-labelledby={id} {...(done > 0 && { value: done / of })} />
      </div>
      <Button size="small" onClick={onStop}>
        {validateWords.stop()}
      </Button>
    </div>
  );
}
