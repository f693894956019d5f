import { type Finding, type Severity, severities } from '../../plans/finding';
import { quotedSheet } from '../../plans/formula/spell';

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

/** What was found of a unit of planning as a whole; what is in one of its plans stands with that file. */
export interface CheckedUnit {
  unit: string;
  /** How many plans were held against each other. */
  plans: number;
  findings: Finding[];
}

/** The findings of a unit, their cells with their sheets: no heading above them names one. */
export const withSheets = ({ findings }: CheckedUnit): Finding[] =>
  findings.map((finding) => ({
    ...finding,
    cells: finding.cells.map((cell) => `${quotedSheet(finding.sheet)}!${cell}`),
  }));

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

export const findingsOf = (checked: readonly CheckedFile[], unit?: CheckedUnit): Finding[] => [
  ...checked.flatMap((one) => (isRead(one) ? one.findings : [])),
  ...(unit?.findings ?? []),
];

export const isBetween = ({ family }: Finding): boolean => family === 'Between plans';

export type SeverityCounts = Record<Severity, number>;

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), advice: of('advice') };
}

/** The same file, or unit, without its findings below a severity. */
export function atLeast<Checked extends CheckedFile | CheckedUnit>(
  checked: Checked,
  least: Severity,
): Checked {
  if (!('findings' in checked)) return checked;
  const reaches = ({ severity }: Finding) => severities.indexOf(severity) <= severities.indexOf(least);
  return { ...checked, findings: checked.findings.filter(reaches) };
}

/** Findings of a sheet, by itself or against other plans. */
export interface SheetFindings {
  sheet: string;
  between: boolean;
  findings: Finding[];
}

/** The findings of each sheet together, in the order of the tabs, those of no sheet first; then those between plans. */
export function bySheet({ sheets, findings }: ReadFile): SheetFindings[] {
  const tabs = new Map(sheets.map((sheet, index) => [sheet.toLowerCase(), index]));
  const tab = (sheet: string) => tabs.get(sheet.toLowerCase()) ?? -1;
  return [false, true].flatMap((between) => {
    const own = findings.filter((finding) => isBetween(finding) === between);
    return [...new Set(own.map(({ sheet }) => sheet))]
      .sort((one, other) => tab(one) - tab(other))
      .map((sheet) => ({ sheet, between, findings: own.filter((finding) => finding.sheet === sheet) }));
  });
}
