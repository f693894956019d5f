import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { type Register, readRegister, registerNames } from '../../plans/adjustments/register';
import type { ChangeList } from '../../plans/changes/change-list';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import { adjustmentWords } from '../../wording/adjustments';
import { ChangePreview } from '../changes/ChangePreview';
import { EffectTable } from '../changes/EffectTable';
import { UndoBar } from '../changes/UndoBar';
import { useChanges } from '../changes/use-changes';
import { Actions } from '../parts/Actions';
import { Remark } from '../parts/Remark';
import { NotOurWorkbook } from '../parts/NotOurWorkbook';
import { PageMessage } from '../parts/PageMessage';
import { Section } from '../parts/Section';
import { NetTable } from './NetTable';
import { ReadWorkbook } from './ReadWorkbook';
import { RegisterLines } from './RegisterLines';
import { type AdjustmentsModel, useAdjustments } from './use-adjustments';
import { type SnapshotModel, useSnapshot } from './use-snapshot';

const useStyles = makeStyles({
  todo: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The register of control total variations and in-year offsets, tried out before it is applied. */
export function AdjustmentsPanel(): ReactElement {
  const model = useSnapshot();
  return (
    <ReadWorkbook title={adjustmentWords.heading()} subtitle={adjustmentWords.subtitle()} model={model}>
      {(snapshot) => {
        const register = readRegister(snapshot);
        if (!('missing' in register)) return <Editor {...{ model, snapshot, register }} />;
        if (register.missing.length === registerNames.length)
          return <NotOurWorkbook {...adjustmentWords.notOurs()} />;
        return <PageMessage {...adjustmentWords.missing(register.missing)} />;
      }}
    </ReadWorkbook>
  );
}

interface EditorProps {
  model: SnapshotModel;
  snapshot: WorkbookSnapshot;
  register: Register;
}

function Editor({ model, snapshot, register }: EditorProps): ReactElement {
  const adjustments = useAdjustments(snapshot, register);
  const changes = useChanges();
  // The preview is of what was typed when it was asked for.
  const [reviewed, setReviewed] = useState<ChangeList>();
  const { outlook, edits } = adjustments;
  if (reviewed)
    return (
      <ChangePreview
        list={reviewed}
        {...(outlook.moved && { moved: outlook.moved })}
        effectUnknown={outlook.unknown}
        by={changes.by}
        onBy={changes.setBy}
        applying={changes.busy === 'applying'}
        onCancel={() => setReviewed(undefined)}
        onApply={() =>
          void changes.apply(reviewed).then(async (applied) => {
            if (!applied) return;
            await model.readAgain();
            adjustments.discard();
            setReviewed(undefined);
          })
        }
      />
    );
  return (
    <>
      <RegisterLines {...adjustments} />
      <NetTable nets={outlook.nets} refusals={outlook.refusals} />
      {edits.size > 0 && (
        <>
          <Effect {...adjustments} />
          <ToApply {...adjustments} onReview={() => setReviewed(outlook.list)} />
        </>
      )}
      {edits.size === 0 && (
        <UndoBar
          undoing={changes.busy === 'undoing'}
          onUndo={() => void changes.undo().then(() => model.readAgain())}
        />
      )}
    </>
  );
}

function Effect({ outlook }: AdjustmentsModel): ReactElement {
  return (
    <Section title={adjustmentWords.effectHeading()} aside={adjustmentWords.unit()}>
      {outlook.unknown !== undefined && <Remark>{outlook.unknown}</Remark>}
      {outlook.moved && <EffectTable moved={outlook.moved} />}
      {outlook.moved && <Remark>{adjustmentWords.moves()}</Remark>}
    </Section>
  );
}

function ToApply({
  outlook,
  workingItOut,
  lines,
  discard,
  onReview,
}: AdjustmentsModel & { onReview: () => void }): ReactElement {
  const styles = useStyles();
  const todo = [
    ...outlook.refusals,
    ...outlook.problems.map(({ place, text }) => {
      const { from, to } = lines[place]!;
      return adjustmentWords.problemAt(adjustmentWords.lineSummary(from, to), text);
    }),
  ];
  const ready = todo.length === 0 && !workingItOut;
  return (
    <Section title={todo.length > 0 ? adjustmentWords.notReady(todo.length) : adjustmentWords.readyTitle()}>
      {todo.length > 0 ? (
        <ul className={styles.todo}>
          {todo.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        <Remark>{adjustmentWords.discardHint()}</Remark>
      )}
      <Actions close>
        <Button appearance="primary" disabledFocusable={!ready} onClick={() => ready && onReview()}>
          {adjustmentWords.review()}
        </Button>
        <Button onClick={discard}>{adjustmentWords.discard()}</Button>
      </Actions>
    </Section>
  );
}
