import { Button, ProgressBar, Select, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId, useState } from 'react';
import { showNotice } from '../../commands/pane-route';
import { blankWorkbook } from '../../plans/blank-workbook';
import type { Template, TemplateId } from '../../plans/specification';
import { templates } from '../../plans/templates';
import { positionWords } from '../../wording/pane';
import { validateWords } from '../../wording/validate';
import type { InsertionProgress } from '../../workbook';
import { causeOf } from '../changes/cause-of';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { useWorkbook } from '../workbook-access';

const useStyles = makeStyles({
  choice: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  choices: { justifySelf: 'stretch' },
  step: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The plan templates, one of which can be added to the open workbook. */
export function Templates(): ReactElement {
  const styles = useStyles();
  const { insertion, insert } = useInsertion();
  const [chosen, setChosen] = useState<TemplateId>(templates[0]!.id);
  const template = templates.find(({ id }) => id === chosen)!;
  if (insertion) return <Inserting title={template.title} {...insertion} />;
  return (
    <Section title={validateWords.templatesTitle()}>
      <Remark>{validateWords.templatesNote()}</Remark>
      <div className={styles.choice}>
        <Select
          className={styles.choices}
          aria-label={validateWords.template()}
          value={chosen}
          onChange={(_, { value }) => setChosen(value as TemplateId)}
        >
          {templates.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
        <Button onClick={() => insert(template)}>{validateWords.insert()}</Button>
      </div>
    </Section>
  );
}

function useInsertion() {
  const workbook = useWorkbook();
  const [insertion, setInsertion] = useState<InsertionProgress>();
  const insert = (template: Template) => {
    setInsertion({ step: 'checking', done: 0, steps: 1 });
    workbook
      .insertWorkbook(blankWorkbook(template), setInsertion)
      .then(
        () => showNotice({ kind: 'success', ...validateWords.inserted(template.title) }),
        (error: unknown) =>
          showNotice({ kind: 'error', title: validateWords.insertFailedTitle(), text: causeOf(error) }),
      )
      .finally(() => setInsertion(undefined));
  };
  return { insertion, insert };
}

function Inserting({ title, step, done, steps }: InsertionProgress & { title: string }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <Section title={validateWords.inserting(title)}>
      <ProgressBar value={(done + 0.5) / steps} aria-labelledby={id} />
      <p id={id} className={styles.step} role="status">
        {positionWords.insertionSteps[step]}
      </p>
    </Section>
  );
}
