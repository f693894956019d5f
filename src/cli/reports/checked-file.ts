import { type Finding, type Severity, severities } from '../../plans/finding';

/** What validation said of one file, or why it could not be read. */
export type CheckedFile = { file: string } & (ReadFile | { refused: string });

export interface ReadFile {
  /** As "ccg-financial 1"; absent for a workbook that is not ours. */
  template?: string;
  /** In the order of their tabs. */
  sheets: string[];
  /** By severity, then place. */
  findings: Finding[];
}

/** What is said of the program in a report. */
export interface ReportContext {
  version: string;
  /** Where the add-in's documents are served, without a slash at the end. */
  helpAddress: string;
  /** In words: "22 November 2026, 05:30". */
  madeOn: string;
}

export const isRead = (checked: CheckedFile): checked is { file: string } & ReadFile =>
  !('refused' in checked);

export const findingsOf = (checked: readonly CheckedFile[]): Finding[] =>
  checked.flatMap((one) => (isRead(one) ? one.findings : []));

export type SeverityCounts = Record<Severity, number>;

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), advice: of('advice') };
}

/** The same file without its findings below a severity. */
export function atLeast(checked: CheckedFile, least: Severity): CheckedFile {
  if (!isRead(checked)) return checked;
  const reaches = ({ severity }: Finding) => severities.indexOf(severity) <= severities.indexOf(least);
  return { ...checked, findings: checked.findings.filter(reaches) };
}

/** The findings of each sheet together, in the order of the tabs; those of no sheet first. */
export function bySheet({ sheets, findings }: ReadFile): { sheet: string; findings: Finding[] }[] {
  const tabs = new Map(sheets.map((sheet, index) => [sheet.toLowerCase(), index]));
  const names = [...new Set(findings.map(({ sheet }) => sheet))];
  const tab = (sheet: string) => tabs.get(sheet.toLowerCase()) ?? -1;
  return names
    .sort((one, other) => tab(one) - tab(other))
    .map((sheet) => ({ sheet, findings: findings.filter((finding) => finding.sheet === sheet) }));
}
