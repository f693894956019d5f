import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Panel } from '../../commands/pane-route';
import { paneWords } from '../../wording/pane';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderBottom: `2px solid transparent`,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  open: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

interface PanelChoiceProps {
  panels: readonly Panel[];
  open: Panel;
  onOpen: (panel: Panel) => void;
}

/** The navigation between panels, all of them in sight; a single panel needs none. */
export function PanelChoice({ panels, open, onOpen }: PanelChoiceProps): ReactElement | null {
  const styles = useStyles();
  if (panels.length < 2) return null;
  return (
    <nav className={styles.nav} aria-label={paneWords.panels()}>
      {panels.map((panel) => (
        <button
          key={panel}
          type="button"
          className={mergeClasses(styles.panel, panel === open && styles.open)}
          aria-current={panel === open ? 'page' : undefined}
          onClick={() => onOpen(panel)}
        >
          {paneWords.panelNames[panel]}
        </button>
      ))}
    </nav>
  );
}
