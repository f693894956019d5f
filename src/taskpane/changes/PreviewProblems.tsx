import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import type { ReactElement } from 'react';
import type { Place } from '../../workbook';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalS },
  mark: { lineHeight: 0, paddingTop: '2px', color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  text: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  remedy: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  place: {
    display: 'block',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  link: {
    color: tokens.colorBrandForeground1,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** What is wrong with a list before it is applied, or good to know. */
export interface PreviewProblem {
  /** An error keeps the list from being applied; a warning does not. */
  severity: 'error' | 'warning';
  text: string;
  remedy: string;
  /** Where, as words: a cell of the workbook, or of a file that was read. */
  where?: string;
  /** The cell of the open workbook, where there is one to go to. */
  cell?: { sheet: string; address: string };
}

interface PreviewProblemsProps {
  problems: readonly PreviewProblem[];
  goTo: (place: Place) => void;
}

/** Problems one below the other; one in the open workbook leads to its cell. */
export function PreviewProblems({ problems, goTo }: PreviewProblemsProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {problems.map(({ severity, text, remedy, where, cell }) => (
        <li key={`${where ?? ''} ${text}`} className={styles.item}>
          <span className={mergeClasses(styles.mark, severity === 'error' && styles.error)} aria-hidden>
            {severity === 'error' ? <ErrorCircle16Regular /> : <Info16Regular />}
          </span>
          <div>
            <div className={styles.text}>{text}</div>
            {where !== undefined && cell && (
              <button
                type="button"
                className={mergeClasses(styles.place, styles.link)}
                onClick={() => goTo(cell)}
              >
                {where}
              </button>
            )}
            {where !== undefined && !cell && <span className={styles.place}>{where}</span>}
            <div className={styles.remedy}>{remedy}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
