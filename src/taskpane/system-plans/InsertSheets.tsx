import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { WorkbookModel } from '../../plans/workbook-model';
import { positionWords } from '../../wording/pane';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { type InsertionSaid, useInsertion } from './use-insertion';

const useStyles = makeStyles({
  action: { marginTop: tokens.spacingVerticalS },
  step: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

interface InsertSheetsProps {
  /** What is done, on the button too. */
  title: string;
  note: string;
  make: () => Promise<WorkbookModel>;
  said: InsertionSaid;
}

/** Sheets that can be added to the open workbook, and how far that is. */
export function InsertSheets({ title, note, make, said }: InsertSheetsProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { insertion, insert } = useInsertion(make, said);
  return (
    <Section title={title}>
      <Remark>{note}</Remark>
      <div className={styles.action}>
        {insertion ? (
          <>
            <ProgressBar value={(insertion.done + 0.5) / insertion.steps} aria-labelledby={id} />
            <p id={id} className={styles.step} role="status">
              {positionWords.insertionSteps[insertion.step]}
            </p>
          </>
        ) : (
          <Button onClick={insert}>{title}</Button>
        )}
      </div>
    </Section>
  );
}
