import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { WorkbookModel } from '../../plans/workbook-model';
import { positionWords } from '../../wording/pane';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { type InsertionSaid, useInsertion } from './use-insertion';

const useStyles = makeStyles({
  offer: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalXS },
  next: { marginTop: tokens.spacingVerticalL },
  progress: { width: '100%' },
  step: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** Sheets that can be added to the open workbook. */
interface Offer {
  /** On the button. */
  title: string;
  note: string;
  make: () => Promise<WorkbookModel>;
  said: InsertionSaid;
}

/** What can be added to the open workbook, each with how far it is. */
export function InsertSheets({ title, offers }: { title: string; offers: readonly Offer[] }): ReactElement {
  const styles = useStyles();
  return (
    <Section title={title}>
      {offers.map((offer, index) => (
        <div key={offer.title} className={index > 0 ? styles.next : undefined}>
          <OneOffer {...offer} />
        </div>
      ))}
    </Section>
  );
}

function OneOffer({ title, note, make, said }: Offer): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { insertion, insert } = useInsertion(make, said);
  return (
    <div className={styles.offer}>
      <Button onClick={insert} disabledFocusable={insertion !== undefined}>
        {title}
      </Button>
      {insertion && (
        <div className={styles.progress}>
          <ProgressBar value={(insertion.done + 0.5) / insertion.steps} aria-labelledby={id} />
          <p id={id} className={styles.step} role="status">
            {positionWords.insertionSteps[insertion.step]}
          </p>
        </div>
      )}
      <Remark>{note}</Remark>
    </div>
  );
}
