import { Button, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import type { ReactElement } from 'react';
import type { Finding } from '../../plans/finding';
import { validateWords } from '../../wording/validate';
import { type Filters, type Grouping, choicesOf, groupings, noFilters } from './list-findings';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  wide: { gridColumn: '1 / -1' },
  // Its words are cut before the pane is widened.
  choice: { minWidth: 0 },
  count: {
    gridColumn: '1 / -1',
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    minHeight: '24px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface FiltersProps {
  findings: readonly Finding[];
  /** How many of them fit. */
  fitting: number;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  grouping: Grouping;
  onGrouping: (grouping: Grouping) => void;
  /** Whether there is a run to be new against. */
  compared: boolean;
}

/** Which findings are listed, and how. */
export function FindingFilters(props: FiltersProps): ReactElement {
  const { findings, fitting, filters, onFilters, grouping, onGrouping, compared } = props;
  const styles = useStyles();
  const { severities, sheets, families } = choicesOf(findings);
  const set = (change: Partial<Filters>) => onFilters({ ...filters, ...change });
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noFilters);
  return (
    <div className={styles.filters}>
      <Input
        className={styles.wide}
        size="small"
        type="search"
        contentBefore={<Search16Regular />}
        placeholder={validateWords.search()}
        aria-label={validateWords.search()}
        value={filters.text}
        onChange={(_, { value }) => set({ text: value })}
      />
      <OneOf
        label={validateWords.filterSeverity()}
        all={validateWords.all.severity}
        options={severities.map((value) => ({ value, label: validateWords.severityGroups[value] }))}
        chosen={filters.severity}
        onChoose={(severity) => set({ severity })}
      />
      <OneOf
        label={validateWords.filterSheet()}
        all={validateWords.all.sheet}
        options={sheets.map((value) => ({ value, label: value }))}
        chosen={filters.sheet}
        onChoose={(sheet) => set({ sheet })}
      />
      <OneOf
        label={validateWords.filterFamily()}
        all={validateWords.all.family}
        options={families.map((value) => ({ value, label: value }))}
        chosen={filters.family}
        onChoose={(family) => set({ family })}
      />
      <Select
        className={styles.choice}
        size="small"
        aria-label={validateWords.groupBy()}
        value={grouping}
        onChange={(_, { value }) => onGrouping(value as Grouping)}
      >
        {groupings.map((one) => (
          <option key={one} value={one}>
            {validateWords.groupedBy[one]}
          </option>
        ))}
      </Select>
      {compared && (
        <OneOf
          label={validateWords.filterState()}
          all={validateWords.all.state}
          options={[{ value: 'new' as const, label: validateWords.onlyNew() }]}
          chosen={filters.onlyNew ? 'new' : ''}
          onChoose={(state) => set({ onlyNew: state === 'new' })}
        />
      )}
      <div className={styles.count}>
        <span role="status">{validateWords.shown(fitting, findings.length)}</span>
        {isFiltered && (
          <Button size="small" appearance="subtle" onClick={() => onFilters(noFilters)}>
            {validateWords.clearFilters()}
          </Button>
        )}
      </div>
    </div>
  );
}

interface OneOfProps<Value extends string> {
  label: string;
  /** What no choice is called. */
  all: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value | '';
  onChoose: (value: Value | '') => void;
}

function OneOf<Value extends string>(props: OneOfProps<Value>): ReactElement {
  const { label, all, options, chosen, onChoose } = props;
  const styles = useStyles();
  return (
    <Select
      className={styles.choice}
      size="small"
      aria-label={label}
      value={chosen}
      onChange={(_, { value }) => onChoose(value as Value | '')}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
