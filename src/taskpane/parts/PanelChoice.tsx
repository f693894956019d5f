import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  makeStyles,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactElement } from 'react';
import type { Panel } from '../../commands/pane-route';
import { paneWords } from '../../wording/pane';

const useStyles = makeStyles({
  nav: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
  },
  more: { marginLeft: 'auto' },
});

interface PanelChoiceProps {
  panels: readonly Panel[];
  open: Panel;
  onOpen: (panel: Panel) => void;
}

/** The navigation between panels, those without room in a menu; a single panel needs none. */
export function PanelChoice({ panels, open, onOpen }: PanelChoiceProps): ReactElement | null {
  const styles = useStyles();
  if (panels.length < 2) return null;
  return (
    <nav className={styles.nav} aria-label={paneWords.panels()}>
      <Overflow minimumVisible={2}>
        <TabList
          aria-label={paneWords.panels()}
          size="small"
          selectedValue={open}
          onTabSelect={(_event, { value }) => onOpen(value as Panel)}
        >
          {panels.map((panel) => (
            <OverflowItem key={panel} id={panel} {...(panel === open && { priority: 2 })}>
              <Tab value={panel}>{paneWords.panelNames[panel]}</Tab>
            </OverflowItem>
          ))}
          <MorePanels panels={panels} onOpen={onOpen} />
        </TabList>
      </Overflow>
    </nav>
  );
}

type MorePanelsProps = Pick<PanelChoiceProps, 'panels' | 'onOpen'>;

function MorePanels({ panels, onOpen }: MorePanelsProps): ReactElement | null {
  const styles = useStyles();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={ref}
          role="tab"
          appearance="subtle"
          className={styles.more}
          icon={<MoreHorizontal20Regular />}
          aria-label={paneWords.morePanels(overflowCount)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {panels.map((panel) => (
            <HiddenPanel key={panel} panel={panel} onOpen={onOpen} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface HiddenPanelProps {
  panel: Panel;
  onOpen: (panel: Panel) => void;
}

function HiddenPanel({ panel, onOpen }: HiddenPanelProps): ReactElement | null {
  const visible = useIsOverflowItemVisible(panel);
  if (visible) return null;
  return <MenuItem onClick={() => onOpen(panel)}>{paneWords.panelNames[panel]}</MenuItem>;
}
