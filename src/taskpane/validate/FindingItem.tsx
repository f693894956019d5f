import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { type ReactElement, type ReactNode, useId } from 'react';
import type { Finding, Severity } from '../../plans/finding';
import { severityWords } from '../../wording/findings-sheet';
import { validateWords } from '../../wording/validate';
import { Actions } from '../parts/Actions';
import { FindingWords } from './FindingWords';
import { IgnoreForm } from './IgnoreForm';
import { placeInWords } from './list-findings';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  mark: { display: 'inline-flex', height: '20px', alignItems: 'center' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  advice: { color: tokens.colorBrandForeground1 },
  place: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  cell: { overflowWrap: 'anywhere' },
  fresh: {
    alignSelf: 'start',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  wrong: { display: 'block', overflowWrap: 'anywhere' },
  details: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM} 28px` },
});

const marks: Readonly<Record<Severity, () => ReactElement>> = {
  error: () => <ErrorCircle16Filled aria-hidden />,
  warning: () => <Warning16Filled aria-hidden />,
  advice: () => <Lightbulb16Regular aria-hidden />,
};

export type OpenPart = 'details' | 'ignoring';

export interface FindingActions {
  onGoTo: (finding: Finding) => void;
  onMend: (findings: readonly Finding[]) => void;
  onIgnore: (finding: Finding, reason: string) => void;
}

interface FindingItemProps extends FindingActions {
  finding: Finding;
  /** Whether the last run did not have it. */
  fresh: boolean;
  open?: OpenPart | undefined;
  onOpen: (part: OpenPart | undefined) => void;
  /** Whether the Tab key stops here: at one line of the list. */
  tabStop: boolean;
  onFocus: () => void;
}

/** A finding as a line that leads to its cell and, opened, all that is to be known to mend it. */
export function FindingItem(props: FindingItemProps): ReactElement {
  const { finding, fresh, open, onOpen, tabStop, onFocus, onGoTo } = props;
  const { severity, wrong } = finding;
  const styles = useStyles();
  const id = useId();
  return (
    <li className={styles.item}>
      <button
        type="button"
        data-finding
        className={mergeClasses(styles.line, open && styles.open)}
        aria-expanded={open !== undefined}
        {...(open && { 'aria-controls': id })}
        tabIndex={tabStop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => {
          onOpen(open ?? 'details');
          onGoTo(finding);
        }}
      >
        <span className={mergeClasses(styles.mark, styles[severity])}>{marks[severity]()}</span>
        <span>
          <span className={styles.place}>
            <span className={styles.cell}>
              {severityWords[severity]}, {placeInWords(finding)}
            </span>
            {fresh && <span className={styles.fresh}>{validateWords.fresh()}</span>}
          </span>
          <span className={styles.wrong}>{wrong}</span>
        </span>
      </button>
      {open && (
        <div id={id} className={styles.details}>
          <FindingWords finding={finding} />
          <Remedies {...props} open={open} />
        </div>
      )}
    </li>
  );
}

function Remedies({
  finding,
  open,
  onOpen,
  onGoTo,
  onMend,
  onIgnore,
}: FindingItemProps & { open: OpenPart }): ReactNode {
  if (open === 'ignoring') {
    return <IgnoreForm onIgnore={(reason) => onIgnore(finding, reason)} onCancel={() => onOpen('details')} />;
  }
  return (
    <Actions close>
      {finding.fix && (
        <Button size="small" appearance="primary" onClick={() => onMend([finding])}>
          {validateWords.fix()}
        </Button>
      )}
      {finding.sheet !== '' && (
        <Button size="small" onClick={() => onGoTo(finding)}>
          {validateWords.goTo()}
        </Button>
      )}
      <Button size="small" onClick={() => onOpen('ignoring')}>
        {validateWords.ignore()}
      </Button>
    </Actions>
  );
}
