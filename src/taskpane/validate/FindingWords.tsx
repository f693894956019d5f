import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Finding } from '../../plans/finding';
import { validateWords } from '../../wording/validate';
import { placeInWords } from './list-findings';

const useStyles = makeStyles({
  words: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { color: tokens.colorNeutralForeground3 },
  said: { margin: 0, overflowWrap: 'anywhere' },
  follows: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Expected and found, what to do, why, and the source. */
export function FindingWords({ finding }: { finding: Finding }): ReactElement {
  const { expected, found, remedy, why, source, consequenceOf } = finding;
  const styles = useStyles();
  const words: readonly (readonly [string, string | undefined])[] = [
    [validateWords.expected(), expected],
    [validateWords.found(), found],
    [validateWords.remedy(), remedy],
    [validateWords.why(), why],
    [validateWords.source(), source],
  ];
  return (
    <>
      {consequenceOf && (
        <p className={styles.follows}>{validateWords.follows(placeInWords(consequenceOf))}</p>
      )}
      <dl className={styles.words}>
        {words.map(
          ([title, said]) =>
            said !== undefined && (
              <div key={title}>
                <dt className={styles.title}>{title}</dt>
                <dd className={styles.said}>{said}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
