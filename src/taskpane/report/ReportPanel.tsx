import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { Share20Regular } from '@fluentui/react-icons/svg/share';
import { type ReactElement, useMemo } from 'react';
import { chartFigures } from '../../plans/report/chart-figures';
import { reportPanelWords } from '../../wording/report';
import type { SystemSections } from '../../plans/report/system/sections';
import { systemReportWords } from '../../wording/system-report';
import { Message } from '../parts/Message';
import { NotOurWorkbook } from '../parts/NotOurWorkbook';
import { PageMessage } from '../parts/PageMessage';
import { PaneHeader } from '../parts/PaneHeader';
import { PanelLoading } from '../parts/PanelLoading';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Spoken } from '../parts/Spoken';
import { type PositionState, usePosition } from '../position/use-position';
import type { WorkedOut } from '../position/work-out-position';
import { positionWords } from '../../wording/pane';
import { Busy } from '../parts/Busy';
import { ColumnChart } from './ColumnChart';
import { commentaryOf, useReport } from './use-report';
import { useSystemSections } from './use-system-sections';

const useStyles = makeStyles({
  actions: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  paragraph: { margin: `0 0 ${tokens.spacingVerticalS}`, ':last-child': { marginBottom: 0 } },
});

type Ready = Extract<WorkedOut, { status: 'ready' }>;

/** The board report: what it will say, and the means to write it and to share the workbook without formulas. */
export function ReportPanel(): ReactElement {
  const { state, refreshing, refresh } = usePosition();
  return (
    <>
      <PaneHeader
        title={reportPanelWords.title()}
        {...(state.status === 'ready' && {
          subtitle: positionWords.period(state.reading.quarter, state.reading.year),
          onRefresh: refresh,
        })}
        refreshing={refreshing}
      />
      <Content state={state} onRetry={refresh} />
    </>
  );
}

function Content({ state, onRetry }: { state: PositionState; onRetry: () => void }): ReactElement {
  switch (state.status) {
    case 'loading':
      return <PanelLoading label={reportPanelWords.loading()} />;
    case 'failed': {
      const retry = { label: reportPanelWords.retry(), perform: onRetry };
      return <PageMessage failed title={reportPanelWords.failedTitle()} text={state.text} action={retry} />;
    }
    case 'not ours':
      return <NotOurWorkbook {...reportPanelWords.notOurs()} />;
    case 'problems': {
      const text = reportPanelWords.problems(state.problems.length);
      return <NotOurWorkbook title={reportPanelWords.problemsTitle()} text={text} />;
    }
    case 'ready':
      return <Report ready={state} />;
  }
}

function Report({ ready }: { ready: Ready }): ReactElement {
  const styles = useStyles();
  const sections = useSystemSections();
  const { busy, outcome, write, share, dismiss } = useReport(ready);
  const { reading } = ready;
  const charts = useMemo(
    () => chartFigures({ ...reading, shortNames: reading.trusts.map(({ shortName }) => shortName) }),
    [reading],
  );
  return (
    <>
      <div className={styles.actions}>
        <p className={styles.lead}>{reportPanelWords.lead()}</p>
        <Carried sections={sections} />
        <Button
          appearance="primary"
          icon={busy === 'writing' ? <Busy /> : <DocumentTable20Regular />}
          disabledFocusable={busy !== undefined}
          onClick={write}
        >
          {busy === 'writing' ? reportPanelWords.writing() : reportPanelWords.write()}
        </Button>
        <Button
          icon={busy === 'sharing' ? <Busy /> : <Share20Regular />}
          disabledFocusable={busy !== undefined}
          onClick={share}
        >
          {busy === 'sharing' ? reportPanelWords.sharing() : reportPanelWords.share()}
        </Button>
        <Remark>{reportPanelWords.shareLead()}</Remark>
        <div role="status" style={{ width: '100%' }}>
          {outcome && (
            <Message
              {...outcome}
              onDismiss={dismiss}
              {...(outcome.file && {
                link: {
                  label: reportPanelWords.saveCopy(),
                  address: outcome.file.address,
                  file: outcome.file.name,
                },
              })}
            />
          )}
        </div>
      </div>
      <Section title={reportPanelWords.commentaryHeading()}>
        {commentaryOf(ready, sections).map((paragraph) => (
          <p key={paragraph} className={styles.paragraph}>
            <Spoken>{paragraph}</Spoken>
          </p>
        ))}
      </Section>
      <Section title={reportPanelWords.chartsHeading()}>
        {charts.map((figures) => (
          <ColumnChart key={figures.title} figures={figures} />
        ))}
      </Section>
    </>
  );
}

/** Which parts on the whole system the report has, and where the others would come from. */
function Carried({ sections }: { sections: SystemSections }): ReactElement {
  const all = Object.keys(systemReportWords.sections) as (keyof SystemSections)[];
  const there = all.filter((section) => sections[section]);
  const others = all.filter((section) => !sections[section]);
  return (
    <>
      {there.length > 0 && <Remark>{systemReportWords.carries(there)}</Remark>}
      {others.length > 0 && <Remark>{systemReportWords.couldCarry(others)}</Remark>}
    </>
  );
}
