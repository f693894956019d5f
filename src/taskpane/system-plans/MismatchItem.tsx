import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactElement, useId, useState } from 'react';
import type { ChangeList } from '../../plans/changes/change-list';
import { figure } from '../../plans/figures';
import type { ComparedLine, Correction, Side } from '../../plans/system/triangulation';
import { contractsPanelWords as words } from '../../wording/system-plans-panel';
import { PlaceInPlan } from './PlaceInPlan';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  top: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  chevron: { paddingTop: '2px', color: tokens.colorNeutralForeground3, lineHeight: 0 },
  pair: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  about: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  difference: { textAlign: 'right', whiteSpace: 'nowrap' },
  sides: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
  },
  side: { display: 'grid', rowGap: tokens.spacingVerticalXXS, justifyItems: 'start' },
  sideTop: { display: 'flex', justifyContent: 'space-between', width: '100%' },
  instruction: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  unclear: { color: tokens.colorStatusDangerForeground1 },
});

interface MismatchItemProps {
  line: ComparedLine;
  /** Whether its pair is named above the list, so that the line says only what it is of. */
  ofOnePair: boolean;
  openFile: string | undefined;
  onPreview: (list: ChangeList) => void;
}

/** A line on which the two sides do not agree; opened, both sides with their cells and what each would change. */
export function MismatchItem({ line, ofOnePair, openFile, onPreview }: MismatchItemProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { commissioner, provider, subject, year, status, difference } = line;
  const inFigures = difference === undefined ? words.unknown() : figure(difference, 'amount');
  const pair = words.pair(commissioner.shortName, provider.shortName);
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.top}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={words.details(`${pair}, ${words.subjectIn(subject, year)}`, inFigures)}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles.chevron} aria-hidden>
          {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        </span>
        <span>
          <span className={styles.pair}>{ofOnePair ? words.subjectIn(subject, year) : pair}</span>
          <span className={styles.about}>
            {ofOnePair ? words.status(status) : words.about(words.subjectIn(subject, year), status)}
          </span>
        </span>
        <span className={mergeClasses(styles.difference, difference === undefined && styles.unclear)}>
          {inFigures}
        </span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.sides}>
            {[line.commissionerSide, line.providerSide].map((side) => (
              <SideOfLine
                key={side.organisation.odsCode}
                side={side}
                other={side === line.providerSide ? commissioner.shortName : provider.shortName}
                correction={line.corrections.find(
                  ({ organisation }) => organisation.odsCode === side.organisation.odsCode,
                )}
                openFile={openFile}
                onPreview={onPreview}
              />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

interface SideOfLineProps extends Omit<MismatchItemProps, 'line' | 'ofOnePair'> {
  side: Side;
  other: string;
  correction: Correction | undefined;
}

function SideOfLine({ side, other, correction, openFile, onPreview }: SideOfLineProps): ReactElement {
  const styles = useStyles();
  const { organisation, figures, value } = side;
  const nothing = figures.length === 0 ? words.nothing() : words.noNumber();
  const change = correction?.change;
  const canChange = change !== undefined && openFile !== undefined && correction?.file === openFile;
  return (
    <div className={styles.side}>
      <div className={styles.sideTop}>
        <span>{organisation.shortName}</span>
        <span>{value === undefined ? nothing : figure(value, 'amount')}</span>
      </div>
      {figures.map(({ file, sheet, address }) => (
        <PlaceInPlan key={address} file={file} sheet={sheet} address={address} openFile={openFile} />
      ))}
      {correction && <span className={styles.instruction}>{correction.instruction}</span>}
      {canChange && (
        <Button
          size="small"
          onClick={() => onPreview({ title: words.changeTitle(other), changes: [change] })}
        >
          {words.change()}
        </Button>
      )}
    </div>
  );
}
