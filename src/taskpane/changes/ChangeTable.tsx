import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { contentAfter, contentBefore } from '../../plans/changes/cell-content';
import { cellInWords } from '../../plans/changes/change-list';
import type { CellChange } from '../../plans/finding';
import { previewWords } from '../../wording/changes';
import type { Place } from '../../workbook';
import { CellLink } from '../explain/CellLink';
import { Table, TableCell, TableLine } from '../parts/Table';
import { contentInWords } from './cell-content-in-words';

const useStyles = makeStyles({
  table: { '& thead th:not(:first-child)': { width: '28%' } },
  cell: { paddingBottom: 0, overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  why: {
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  effect: { display: 'block', color: tokens.colorNeutralForeground2 },
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
  const part = useRef<HTMLDivElement>(null);
  const showAll = () => {
    flushSync(() => setShown(changes.length));
    // The button is gone: the user goes on at the first of what it has shown.
    part.current?.querySelectorAll<HTMLElement>('tbody button')[shown]?.focus();
  };
  return (
    <div ref={part}>
      <Table
        fixed
        className={styles.table}
        label={previewWords.caption(title)}
        headings={[previewWords.cell(), previewWords.before(), previewWords.after()]}
      >
        <tbody>
          {changes.slice(0, shown).map((change) => (
            <ChangeLines key={cellInWords(change)} change={change} effect={effectOf?.(change)} goTo={goTo} />
          ))}
        </tbody>
      </Table>
      {rest > 0 && (
        <Button size="small" className={styles.more} onClick={showAll}>
          {previewWords.more(rest)}
        </Button>
      )}
    </div>
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
      <TableLine
        className={styles.cell}
        label={
          <CellLink label={previewWords.goTo(place)} onOpen={() => goTo({ sheet, address })}>
            {place}
          </CellLink>
        }
      >
        <TableCell words className={mergeClasses(styles.cell, styles.before)}>
          {contentInWords(contentBefore(change))}
        </TableCell>
        <TableCell words className={mergeClasses(styles.cell, styles.after)}>
          {contentInWords(contentAfter(change))}
        </TableCell>
      </TableLine>
      <tr>
        <td colSpan={3} className={styles.why}>
          {why}
          {effect !== undefined && <span className={styles.effect}>{effect}</span>}
        </td>
      </tr>
    </Fragment>
  );
}
