import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import type { ReadingProblem } from '../../plans/system-psf/block-reader';
import { positionWords } from '../../wording/pane';
import type { Place } from '../../workbook';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalM} 0`, padding: 0, listStyleType: 'none' },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  problem: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalS} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  plain: { padding: `${tokens.spacingVerticalS} 0` },
  text: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  place: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
  remedy: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ProblemsProps {
  problems: readonly ReadingProblem[];
  goTo: (place: Place) => void;
  onRecalculate: () => void;
}

/** What keeps the position from being worked out; each line leads to its cell. */
export function Problems({ problems, goTo, onRecalculate }: ProblemsProps): ReactElement {
  const styles = useStyles();
  return (
    <Section title={positionWords.problemsTitle(problems.length)}>
      <Remark>{positionWords.problemsNote()}</Remark>
      <ol className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.text} ${problem.address ?? ''}`} className={styles.item}>
            <Problem {...problem} goTo={goTo} />
          </li>
        ))}
      </ol>
      <Button onClick={onRecalculate}>{positionWords.recalculate()}</Button>
    </Section>
  );
}

function Problem({
  text,
  remedy,
  sheet,
  address,
  goTo,
}: ReadingProblem & { goTo: (place: Place) => void }): ReactElement {
  const styles = useStyles();
  const words = (
    <span>
      <span className={styles.text}>{text}</span>
      {sheet !== undefined && address !== undefined && (
        <span className={styles.place}>{positionWords.place(sheet, address)}</span>
      )}
      <span className={styles.remedy}>{remedy}</span>
    </span>
  );
  if (sheet === undefined || address === undefined) return <div className={styles.plain}>{words}</div>;
  return (
    <button type="button" className={styles.problem} onClick={() => goTo({ sheet, address })}>
      {words}
      <ChevronRight16Regular aria-hidden />
    </button>
  );
}
