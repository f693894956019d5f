import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { titleOfRule } from '../../plans/all-rules';
import type { Comparison, IgnoredFinding, Sifted } from '../../plans/findings-record';
import { validateWords } from '../../wording/validate';
import { Disclosure } from '../parts/Disclosure';
import { Remark } from '../parts/Remark';
import { placeInWords } from './list-findings';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  said: { margin: `${tokens.spacingVerticalXXS} 0` },
});

/** What the last run found and this one does not. */
export function FixedList({ fixed }: Pick<Comparison, 'fixed'>): ReactElement | null {
  const styles = useStyles();
  if (fixed.length === 0) return null;
  return (
    <Disclosure as="section" title={validateWords.fixedList(fixed.length)}>
      <ul className={styles.list}>
        {fixed.map((finding) => (
          <li key={`${finding.rule} ${placeInWords(finding)}`} className={styles.item}>
            <span className={styles.place}>{placeInWords(finding)}</span>
            <p className={styles.said}>{titleOfRule(finding.rule)}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface IgnoredListProps extends Pick<Sifted, 'ignored'> {
  onUnignore: (entry: IgnoredFinding) => void;
}

/** What is ignored and why, each with the means to have it shown again. */
export function IgnoredList({ ignored, onUnignore }: IgnoredListProps): ReactElement | null {
  const styles = useStyles();
  if (ignored.length === 0) return null;
  return (
    <Disclosure as="section" title={validateWords.ignoredList(ignored.length)}>
      <Remark>{validateWords.ignoredNote()}</Remark>
      <ul className={styles.list}>
        {ignored.map(({ entry, stillFound }) => (
          <li key={`${entry.rule} ${placeInWords(entry)}`} className={styles.item}>
            <span className={styles.place}>
              {placeInWords(entry)}
              {!stillFound && ` · ${validateWords.notFoundNow()}`}
            </span>
            <p className={styles.said}>{entry.wrong}</p>
            <p className={styles.said}>
              <q>{entry.reason}</q> <span className={styles.place}>{entry.on}</span>
            </p>
            <Button
              size="small"
              aria-label={validateWords.unignoreOf(placeInWords(entry))}
              onClick={() => onUnignore(entry)}
            >
              {validateWords.unignore()}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
