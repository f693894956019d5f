import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ExplainedFigure, ExplainedStep } from '../../plans/explain/explain-cell';
import { explainPanelWords } from '../../wording/explain';
import type { Place } from '../../workbook';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Spoken } from '../parts/Spoken';
import { figuresInWords } from '../amounts';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  group: { margin: `${tokens.spacingVerticalM} 0 0`, ':first-of-type': { marginTop: 0 } },
  groupTitle: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: {
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: 'none',
  },
  step: { padding: `${tokens.spacingVerticalXS} 0` },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  figures: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
  },
  figure: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  figureLabel: { color: tokens.colorNeutralForeground3 },
  amount: { margin: 0, whiteSpace: 'nowrap' },
});

interface StepsProps {
  steps: readonly ExplainedStep[];
  goTo: (place: Place) => void;
}

/** The derivation, quarter by quarter: each step in words, its figures and what it rests on. */
export function Steps({ steps, goTo }: StepsProps): ReactElement {
  const styles = useStyles();
  const groups = [...new Set(steps.map(({ group }) => group))];
  return (
    <Section title={explainPanelWords.stepsHeading()} aside="£000">
      {steps.length === 0 && <Remark>{explainPanelWords.noSteps()}</Remark>}
      {groups.map((group) => (
        <section key={group} className={styles.group}>
          <h3 className={styles.groupTitle}>{group}</h3>
          <ol className={styles.steps}>
            {steps
              .filter((step) => step.group === group)
              .map((step, index) => (
                <li key={`${step.label} ${index}`} className={styles.step}>
                  <p className={styles.label}>{step.label}</p>
                  <p className={styles.words}>
                    <Spoken>{step.words}</Spoken>
                  </p>
                  <Figures figures={step.figures} goTo={goTo} />
                  <Remark>{step.reference}</Remark>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </Section>
  );
}

interface FiguresProps {
  figures: readonly ExplainedFigure[];
  goTo: (place: Place) => void;
}

function Figures({ figures, goTo }: FiguresProps): ReactElement | null {
  const styles = useStyles();
  if (figures.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, text, place }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.figureLabel}>{label}</dt>
          <dd className={styles.amount}>
            <CellLink
              label={explainPanelWords.goToCells(
                label,
                figuresInWords(text),
                `${place.sheet}!${place.address}`,
              )}
              onOpen={() => goTo(place)}
            >
              {text}
            </CellLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}
