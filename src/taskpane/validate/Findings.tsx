import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { type ReactElement, useState } from 'react';
import type { Finding } from '../../plans/finding';
import type { Comparison } from '../../plans/findings-record';
import { validateWords } from '../../wording/validate';
import { useGoTo } from '../changes/use-go-to';
import { Announced } from '../parts/Announced';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import type { FindingActions } from './FindingItem';
import { FindingList } from './FindingList';
import { FindingFilters } from './Filters';
import {
  type Filters,
  type Grouping,
  cellsToSelect,
  countBySeverity,
  filtered,
  noFilters,
} from './list-findings';
import type { Shown } from './use-validation';

const useStyles = makeStyles({
  none: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  good: { display: 'inline-flex', color: tokens.colorStatusSuccessForeground1 },
  certain: { margin: `${tokens.spacingVerticalS} 0` },
  filters: { marginTop: tokens.spacingVerticalS },
});

interface FindingsProps extends Shown, Pick<FindingActions, 'onMend' | 'onIgnore'> {}

const nothing: ReadonlySet<string> = new Set();

/** The findings: how many, what has changed since the last run, and the list to be mended. */
export function Findings({ onMend, onIgnore, ...shown }: FindingsProps): ReactElement {
  const styles = useStyles();
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [grouping, setGrouping] = useState<Grouping>('severity');
  const goTo = useGoTo();
  const { shown: findings, comparison } = shown;
  const fresh = comparison?.fresh ?? nothing;
  const fitting = filtered(findings, filters, fresh);
  const certain = fitting.filter(({ fix, consequenceOf }) => fix && !consequenceOf);
  const onGoTo = (finding: Finding) => {
    const place = cellsToSelect(finding);
    if (place) goTo(place);
  };
  const counts = countBySeverity(findings);
  return (
    <>
      <Announced>{validateWords.updated(counts)}</Announced>
      {findings.length === 0 ? (
        <None {...shown} />
      ) : (
        <Section title={validateWords.count(counts)}>
          <Compared comparison={comparison} />
          <div className={styles.filters}>
            <FindingFilters
              findings={findings}
              fitting={fitting.length}
              filters={filters}
              onFilters={setFilters}
              grouping={grouping}
              onGrouping={setGrouping}
              compared={comparison !== undefined}
            />
          </div>
          {certain.length > 1 && (
            <Button className={styles.certain} size="small" onClick={() => onMend(certain)}>
              {validateWords.fixAll(certain.length)}
            </Button>
          )}
          {fitting.length === 0 && <Remark>{validateWords.noneShown()}</Remark>}
          <FindingList
            findings={fitting}
            grouping={grouping}
            fresh={fresh}
            onGoTo={onGoTo}
            onMend={onMend}
            onIgnore={onIgnore}
          />
        </Section>
      )}
    </>
  );
}

function Compared({ comparison }: { comparison?: Comparison | undefined }): ReactElement | null {
  if (!comparison) return null;
  const { fresh, fixed, stillThere, partial } = comparison;
  return (
    <>
      <Remark>{validateWords.comparison(fresh.size, fixed.length, stillThere)}</Remark>
      {partial && <Remark>{validateWords.comparisonPartial()}</Remark>}
    </>
  );
}

function None({ template, sheet, ignored, comparison }: Shown): ReactElement {
  const styles = useStyles();
  const still = ignored.filter(({ stillFound }) => stillFound).length;
  return (
    <Section title={validateWords.noneTitle()}>
      <div className={styles.none}>
        <span className={styles.good}>
          <CheckmarkCircle20Filled aria-hidden />
        </span>
        <span>{validateWords.none(sheet, template !== undefined)}</span>
      </div>
      {still > 0 && <Remark>{validateWords.noneButIgnored(still)}</Remark>}
      <Compared comparison={comparison} />
    </Section>
  );
}
