import type { Finding } from '../../plans/finding';
import { cliFileMessages, reportWords } from '../../wording/command-line';
import type { Paint } from '../terminal';
import { unitReportWords as unitWords } from '../../wording/between-plans';
import {
  bySheet,
  type CheckedFile,
  type CheckedUnit,
  countSeverities,
  findingsOf,
  isBetween,
  isRead,
  withSheets,
} from './checked-file';
import { wrapped } from './text-layout';

/** The findings as lines to read, by file, sheet and cell; then those of the unit as a whole. */
export function findingsText(checked: readonly CheckedFile[], paint: Paint, unit?: CheckedUnit): string {
  return [
    ...checked.flatMap((one) => [...fileLines(one, paint), '']),
    ...(unit ? [...unitLines(checked, unit, paint), ''] : []),
  ].join('\n');
}

/** The last line: how many of what. */
export function summaryLine(checked: readonly CheckedFile[], unit?: CheckedUnit): string {
  const { error, warning, advice } = countSeverities(findingsOf(checked, unit));
  const clean = checked.filter((one) => isRead(one) && one.findings.length === 0).length;
  const unread = checked.filter((one) => !isRead(one)).length;
  return reportWords.validateSummary(
    checked.length,
    clean,
    unread,
    reportWords.severityCounts(error, warning, advice),
  );
}

function fileLines(checked: CheckedFile, paint: Paint): string[] {
  if (!isRead(checked)) return [paint('error', refusalSentence(checked.file, checked.refused))];
  const { file, template, findings } = checked;
  const made = template === undefined ? reportWords.notOurs() : reportWords.madeFrom(template);
  if (findings.length === 0) return [`${reportWords.noFindings(file)} (${made})`];
  const { error, warning, advice } = countSeverities(findings);
  return [
    paint('heading', `${file} (${made}): ${reportWords.severityCounts(error, warning, advice)}`),
    ...bySheet(checked).flatMap(({ sheet, between, findings: ofSheet }) => [
      ...(between ? [`  ${paint('heading', unitWords.betweenSheet(sheet))}`] : []),
      ...(sheet === '' || between ? [] : [`  ${paint('heading', sheet)}`]),
      ...ofSheet.flatMap((finding) => findingLines(finding, paint)),
    ]),
  ];
}

function unitLines(checked: readonly CheckedFile[], unit: CheckedUnit, paint: Paint): string[] {
  return [
    paint('heading', unitWords.heading(unit.unit, unit.plans)),
    `  ${inFilesSentence(checked, unit)}`,
    ...withSheets(unit).flatMap((finding) => findingLines(finding, paint)),
  ];
}

/** What stands between the plans, and where it is told. */
export const inFilesSentence = (checked: readonly CheckedFile[], { findings }: CheckedUnit): string =>
  unitWords.between(findingsOf(checked).filter(isBetween).length, findings.length);

/** Where a finding is, within its sheet. */
const placeWords = ({ sheet, cells }: Finding): string => {
  if (cells.length > 0) return cells.join(', ');
  return sheet === '' ? reportWords.asAWhole() : reportWords.wholeSheet();
};

/** The sentence of a refusal, with the file unless it names it already. */
export const refusalSentence = (file: string, sentence: string): string =>
  sentence.startsWith(`${file} `) || sentence.startsWith(`${file}:`)
    ? sentence
    : cliFileMessages.refused(file, sentence);

function findingLines(finding: Finding, paint: Paint): string[] {
  const { severity, wrong, rule, expected, found, why, source, remedy, consequenceOf } = finding;
  const place = placeWords(finding);
  const [first, ...more] = wrapped(wrong, '      ');
  return [
    `    ${place}  ${paint(severity, severity)}  ${paint('quiet', rule)}`,
    first!,
    ...more,
    ...(expected === undefined ? [] : wrapped(reportWords.expected(expected), '      ')),
    ...(found === undefined ? [] : wrapped(reportWords.found(found), '      ')),
    ...wrapped(reportWords.why(why, source), '      '),
    ...wrapped(reportWords.remedy(remedy), '      '),
    ...(consequenceOf
      ? wrapped(reportWords.follows(consequenceOf.sheet, consequenceOf.cells.join(', ')), '      ')
      : []),
  ];
}
