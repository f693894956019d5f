import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { ChangeList } from '../../plans/changes/change-list';
import { sameContent, contentAfter, contentBefore } from '../../plans/changes/cell-content';
import type { AnswersMoved } from '../../plans/changes/position-after';
import { previewWords } from '../../wording/changes';
import { Busy } from '../parts/Busy';
import { Actions } from '../parts/Actions';
import { Choice } from '../parts/Choice';
import { onEscape } from '../parts/on-escape';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { useGoTo } from './use-go-to';
import { ChangeTable, type ChangeTableProps } from './ChangeTable';
import { EffectTable } from './EffectTable';
import { type PreviewProblem, PreviewProblems } from './PreviewProblems';

const useStyles = makeStyles({
  filter: { marginBottom: tokens.spacingVerticalS },
  part: { marginBottom: tokens.spacingVerticalM },
});

export interface ChangePreviewProps {
  list: ChangeList;
  /** What is wrong, errors first; an error keeps the list from being applied. */
  problems?: readonly PreviewProblem[];
  /** Earned, Lost and Recoverable before and after, in pence. */
  moved?: readonly AnswersMoved[];
  /** Why the position afterwards cannot be worked out, if it cannot. */
  effectUnknown?: string | undefined;
  effectOf?: ChangeTableProps['effectOf'];
  /** Who the Change log will name; see `useChanges`. */
  by: string;
  onBy: (name: string) => void;
  applying: boolean;
  onApply: () => void;
  onCancel: () => void;
  /** Makes the preview again from the workbook as it is now, where the panel can. */
  onAgain?: () => void;
}

/** A list of changes before it is applied: what is wrong, what it does, every cell, and the decision. */
export function ChangePreview(props: ChangePreviewProps): ReactElement {
  const { list, problems = [], moved, effectUnknown, effectOf } = props;
  const styles = useStyles();
  const [only, setOnly] = useState<'all' | 'problems'>('all');
  const goTo = useGoTo();
  const writes = list.changes.filter((change) => !sameContent(contentBefore(change), contentAfter(change)));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const options = [
    { value: 'all' as const, label: previewWords.all(writes.length) },
    { value: 'problems' as const, label: previewWords.onlyProblems(problems.length) },
  ];
  return (
    <div onKeyDown={onEscape(() => !props.applying && props.onCancel())}>
      <Section title={list.title} aside={previewWords.heading(writes.length)} opened>
        <div className={styles.filter}>
          <Choice label={previewWords.filter()} options={options} chosen={only} onChoose={setOnly} />
        </div>
        {problems.length === 0 && only === 'problems' && <Remark>{previewWords.noProblems()}</Remark>}
        {problems.length > 0 && (
          <div className={styles.part}>
            <PreviewProblems problems={[...errors, ...warnings]} goTo={goTo} />
          </div>
        )}
        {only === 'all' && writes.length > 0 && (
          <ChangeTable title={list.title} changes={writes} effectOf={effectOf} goTo={goTo} />
        )}
      </Section>
      {only === 'all' && (moved !== undefined || effectUnknown !== undefined) && (
        <Section title={previewWords.effectHeading()} aside="£000">
          {effectUnknown !== undefined ? (
            <Remark>{previewWords.effectUnknown(effectUnknown)}</Remark>
          ) : (
            <EffectTable moved={moved ?? []} />
          )}
        </Section>
      )}
      <Decision {...props} writes={writes.length} errors={errors.length} />
    </div>
  );
}

interface DecisionProps extends ChangePreviewProps {
  writes: number;
  errors: number;
}

function Decision({
  by,
  onBy,
  applying,
  onApply,
  onCancel,
  onAgain,
  writes,
  errors,
  list,
}: DecisionProps): ReactElement {
  const nothing = writes === 0 && list.remark === undefined;
  return (
    <Section title={errors > 0 ? previewWords.mustBeMended(errors) : previewWords.decide()}>
      {errors > 0 ? (
        <Remark>{previewWords.blocked()}</Remark>
      ) : (
        <>
          <Field label={previewWords.by()} hint={previewWords.byHint()}>
            <Input value={by} onChange={(_, { value }) => onBy(value)} autoComplete="name" />
          </Field>
          <Remark>{previewWords.writes()}</Remark>
        </>
      )}
      <Actions>
        {errors === 0 && !nothing && (
          <Button
            appearance="primary"
            onClick={onApply}
            disabledFocusable={applying}
            {...(applying && { icon: <Busy /> })}
          >
            {applying ? previewWords.applying() : previewWords.apply(writes)}
          </Button>
        )}
        {onAgain && (
          <Button onClick={onAgain} disabledFocusable={applying}>
            {previewWords.again()}
          </Button>
        )}
        <Button onClick={onCancel} disabledFocusable={applying}>
          {previewWords.cancel()}
        </Button>
      </Actions>
    </Section>
  );
}
