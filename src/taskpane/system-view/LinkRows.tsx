import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactElement, useState } from 'react';
import { systemViewWords } from '../../wording/system-view';
import type { Place } from '../../workbook';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: { display: 'block', overflowWrap: 'anywhere' },
  note: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  place: {
    display: 'block',
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  aside: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, textAlign: 'right' },
  adverse: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  chevron: { alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  more: {
    marginTop: tokens.spacingVerticalXS,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** A line that leads to its cell, if it has one. */
export interface LinkRow {
  id: string;
  text: string;
  note?: string;
  /** Small, at the right: a state. */
  aside?: string;
  adverse?: boolean;
  place?: Place;
  /** Names the cell below the text, where the text does not. */
  showPlace?: boolean;
}

interface LinkRowsProps {
  rows: readonly LinkRow[];
  goTo: (place: Place) => void;
  /** How many are shown before the rest is asked for. */
  most?: number;
}

/** Lines one below the other, each leading to its cell. */
export function LinkRows({ rows, goTo, most = Infinity }: LinkRowsProps): ReactElement {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles.list}>
        {rows.slice(0, all ? undefined : most).map((row) => (
          <li key={row.id} className={styles.item}>
            <Line {...row} goTo={goTo} />
          </li>
        ))}
      </ul>
      {!all && rows.length > most && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {systemViewWords.showAll(rows.length)}
        </button>
      )}
    </>
  );
}

type LineProps = LinkRow & { goTo: (place: Place) => void };

function Line({ text, note, aside, adverse, place, showPlace, goTo }: LineProps): ReactElement {
  const styles = useStyles();
  const words = (
    <>
      <span>
        <span className={styles.text}>{text}</span>
        {showPlace && place && 'sheet' in place && (
          <span className={styles.place}>{systemViewWords.place(place.sheet, place.address)}</span>
        )}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
      <span className={mergeClasses(styles.aside, adverse && styles.adverse)}>{aside}</span>
    </>
  );
  if (!place) return <div className={styles.row}>{words}</div>;
  return (
    <button type="button" className={mergeClasses(styles.row, styles.button)} onClick={() => goTo(place)}>
      {words}
      <ChevronRight16Regular aria-hidden className={styles.chevron} />
    </button>
  );
}
