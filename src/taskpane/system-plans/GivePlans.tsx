import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import { plansTogetherWords as words } from '../../wording/system-plans-panel';
import { FileDrop } from '../parts/FileDrop';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import type { SystemPlansModel, UnderWay } from './use-system-plans';

const useStyles = makeStyles({
  progress: { display: 'grid', gap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0` },
});

interface GivePlansProps {
  model: Pick<SystemPlansModel, 'underWay' | 'give' | 'cancel'>;
}

/** Where the plans are given, and how far their reading is. */
export function GivePlans({ model: { underWay, give, cancel } }: GivePlansProps): ReactElement {
  return (
    <Section title={words.giveHeading()}>
      <Remark>{words.giveNote()}</Remark>
      {underWay ? (
        <Reading underWay={underWay} onCancel={cancel} />
      ) : (
        <FileDrop
          label={words.chooseFiles()}
          hint={words.dropHere()}
          accept=".xlsx,.xlsm"
          onFiles={(files) => void give(files)}
        />
      )}
    </Section>
  );
}

function Reading({ underWay, onCancel }: { underWay: UnderWay; onCancel: () => void }): ReactElement {
  const styles = useStyles();
  const id = useId();
  const isReading = underWay.task === 'reading';
  return (
    <div className={styles.progress}>
      <ProgressBar
        value={isReading ? (underWay.done + 0.5) / underWay.all : underWay.part}
        aria-labelledby={id}
      />
      <span id={id} role="status">
        {isReading ? words.reading(underWay.done, underWay.all) : words.adding()}
      </span>
      {isReading && (
        <div>
          <Button size="small" onClick={onCancel}>
            {words.cancel()}
          </Button>
        </div>
      )}
    </div>
  );
}
