import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checks } from '../../plans/checks';
import { fundRules } from '../../plans/checks/funds';
import { stampRules } from '../../plans/checks/template/stamp';
import type { Finding, Severity } from '../../plans/finding';
import { type CheckedFile, findingsOf, isRead, type ReportContext } from './checked-file';

const levels = { error: 'error', warning: 'warning', advice: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** The headings of the rules, as docs/rules.md lists them. */
const titles = new Map(
  [...stampRules, ...checks, ...fundRules].map(({ id, words }) => [id, words.title] as const),
);

/** The findings as a SARIF 2.1.0 log, which code-scanning services and editors read. */
export function findingsSarif(checked: readonly CheckedFile[], context: ReportContext): string {
  const rules = rulesOf(findingsOf(checked), context);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'syb',
            version: context.version,
            semanticVersion: context.version,
            informationUri: context.helpAddress,
            rules,
          },
        },
        invocations: [invocation(checked)],
        artifacts: checked.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: checked.flatMap((one, artifact) =>
          isRead(one)
            ? one.findings.map((finding) => result(finding, one.file, artifact, indexes.get(finding.rule)!))
            : [],
        ),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The rules that were broken, each once. */
function rulesOf(findings: readonly Finding[], { helpAddress }: ReportContext) {
  const firsts = new Map<string, Finding>();
  for (const finding of findings) if (!firsts.has(finding.rule)) firsts.set(finding.rule, finding);
  return [...firsts.values()].map(({ rule, family, severity, why, source, remedy }) => ({
    id: rule,
    shortDescription: { text: titles.get(rule) ?? why },
    fullDescription: { text: why },
    help: { text: `${why}\n\n${remedy}\n\n${source}` },
    helpUri: `${helpAddress}/docs/rules.md${anchorOf(titles.get(rule))}`,
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [family], source },
  }));
}

/** Where a heading of a Markdown page is found, as the common renderers name it. */
const anchorOf = (title: string | undefined): string =>
  title === undefined
    ? ''
    : `#${encodeURIComponent(
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      )}`;

function result(finding: Finding, file: string, artifact: number, ruleIndex: number) {
  const { rule, severity, sheet, cells, wrong, expected, found, remedy } = finding;
  const artifactLocation = { uri: uriOf(file), index: artifact };
  // A place in a spreadsheet has no line: the logical location names the sheet and cell.
  const places = cells.length === 0 ? [sheet] : cells.map((cell) => `${sheet}!${cell}`);
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: [wrong, remedy].join(' ') },
    locations: places.map((place, index) => ({
      physicalLocation: { artifactLocation },
      logicalLocations: [
        {
          name: cells[index] ?? sheet,
          fullyQualifiedName: place,
          kind: cells.length === 0 ? 'sheet' : 'cell',
        },
      ],
    })),
    partialFingerprints: { 'sybFinding/v1': fingerprint([rule, uriOf(file), ...places]) },
    properties: {
      ...(expected !== undefined && { expected }),
      ...(found !== undefined && { found }),
      remedy,
    },
  };
}

/** The same finding in the same place has the same mark in every run. */
const fingerprint = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);

const uriOf = (file: string): string =>
  path.isAbsolute(file) ? pathToFileURL(file).href : file.split(path.sep).map(encodeURIComponent).join('/');

function invocation(checked: readonly CheckedFile[]) {
  const refused = checked.flatMap((one, index) => (isRead(one) ? [] : [{ ...one, index }]));
  return {
    executionSuccessful: refused.length === 0,
    toolExecutionNotifications: refused.map(({ file, refused: text, index }) => ({
      level: 'error',
      message: { text },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file), index } } }],
    })),
  };
}
