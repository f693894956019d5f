import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Panel } from '../../commands/pane-route';
import { paneWords } from '../../wording/pane';
import { Choice } from './Choice';

const useStyles = makeStyles({
  nav: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
});

interface PanelChoiceProps {
  panels: readonly Panel[];
  open: Panel;
  onOpen: (panel: Panel) => void;
}

/** The navigation between panels; a single panel needs none. */
export function PanelChoice({ panels, open, onOpen }: PanelChoiceProps): ReactElement | null {
  const styles = useStyles();
  if (panels.length < 2) return null;
  return (
    <nav className={styles.nav} aria-label={paneWords.panels()}>
      <Choice
        label={paneWords.panels()}
        options={panels.map((panel) => ({ value: panel, label: paneWords.panelNames[panel] }))}
        chosen={open}
        onChoose={onOpen}
      />
    </nav>
  );
}
