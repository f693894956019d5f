import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useSyncExternalStore } from 'react';
import { type Panel, currentRoute, dismissNotice, openPanel, subscribeToRoute } from '../commands/pane-route';
import { paneWords } from '../wording/pane';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { Message } from './parts/Message';
import { PanelChoice } from './parts/PanelChoice';
import { PositionPanel } from './position/PositionPanel';
import { themes } from './theme/themes';
import { useThemeName } from './theme/use-theme-name';
import { useWorkbook } from './workbook-access';

/** The panels of the pane, in the order of its navigation. */
const panels: Readonly<Record<Panel, () => ReactElement>> = { position: PositionPanel };

/** The page belongs to the pane alone. */
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  pane: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    borderTop: `3px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: 'tabular-nums lining-nums',
    overflowX: 'hidden',
  },
  notices: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    ':empty': { display: 'none' },
  },
});

interface AppProps {
  /** Office's colour behind a pane, if it says. */
  officeBackground: () => string | undefined;
}

/** The pane: notices, navigation where there is more than one panel, and the open panel. */
export function App({ officeBackground }: AppProps): ReactElement {
  usePageStyles();
  const styles = useStyles();
  const { panel, notice } = useSyncExternalStore(subscribeToRoute, currentRoute);
  const workbook = useWorkbook();
  const waiting = useSyncExternalStore(workbook.subscribeToWaiting, workbook.isWaitingForExcel);
  const OpenPanel = panels[panel];
  return (
    <FluentProvider theme={themes[useThemeName(officeBackground)]}>
      <main className={styles.pane}>
        <ErrorBoundary>
          <div className={styles.notices}>
            {waiting && (
              <Message kind="information" title={paneWords.waitingTitle()} text={paneWords.waiting()} />
            )}
            {notice && <Message {...notice} onDismiss={dismissNotice} />}
          </div>
          <PanelChoice panels={Object.keys(panels) as Panel[]} open={panel} onOpen={openPanel} />
          <OpenPanel />
        </ErrorBoundary>
      </main>
    </FluentProvider>
  );
}
