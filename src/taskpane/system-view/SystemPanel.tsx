import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import { financeWorkbook } from '../../plans/system/finance';
import { performanceWorkbook } from '../../plans/system/performance';
import { readinessWorkbook } from '../../plans/system/readiness';
import type { WorkbookModel } from '../../plans/workbook-model';
import { systemViewWords } from '../../wording/system-view';
import { ReadWorkbook } from '../adjustments/ReadWorkbook';
import { useSnapshot } from '../adjustments/use-snapshot';
import { useGoTo } from '../changes/use-go-to';
import { Choice } from '../parts/Choice';
import { FinanceView } from './FinanceView';
import { InsertOffer, Inserting, useInsertion } from './InsertSheets';
import { PerformanceView } from './PerformanceView';
import { ReadinessView } from './ReadinessView';
import { type View, views } from './views';

const useStyles = makeStyles({
  choice: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
});

const workbooks: Readonly<Record<View, (snapshot: WorkbookSnapshot) => WorkbookModel>> = {
  finance: () => financeWorkbook(),
  performance: () => performanceWorkbook(),
  readiness: ({ names }) => readinessWorkbook({ besides: names.map(({ name }) => name) }),
};

/** The system as a whole: its finances by month, its performance, and how ready it is. */
export function SystemPanel(): ReactElement {
  const styles = useStyles();
  const model = useSnapshot();
  const { insertion, insert } = useInsertion(model.readAgain);
  const [view, setView] = useState<View>('finance');
  return (
    <ReadWorkbook title={systemViewWords.title()} subtitle={systemViewWords.subtitle()} model={model}>
      {(snapshot) =>
        insertion ? (
          <Inserting {...insertion} />
        ) : (
          <>
            <div className={styles.choice}>
              <Choice
                label={systemViewWords.view()}
                options={views.map((value) => ({ value, label: systemViewWords.views[value] }))}
                chosen={view}
                onChoose={setView}
              />
            </div>
            <Shown view={view} snapshot={snapshot} onInsert={() => insert(workbooks[view](snapshot))} />
          </>
        )
      }
    </ReadWorkbook>
  );
}

interface ShownProps {
  view: View;
  snapshot: WorkbookSnapshot;
  onInsert: () => void;
}

function Shown({ view, snapshot, onInsert }: ShownProps): ReactElement {
  const goTo = useGoTo();
  const given = { snapshot, goTo, offer: <InsertOffer view={view} onInsert={onInsert} /> };
  switch (view) {
    case 'finance':
      return <FinanceView {...given} />;
    case 'performance':
      return <PerformanceView {...given} />;
    case 'readiness':
      return <ReadinessView {...given} />;
  }
}
