import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { ChangeList } from '../../plans/changes/change-list';
import type { ComparedLine, MatrixCell } from '../../plans/system/triangulation';
import { addedUpWords, contractsPanelWords as words } from '../../wording/system-plans-panel';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { MismatchItem } from './MismatchItem';
import type { OpenPlan } from './use-open-plan';

const useStyles = makeStyles({
  list: { display: 'grid', margin: `${tokens.spacingVerticalS} 0`, padding: 0, listStyleType: 'none' },
  lookAgain: { marginTop: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

const AT_ONCE = 25;

interface MismatchesProps {
  mismatches: readonly ComparedLine[];
  /** The only pair to be shown, if one is chosen. */
  pair: MatrixCell | undefined;
  onAllPairs: () => void;
  openPlan: OpenPlan;
  onPreview: (list: ChangeList) => void;
}

/** What does not agree, the largest first, of all pairs or of one. */
export function Mismatches({
  mismatches,
  pair,
  onAllPairs,
  openPlan,
  onPreview,
}: MismatchesProps): ReactElement {
  const styles = useStyles();
  const [shown, setShown] = useState(AT_ONCE);
  const some = mismatches.filter((line) => !pair || isOf(line, pair));
  const left = some.length - shown;
  const { file, unknown, lookAgain } = openPlan;
  return (
    <Section title={words.mismatchesHeading()}>
      {pair && (
        <div className={styles.actions}>
          <span>{words.onlyPair(words.pair(pair.commissioner.shortName, pair.provider.shortName))}</span>
          <Button size="small" onClick={onAllPairs}>
            {words.allPairs()}
          </Button>
        </div>
      )}
      {some.length === 0 ? (
        <Remark>{pair ? words.noneOfPair() : words.allAgree()}</Remark>
      ) : (
        <>
          <Remark>{words.largestFirst(some.length)}</Remark>
          <Remark>
            {unknown !== undefined && words.openPlanUnknown(unknown)}
            {unknown === undefined && (file === undefined ? words.noOpenPlan() : words.openPlan(file))}
          </Remark>
          {file === undefined && (
            <Button size="small" className={styles.lookAgain} onClick={lookAgain}>
              {words.lookAgain()}
            </Button>
          )}
          <ul className={styles.list} aria-label={words.mismatchesHeading()}>
            {some.slice(0, shown).map((line) => (
              <MismatchItem
                key={keyOf(line)}
                line={line}
                ofOnePair={pair !== undefined}
                openFile={file}
                onPreview={onPreview}
              />
            ))}
          </ul>
        </>
      )}
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + 100)}>
          {addedUpWords.showMore(Math.min(left, 100))}
        </Button>
      )}
    </Section>
  );
}

const isOf = ({ commissioner, provider }: ComparedLine, pair: MatrixCell): boolean =>
  commissioner.odsCode === pair.commissioner.odsCode && provider.odsCode === pair.provider.odsCode;

const keyOf = ({ commissioner, provider, subject, year }: ComparedLine): string =>
  [commissioner.odsCode, provider.odsCode, subject, year].join('|');
