import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnswersMoved } from '../../plans/changes/position-after';
import type { ThreeAnswers } from '../../psf/three-answers';
import { previewWords } from '../../wording/changes';
import { amountInFigures } from '../../plans/amounts';
import { amountInWords } from '../amounts';
import { Remark } from '../parts/Remark';
import { Table, TableCell, TableLine } from '../parts/Table';

const useStyles = makeStyles({
  effect: { '& thead th:not(:first-child)': { width: '21%' }, '& thead th:last-child': { width: '25%' } },
  before: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  better: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  moved: { fontWeight: tokens.fontWeightSemibold },
  worse: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

const measures = ['earned', 'lost', 'recoverable'] as const satisfies readonly (keyof ThreeAnswers)[];

/** Earned, Lost and Recoverable before and after, of everybody whose answers move. Amounts in pence. */
export function EffectTable({ moved }: { moved: readonly AnswersMoved[] }): ReactElement {
  const styles = useStyles();
  const moving = moved.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  if (moving.length === 0) return <Remark>{previewWords.noEffect()}</Remark>;
  return (
    <Table
      fixed
      className={styles.effect}
      label={previewWords.effectCaption()}
      headings={[previewWords.whose(), ...measures.map((measure) => previewWords[measure]())]}
    >
      <tbody>
        {moving.map(({ of, before, after }) => (
          <TableLine key={of} label={of}>
            {measures.map((measure) => (
              <TableCell key={measure}>
                <Moved
                  before={before?.[measure]}
                  after={after?.[measure]}
                  {...(measure !== 'recoverable' && { moreIsBetter: measure === 'earned' })}
                />
              </TableCell>
            ))}
          </TableLine>
        ))}
      </tbody>
    </Table>
  );
}

interface MovedProps {
  before: number | undefined;
  after: number | undefined;
  /** Not for what can still come back: it falls with what is lost as with what is lost for good. */
  moreIsBetter?: boolean;
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
  const isKnown = before !== undefined && after !== undefined && moreIsBetter !== undefined;
  const isBetter = isKnown && after > before === moreIsBetter;
  const look = isKnown ? (isBetter ? styles.better : styles.worse) : styles.moved;
  return (
    <span role="img" aria-label={previewWords.movedSpoken(...spoken)}>
      <span className={styles.before}>{was} →</span>
      <span className={look}>{is}</span>
    </span>
  );
}
