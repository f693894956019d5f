import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId, useState } from 'react';
import { firstRunWords } from '../../wording/first-run';
import { Actions } from '../parts/Actions';
import { onEscape } from '../parts/on-escape';
import { Shortcuts } from './Shortcuts';

const useStyles = makeStyles({
  steps: {
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  title: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: { display: 'block', marginTop: tokens.spacingVerticalS },
});

/** Three steps for a first-time user, one at a time, above a pane that can be used meanwhile. */
export function FirstSteps({ onClose }: { onClose: () => void }): ReactElement {
  const styles = useStyles();
  const id = useId();
  const [at, setAt] = useState(0);
  const steps = firstRunWords.steps();
  const { title, text } = steps[at]!;
  const isLast = at === steps.length - 1;
  return (
    <section className={styles.steps} aria-labelledby={id} onKeyDown={onEscape(onClose)}>
      <p id={id} className={styles.heading}>
        {firstRunWords.heading()} <span>{firstRunWords.count(at + 1, steps.length)}</span>
      </p>
      <div aria-live="polite">
        <p className={styles.title}>{title}</p>
        <p className={styles.text}>{text}</p>
      </div>
      {isLast && (
        <>
          <Link className={styles.more} href="docs/functions/index.html" target="_blank" rel="noreferrer">
            {firstRunWords.functionHelp()}
          </Link>
          <div className={styles.more}>
            <Shortcuts />
          </div>
          <p className={styles.text}>{firstRunWords.version(__VERSION__)}</p>
        </>
      )}
      <Actions>
        <Button size="small" appearance="primary" onClick={() => (isLast ? onClose() : setAt(at + 1))}>
          {isLast ? firstRunWords.done() : firstRunWords.next()}
        </Button>
        {at > 0 && (
          <Button size="small" onClick={() => setAt(at - 1)}>
            {firstRunWords.back()}
          </Button>
        )}
        {!isLast && (
          <Button size="small" appearance="subtle" onClick={onClose}>
            {firstRunWords.skip()}
          </Button>
        )}
      </Actions>
    </section>
  );
}
