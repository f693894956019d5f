import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { stampName } from '../../plans/specification';
import { addedUpWords as words } from '../../wording/system-plans-panel';
import { PageMessage } from '../parts/PageMessage';
import { templateTitle } from '../validate/template-title';
import { useWorkbook } from '../workbook-access';
import { FigureBrowser } from './FigureBrowser';
import { InsertSheets } from './InsertSheets';
import { ProblemList } from './ProblemList';
import type { SystemPlans } from './system-work';
import type { OpenPlan } from './use-open-plan';
import type { SystemPlansModel } from './use-system-plans';

const useStyles = makeStyles({
  template: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
});

interface AddedUpViewProps {
  model: SystemPlansModel;
  plans: SystemPlans;
  openPlan: OpenPlan;
}

/** The system's plan: its figures with what each is made from, its insertion, and what is to be settled. */
export function AddedUpView({ model, plans, openPlan }: AddedUpViewProps): ReactElement {
  const styles = useStyles();
  const workbook = useWorkbook();
  const { addedUp, stamps } = plans;
  if (!addedUp) return <PageMessage title={words.none()} text={words.noneNote()} />;
  const busy = model.underWay !== undefined;
  return (
    <>
      <div className={styles.template}>
        <Select
          aria-label={words.template()}
          value={addedUp.stamp}
          disabled={busy}
          onChange={(_, { value }) => void model.choose(value)}
        >
          {stamps
            .filter(({ plans: count }) => count > 0)
            .map(({ stamp, plans: count }) => (
              <option key={stamp} value={stamp}>
                {words.templateOption(templateTitle(stamp), count)}
              </option>
            ))}
        </Select>
      </div>
      <FigureBrowser key={addedUp.stamp} addedUp={addedUp} openFile={openPlan.file} work={model.work} />
      <InsertSheets
        title={words.insertHeading()}
        offers={[
          {
            title: words.insert(),
            note: words.insertNote(),
            make: async () => model.work().planWorkbook((await workbook.readNames([stampName])).size > 0),
            said: { done: words.inserted, failedTitle: words.insertFailedTitle() },
          },
          {
            title: words.insertContributions(),
            note: words.insertContributionsNote(),
            make: () => model.work().contributionsWorkbook(),
            said: { done: words.contributionsInserted, failedTitle: words.contributionsFailedTitle() },
          },
        ]}
      />
      <ProblemList addedUp={addedUp} openFile={openPlan.file} />
    </>
  );
}
