import { FluentProvider, Spinner, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import {
  Activity,
  type ReactElement,
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type Panel, currentRoute, dismissNotice, openPanel, subscribeToRoute } from '../commands/pane-route';
import { paneWords } from '../wording/pane';
import { FirstSteps } from './first-run/FirstSteps';
import { useGuidance } from './first-run/use-guidance';
import { panels } from './panels';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { keepFocus } from './parts/keep-focus';
import { Message } from './parts/Message';
import { PanelChoice } from './parts/PanelChoice';
import { themes } from './theme/themes';
import { useColourScheme } from './theme/use-colour-scheme';
import { useThemeName } from './theme/use-theme-name';
import { useWorkbook } from './workbook-access';

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
    // Not hidden while it is empty: what comes into it is announced.
    ':empty': { padding: 0 },
  },
  loading: { padding: tokens.spacingVerticalXXL },
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
  const guidance = useGuidance();
  const workbook = useWorkbook();
  const waiting = useSyncExternalStore(workbook.subscribeToWaiting, workbook.isWaitingForExcel);
  const theme = useThemeName(officeBackground);
  useColourScheme(theme);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => (pane.current ? keepFocus(pane.current) : undefined), []);
  return (
    <FluentProvider theme={themes[theme]}>
      <main ref={pane} className={styles.pane}>
        <ErrorBoundary>
          <PanelChoice
            panels={Object.keys(panels) as Panel[]}
            open={panel}
            onOpen={openPanel}
            helpShown={guidance.shown}
            onHelp={guidance.toggle}
          />
          {guidance.shown && <FirstSteps onClose={guidance.close} />}
          <div className={styles.notices} role="status">
            {waiting && (
              <Message kind="information" title={paneWords.waitingTitle()} text={paneWords.waiting()} />
            )}
            {notice && <Message {...notice} onDismiss={dismissNotice} />}
          </div>
          <OpenedPanels open={panel} />
        </ErrorBoundary>
      </main>
    </FluentProvider>
  );
}

/** The open panel, and those left behind as they were: what was typed or pasted there is still there. */
function OpenedPanels({ open }: { open: Panel }): ReactElement {
  const styles = useStyles();
  const [opened, setOpened] = useState<readonly Panel[]>([open]);
  if (!opened.includes(open)) setOpened([...opened, open]);
  return (
    <>
      {opened.map((panel) => {
        const Opened = panels[panel];
        return (
          <Activity key={panel} mode={panel === open ? 'visible' : 'hidden'}>
            <ErrorBoundary>
              <Suspense fallback={<Spinner className={styles.loading} label={paneWords.loadingPanel()} />}>
                <div role="tabpanel" aria-label={paneWords.panelNames[panel]}>
                  <Opened />
                </div>
              </Suspense>
            </ErrorBoundary>
          </Activity>
        );
      })}
    </>
  );
}
