import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { type ReactElement, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type TypedLine, blankLine, isBlankLine } from '../../plans/adjustments/register-line';
import { adjustmentWords } from '../../wording/adjustments';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { LineForm } from './LineForm';
import type { AdjustmentsModel } from './use-adjustments';

const useStyles = makeStyles({
  list: { margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  summary: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} 0`,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  parties: { fontWeight: tokens.fontWeightSemibold },
  details: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  removed: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  badge: { marginLeft: tokens.spacingHorizontalXS },
  amount: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

/** The lines of the register: those on the sheet, changed or not, and those being added. */
export function RegisterLines(model: AdjustmentsModel): ReactElement {
  const styles = useStyles();
  const { register, lines, edits, add } = model;
  const places = lines.flatMap((line, place) =>
    isBlankLine(line) && !edits.has(place) && isBlankLine(register.lines[place] ?? blankLine) ? [] : [place],
  );
  const list = useRef<HTMLUListElement>(null);
  // The new line's fields stand above the button: that is where the user goes on.
  const addAndGoThere = () => {
    flushSync(add);
    list.current?.querySelector<HTMLElement>(':scope > :last-child select')?.focus();
  };
  return (
    <Section title={adjustmentWords.registerHeading(places.length)} aside={adjustmentWords.unit()}>
      {places.length === 0 && <Remark>{adjustmentWords.noLines()}</Remark>}
      <ul ref={list} className={styles.list}>
        {places.map((place) => (
          <li key={place} className={styles.item}>
            <Line {...model} place={place} line={lines[place]!} />
          </li>
        ))}
      </ul>
      <Button icon={<Add16Regular />} onClick={addAndGoThere}>
        {adjustmentWords.add()}
      </Button>
    </Section>
  );
}

interface LineProps extends AdjustmentsModel {
  place: number;
  line: TypedLine;
}

function Line({ place, line, register, edits, outlook, open, setOpen, change }: LineProps): ReactElement {
  const styles = useStyles();
  const [looked, setLooked] = useState(false);
  const edit = edits.get(place);
  const removed = edit !== undefined && isBlankLine(line);
  const shown = removed ? edit.base : line;
  const summary = adjustmentWords.lineSummary(shown.from, shown.to);
  const isOpen = open === place && !removed;
  const problemOf = (field: keyof TypedLine) => {
    // What is not reached yet is not wrong yet: a field speaks once it is filled in, or the line was left.
    if (!looked && line[field] === '') return undefined;
    return outlook.problems.find((one) => one.place === place && one.field === field)?.text;
  };
  return (
    <>
      <div className={styles.line}>
        <button
          type="button"
          className={mergeClasses(styles.summary, removed && styles.removed)}
          aria-expanded={isOpen}
          aria-label={adjustmentWords.editLine(summary)}
          disabled={removed}
          onClick={() => setOpen(isOpen ? undefined : place)}
        >
          <span className={styles.parties}>{summary}</span>
          {edit && (
            <Badge className={styles.badge} appearance="outline" size="small" color="informative">
              {markOf(edit.base, removed)}
            </Badge>
          )}
          <span className={styles.details}>{detailsOf(shown)}</span>
        </button>
        <span className={mergeClasses(styles.amount, removed && styles.removed)}>{shown.amount || '–'}</span>
        {removed ? (
          <Button
            size="small"
            appearance="subtle"
            aria-label={adjustmentWords.restoreLine(summary)}
            onClick={() => change(place, edit.base)}
          >
            {adjustmentWords.restore()}
          </Button>
        ) : (
          <Button
            size="small"
            appearance="subtle"
            icon={<Delete16Regular />}
            aria-label={adjustmentWords.removeLine(summary)}
            title={adjustmentWords.remove()}
            onClick={() => change(place, blankLine)}
          />
        )}
      </div>
      {isOpen && (
        <LineForm
          line={line}
          organisations={register.organisations}
          problemOf={problemOf}
          onChange={(next) => change(place, next)}
          onDone={() => {
            setLooked(true);
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}

const markOf = (base: TypedLine, removed: boolean): string => {
  if (removed) return adjustmentWords.isRemoved();
  return isBlankLine(base) ? adjustmentWords.isNew() : adjustmentWords.isChanged();
};

const detailsOf = ({ kind, quarter, agreedBy }: TypedLine): string =>
  [
    kind === '' ? '' : adjustmentWords.kinds[kind],
    quarter === '' ? '' : `Q${quarter}`,
    agreedBy === '' ? '' : adjustmentWords.agreedBy(agreedBy),
  ]
    .filter(Boolean)
    .join(' · ');
