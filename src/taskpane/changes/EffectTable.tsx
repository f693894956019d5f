import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnswersMoved } from '../../plans/changes/position-after';
import type { ThreeAnswers } from '../../psf/three-answers';
import { previewWords } from '../../wording/changes';
import { amountInFigures } from '../../plans/amounts';
import { amountInWords } from '../amounts';
import { Remark } from '../parts/Remark';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    lineHeight: tokens.lineHeightBase300,
  },
  heading: {
    width: '24%',
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    ':first-child': { width: 'auto', textAlign: 'left' },
    ':last-child': { width: '27%' },
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  label: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  cell: { padding: `${tokens.spacingVerticalXS} 0`, textAlign: 'right', verticalAlign: 'top' },
  before: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  better: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  worse: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

const measures = ['earned', 'lost', 'recoverable'] as const satisfies readonly (keyof ThreeAnswers)[];

/** Earned, Lost and Recoverable before and after, of everybody whose answers move. Amounts in pence. */
export function EffectTable({ moved }: { moved: readonly AnswersMoved[] }): ReactElement {
  const styles = useStyles();
  const moving = moved.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  if (moving.length === 0) return <Remark>{previewWords.noEffect()}</Remark>;
  return (
    <table className={styles.table} aria-label={previewWords.effectCaption()}>
      <thead>
        <tr>
          {[previewWords.whose(), ...measures.map((measure) => previewWords[measure]())].map((heading) => (
            <th key={heading} scope="col" className={styles.heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moving.map(({ of, before, after }) => (
          <tr key={of} className={styles.line}>
            <th scope="row" className={styles.label}>
              {of}
            </th>
            {measures.map((measure) => (
              <td key={measure} className={styles.cell}>
                <Moved
                  before={before?.[measure]}
                  after={after?.[measure]}
                  moreIsBetter={measure !== 'lost'}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MovedProps {
  before: number | undefined;
  after: number | undefined;
  moreIsBetter: boolean;
}

function Moved({ before, after, moreIsBetter }: MovedProps): ReactElement {
  const styles = useStyles();
  const [was, is] = [before, after].map((amount) =>
    amount === undefined ? previewWords.notKnown() : amountInFigures(amount),
  ) as [string, string];
  if (was === is) return <>{is}</>;
  const spoken = [before, after].map((amount) =>
    amount === undefined ? previewWords.notKnown() : amountInWords(amount),
  ) as [string, string];
  const isBetter = before !== undefined && after !== undefined && after > before === moreIsBetter;
  const colour =
    before === undefined || after === undefined ? undefined : isBetter ? styles.better : styles.worse;
  return (
    <span role="img" aria-label={previewWords.movedSpoken(...spoken)}>
      <span className={styles.before}>{was} →</span>
      <span className={mergeClasses(colour)}>{is}</span>
    </span>
  );
}
