import { titleOfRule } from '../../plans/all-rules';
import type { CellChange, Family, Finding, Severity } from '../../plans/finding';
import { families, severities } from '../../plans/finding';
import { findingKey } from '../../plans/findings-record';
import { validateWords } from '../../wording/validate';

/** What of the findings is shown; "" for all. */
export interface Filters {
  text: string;
  severity: Severity | '';
  sheet: string;
  family: Family | '';
  onlyNew: boolean;
}

export const noFilters: Filters = { text: '', severity: '', sheet: '', family: '', onlyNew: false };

export const groupings = ['severity', 'sheet', 'family', 'rule'] as const;
export type Grouping = (typeof groupings)[number];

/** Findings under a heading. */
export interface Group {
  heading: string;
  findings: Finding[];
}

/** The findings that fit every filter, in their order. Text is looked for in all that a finding says. */
export function filtered(
  findings: readonly Finding[],
  { text, severity, sheet, family, onlyNew }: Filters,
  fresh: ReadonlySet<string>,
): Finding[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(
    (finding) =>
      (severity === '' || finding.severity === severity) &&
      (sheet === '' || finding.sheet === sheet) &&
      (family === '' || finding.family === family) &&
      (!onlyNew || fresh.has(findingKey(finding))) &&
      words.every((word) => saidBy(finding).includes(word)),
  );
}

const saidBy = (finding: Finding): string => {
  const { rule, sheet, cells, wrong, expected = '', found = '', why, remedy } = finding;
  return [placeInWords(finding), sheet, ...cells, wrong, expected, found, why, remedy, rule]
    .join('\n')
    .toLowerCase();
};

/** In groups, those of one group in the order they came in; groups in the order of mending. */
export function grouped(findings: readonly Finding[], by: Grouping): Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding[by]);
    if (group) group.push(finding);
    else groups.set(finding[by], [finding]);
  }
  const all = [...groups].map(([key, found]) => ({ key, heading: headingOf(by, key), findings: found }));
  if (by === 'family')
    all.sort((a, b) => families.indexOf(a.key as Family) - families.indexOf(b.key as Family));
  return all.map(({ heading, findings: found }) => ({ heading, findings: found }));
}

function headingOf(by: Grouping, key: string): string {
  if (by === 'severity') return validateWords.severityGroups[key as Severity];
  if (by === 'rule') return titleOfRule(key);
  return key === '' ? validateWords.wholeWorkbook() : key;
}

export const countBySeverity = (findings: readonly Finding[]): Record<Severity, number> => ({
  error: findings.filter(({ severity }) => severity === 'error').length,
  warning: findings.filter(({ severity }) => severity === 'warning').length,
  advice: findings.filter(({ severity }) => severity === 'advice').length,
});

/** What is chosen from: only what is there. */
export const choicesOf = (findings: readonly Finding[]) => ({
  severities: severities.filter((one) => findings.some(({ severity }) => severity === one)),
  sheets: [...new Set(findings.map(({ sheet }) => sheet))],
  families: families.filter((one) => findings.some(({ family }) => family === one)),
});

export const placeInWords = ({ sheet, cells }: Pick<Finding, 'sheet' | 'cells'>): string =>
  sheet === '' ? validateWords.wholeWorkbook() : validateWords.place(sheet, cells);

/** Where a click leads: its first cells, or the top of its sheet; nowhere where the sheet is not there. */
export const cellsToSelect = ({ sheet, cells }: Pick<Finding, 'sheet' | 'cells'>) =>
  sheet === '' ? undefined : { sheet, address: cells[0] ?? 'A1' };

/** The certain changes of some findings as one list: a cell that two of them change is left to the first. */
export function certainChanges(findings: readonly Finding[]): CellChange[] {
  const changes = new Map<string, CellChange>();
  for (const { fix = [] } of findings) {
    const keys = fix.map(({ sheet, address }) => `${sheet.toLowerCase()}!${address}`);
    if (keys.some((key) => changes.has(key))) continue;
    fix.forEach((change, index) => changes.set(keys[index]!, change));
  }
  return [...changes.values()];
}
