import type { Finding } from '../../plans/finding';
import { cliFileMessages, reportWords } from '../../wording/command-line';
import type { Paint } from '../terminal';
import { bySheet, type CheckedFile, countSeverities, findingsOf, isRead } from './checked-file';
import { wrapped } from './text-layout';

/** The findings as lines to read, by file, sheet and cell. */
export function findingsText(checked: readonly CheckedFile[], paint: Paint): string {
  return checked.flatMap((one) => [...fileLines(one, paint), '']).join('\n');
}

/** The last line: how many of what. */
export function summaryLine(checked: readonly CheckedFile[]): string {
  const { error, warning, advice } = countSeverities(findingsOf(checked));
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
    ...bySheet(checked).flatMap(({ sheet, findings: ofSheet }) => [
      ...(sheet === '' ? [] : [`  ${paint('heading', sheet)}`]),
      ...ofSheet.flatMap((finding) => findingLines(finding, paint)),
    ]),
  ];
}

/** The sentence of a refusal, with the file unless it names it already. */
export const refusalSentence = (file: string, sentence: string): string =>
  sentence.startsWith(`${file} `) || sentence.startsWith(`${file}:`)
    ? sentence
    : cliFileMessages.refused(file, sentence);

function findingLines(finding: Finding, paint: Paint): string[] {
  const { severity, cells, wrong, rule, expected, found, why, source, remedy, consequenceOf } = finding;
  const place = cells.length === 0 ? reportWords.wholeSheet() : cells.join(', ');
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
