import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ThreeAnswers } from '../../psf/three-answers';
import { positionWords } from '../../wording/pane';
import type { Place } from '../../workbook';
import { Figure } from '../parts/Figure';
import { Section } from '../parts/Section';
import { AnswerBar, Swatch } from './AnswerBar';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  amount: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    '@media (min-width: 380px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
});

interface SystemAnswersProps {
  answers: ThreeAnswers;
  goTo: (place: Place) => void;
}

/** The system's Earned, Lost and Recoverable to date. */
export function SystemAnswers({ answers, goTo }: SystemAnswersProps): ReactElement {
  const styles = useStyles();
  const title = positionWords.systemHeading();
  const figures = [
    { measure: positionWords.earned(), amount: answers.earned, part: 'earned' },
    { measure: positionWords.lost(), amount: answers.lost, part: undefined },
    { measure: positionWords.recoverable(), amount: answers.recoverable, part: 'recoverable' },
  ] as const;
  return (
    <Section title={title} aside={positionWords.unit()}>
      <dl className={styles.figures}>
        {figures.map(({ measure, amount, part }, column) => (
          <div key={measure}>
            <dt className={styles.label}>
              {part && <Swatch part={part} />}
              {measure}
            </dt>
            <dd className={styles.amount}>
              <Figure
                amount={amount}
                of={title}
                measure={measure}
                onOpen={() => goTo({ name: 'System_position', row: 0, column })}
              />
            </dd>
          </div>
        ))}
      </dl>
      <AnswerBar answers={answers} />
    </Section>
  );
}
