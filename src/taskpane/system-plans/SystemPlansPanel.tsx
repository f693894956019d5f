import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { plansTogetherWords as words } from '../../wording/system-plans-panel';
import { Choice } from '../parts/Choice';
import { PaneHeader } from '../parts/PaneHeader';
import { AddedUpView } from './AddedUpView';
import { ContractsView } from './ContractsView';
import { FileList } from './FileList';
import { GivePlans } from './GivePlans';
import type { SystemPlans } from './system-work';
import { useOpenPlan } from './use-open-plan';
import { type SystemPlansModel, useSystemPlans } from './use-system-plans';

const useStyles = makeStyles({
  choice: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
});

/** Organisations' plans together: which count, what they come to, and where their contracts do not agree. */
export function SystemPlansPanel(): ReactElement {
  const model = useSystemPlans();
  const { plans } = model;
  const subtitle = plans && words.subtitle(plans.unit, plans.round);
  return (
    <>
      <PaneHeader title={words.title()} subtitle={subtitle} refreshing={false} />
      {plans ? <Given model={model} plans={plans} /> : <GivePlans model={model} />}
    </>
  );
}

type View = 'files' | 'added up' | 'contracts';

function Given({ model, plans }: { model: SystemPlansModel; plans: SystemPlans }): ReactElement {
  const styles = useStyles();
  const [view, setView] = useState<View>('files');
  const openPlan = useOpenPlan(model.work, plans, view !== 'files');
  const { files, triangulation } = plans;
  const options: { value: View; label: string }[] = [
    { value: 'files', label: words.files(files.length) },
    { value: 'added up', label: words.addedUp() },
    { value: 'contracts', label: words.contracts(triangulation?.mismatches.length ?? 0) },
  ];
  return (
    <>
      <div className={styles.choice}>
        <Choice label={words.view()} options={options} chosen={view} onChoose={setView} />
      </div>
      {view === 'files' && (
        <>
          <GivePlans model={model} />
          <FileList plans={plans} model={model} />
        </>
      )}
      {view === 'added up' && <AddedUpView model={model} plans={plans} openPlan={openPlan} />}
      {view === 'contracts' && (
        <ContractsView model={model} triangulation={triangulation} openPlan={openPlan} />
      )}
    </>
  );
}
