import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement, useState } from 'react';
import { contentAfter, contentBefore } from '../../plans/changes/cell-content';
import { cellInWords } from '../../plans/changes/change-list';
import type { CellChange } from '../../plans/finding';
import { previewWords } from '../../wording/changes';
import type { Place } from '../../workbook';
import { contentInWords } from './cell-content-in-words';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: {
    width: '28%',
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    ':first-child': { width: 'auto', textAlign: 'left' },
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 0 ${tokens.spacingHorizontalXS}`,
    textAlign: 'right',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  place: { paddingLeft: 0, textAlign: 'left' },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  why: {
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  effect: { display: 'block', color: tokens.colorNeutralForeground2 },
  link: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground1,
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  more: { marginTop: tokens.spacingVerticalS },
});

/** So many lines are drawn at first: a list of a whole country must not hold the pane up. */
const FIRST = 100;

export interface ChangeTableProps {
  title: string;
  changes: readonly CellChange[];
  /** What one change does, in words, where that can be said of it alone. */
  effectOf?: ((change: CellChange) => string | undefined) | undefined;
  goTo: (place: Place) => void;
}

/** Every change cell by cell: before, after, why and, where it is known, what it does. */
export function ChangeTable({ title, changes, effectOf, goTo }: ChangeTableProps): ReactElement {
  const styles = useStyles();
  const [shown, setShown] = useState(FIRST);
  const rest = changes.length - shown;
  return (
    <>
      <table className={styles.table} aria-label={previewWords.caption(title)}>
        <thead>
          <tr>
            {[previewWords.cell(), previewWords.before(), previewWords.after()].map((heading) => (
              <th key={heading} scope="col" className={styles.heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, shown).map((change) => (
            <ChangeLines key={cellInWords(change)} change={change} effect={effectOf?.(change)} goTo={goTo} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button size="small" className={styles.more} onClick={() => setShown(changes.length)}>
          {previewWords.more(rest)}
        </Button>
      )}
    </>
  );
}

interface ChangeLinesProps {
  change: CellChange;
  effect: string | undefined;
  goTo: (place: Place) => void;
}

function ChangeLines({ change, effect, goTo }: ChangeLinesProps): ReactElement {
  const styles = useStyles();
  const { sheet, address, why } = change;
  const place = cellInWords(change);
  return (
    <Fragment>
      <tr className={styles.line}>
        <th scope="row" className={mergeClasses(styles.cell, styles.place)}>
          <button
            type="button"
            className={styles.link}
            aria-label={previewWords.goTo(place)}
            onClick={() => goTo({ sheet, address })}
          >
            {place}
          </button>
        </th>
        <td className={mergeClasses(styles.cell, styles.before)}>{contentInWords(contentBefore(change))}</td>
        <td className={mergeClasses(styles.cell, styles.after)}>{contentInWords(contentAfter(change))}</td>
      </tr>
      <tr>
        <td colSpan={3} className={styles.why}>
          {why}
          {effect !== undefined && <span className={styles.effect}>{effect}</span>}
        </td>
      </tr>
    </Fragment>
  );
}
