import { type ReactElement, useState } from 'react';
import type { ChangeList } from '../../plans/changes/change-list';
import { type MatrixCell, type Triangulation, wasCompared } from '../../plans/system/triangulation';
import { contractsPanelWords as words } from '../../wording/system-plans-panel';
import { ChangePreview } from '../changes/ChangePreview';
import { UndoBar } from '../changes/UndoBar';
import { useChanges } from '../changes/use-changes';
import { PageMessage } from '../parts/PageMessage';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { ChangesToAgree } from './ChangesToAgree';
import { InsertSheets } from './InsertSheets';
import { Matrix } from './Matrix';
import { Mismatches } from './Mismatches';
import { OtherContracts } from './OtherContracts';
import type { OpenPlan } from './use-open-plan';
import type { SystemPlansModel } from './use-system-plans';

interface ContractsViewProps {
  model: Pick<SystemPlansModel, 'work'>;
  triangulation: Triangulation | undefined;
  openPlan: OpenPlan;
}

/** Commissioners against trusts: who agrees, what does not, and what each would have to change. */
export function ContractsView({ model, triangulation, openPlan }: ContractsViewProps): ReactElement {
  const changes = useChanges();
  const [preview, setPreview] = useState<ChangeList>();
  const [pair, setPair] = useState<MatrixCell>();
  if (!triangulation) return <PageMessage title={words.none()} text={words.noneNote()} />;
  if (preview) {
    const apply = async () => {
      if (await changes.apply(preview)) setPreview(undefined);
    };
    return (
      <ChangePreview
        list={preview}
        by={changes.by}
        onBy={changes.setBy}
        applying={changes.busy === 'applying'}
        onApply={() => void apply()}
        onCancel={() => setPreview(undefined)}
      />
    );
  }
  const { lines, mismatches, matrix, missing } = triangulation;
  const compared = lines.filter(wasCompared).length;
  return (
    <>
      <Section title={words.heading()}>
        <Remark>{words.summary(compared, mismatches.length)}</Remark>
        {missing.length > 0 && <Remark>{words.missing(missing.map(({ shortName }) => shortName))}</Remark>}
        <Matrix matrix={matrix} chosen={pair} onChoose={setPair} />
      </Section>
      <Mismatches
        key={pair ? `${pair.commissioner.odsCode} ${pair.provider.odsCode}` : ''}
        mismatches={mismatches}
        pair={pair}
        onAllPairs={() => setPair(undefined)}
        openPlan={openPlan}
        onPreview={setPreview}
      />
      <UndoBar undoing={changes.busy === 'undoing'} onUndo={() => void changes.undo()} />
      <ChangesToAgree changes={triangulation.changes} />
      <OtherContracts triangulation={triangulation} openFile={openPlan.file} />
      <InsertSheets
        title={words.writeHeading()}
        offers={[
          {
            title: words.write(),
            note: words.writeNote(),
            make: () => model.work().triangulationWorkbook(),
            said: { done: words.written, failedTitle: words.writeFailedTitle() },
          },
        ]}
      />
    </>
  );
}
