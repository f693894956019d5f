import { ToggleButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Panel } from '../../commands/pane-route';
import { firstRunWords } from '../../wording/first-run';
import { paneWords } from '../../wording/pane';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { display: 'flex', flexGrow: 1, flexWrap: 'wrap' },
  panel: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderBottom: `2px solid transparent`,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    // A contrast theme draws what is transparent: every panel would look open.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    // As wide as when it is open, so that the others keep their places.
    '::after': {
      display: 'block',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
      content: 'attr(data-name)',
    },
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
    '@media (forced-colors: active)': { borderBottomColor: 'LinkText' },
  },
});

/** The arrow keys go from tab to tab, Home and End to the first and last; Enter opens the one reached. */
function toNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.indexOf(event.target as HTMLElement);
  const places: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at - 1 + tabs.length) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  const to = places[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  tabs[to]?.focus();
}

interface PanelChoiceProps {
  panels: readonly Panel[];
  open: Panel;
  onOpen: (panel: Panel) => void;
  /** Whether the first steps are shown, and what shows them or puts them away. */
  helpShown?: boolean;
  onHelp?: () => void;
}

/** The navigation between panels, all of them in sight, and the way to help; a single panel needs none. */
export function PanelChoice(props: PanelChoiceProps): ReactElement | null {
  const { panels, open, onOpen, helpShown = false, onHelp } = props;
  const styles = useStyles();
  if (panels.length < 2) return null;
  return (
    <div className={styles.bar}>
      <div className={styles.tabs} role="tablist" aria-label={paneWords.panels()} onKeyDown={toNeighbour}>
        {panels.map((panel) => (
          <button
            key={panel}
            type="button"
            role="tab"
            data-name={paneWords.panelNames[panel]}
            className={mergeClasses(styles.panel, panel === open && styles.open)}
            aria-selected={panel === open}
            tabIndex={panel === open ? 0 : -1}
            onClick={() => onOpen(panel)}
          >
            {paneWords.panelNames[panel]}
          </button>
        ))}
      </div>
      {onHelp && (
        <ToggleButton
          appearance="subtle"
          size="small"
          checked={helpShown}
          icon={<QuestionCircle20Regular />}
          aria-label={firstRunWords.help()}
          title={firstRunWords.helpTitle()}
          onClick={onHelp}
        />
      )}
    </div>
  );
}
