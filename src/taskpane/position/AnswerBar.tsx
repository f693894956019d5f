import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ThreeAnswers } from '../../psf/three-answers';
import { positionWords } from '../../wording/pane';
import { amountInFigures } from '../../plans/amounts';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '8px', margin: `${tokens.spacingVerticalS} 0` },
  part: {
    minWidth: '3px',
    borderRadius: '1px',
    transitionProperty: 'flex-grow',
    transitionDuration: tokens.durationSlow,
    transitionTimingFunction: tokens.curveEasyEase,
    '@media (prefers-reduced-motion: reduce)': { transitionProperty: 'none' },
  },
  swatch: {
    display: 'inline-block',
    width: '8px',
    height: '8px',
    marginRight: tokens.spacingHorizontalXS,
    borderRadius: '1px',
  },
  earned: { backgroundColor: tokens.colorCompoundBrandBackground, forcedColorAdjust: 'none' },
  // Striped, so that it is told apart without its colour.
  recoverable: {
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorCompoundBrandStroke} 0 2px, transparent 2px 5px)`,
    forcedColorAdjust: 'none',
  },
  gone: { backgroundColor: tokens.colorNeutralStrokeAccessible, forcedColorAdjust: 'none' },
  sentence: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type BarPart = 'earned' | 'recoverable' | 'gone';

/** The mark by which a figure's label points to its part of the bar. */
export function Swatch({ part }: { part: BarPart }): ReactElement {
  const styles = useStyles();
  return <span aria-hidden className={mergeClasses(styles.swatch, styles[part])} />;
}

/** What was available to date, as one bar: earned, still recoverable, lost for good; and in a sentence. */
export function AnswerBar({ answers }: { answers: ThreeAnswers }): ReactElement {
  const styles = useStyles();
  const { available, earned, lost, recoverable } = answers;
  if (available === 0) return <p className={styles.sentence}>{positionWords.nothingAvailable()}</p>;
  const parts: [BarPart, number][] = [
    ['earned', earned],
    ['recoverable', recoverable],
    ['gone', lost - recoverable],
  ];
  return (
    <>
      <div aria-hidden className={styles.bar}>
        {parts
          .filter(([, amount]) => amount > 0)
          .map(([part, amount]) => (
            <div
              key={part}
              className={mergeClasses(styles.part, styles[part])}
              style={{ flexGrow: amount / available, flexBasis: 0 }}
            />
          ))}
      </div>
      <p className={styles.sentence}>
        {positionWords.barSentence({
          available: amountInFigures(available),
          earned: amountInFigures(earned),
          recoverable: amountInFigures(recoverable),
          gone: amountInFigures(lost - recoverable),
        })}
      </p>
    </>
  );
}
