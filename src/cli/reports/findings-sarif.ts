import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { allRules } from '../../plans/all-rules';
import type { Finding, Severity } from '../../plans/finding';
import { type CheckedFile, type CheckedUnit, findingsOf, isRead, type ReportContext } from './checked-file';

const levels = { error: 'error', warning: 'warning', advice: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** The headings of the rules, as docs/rules.md lists them. */
const titles = new Map(allRules.map(({ id, words }) => [id, words.title]));

/** The findings as a SARIF 2.1.0 log, which code-scanning services and editors read. */
export function findingsSarif(
  checked: readonly CheckedFile[],
  context: ReportContext,
  unit?: CheckedUnit,
): string {
  const rules = rulesOf(findingsOf(checked, unit), context);
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
        results: [
          ...checked.flatMap((one, artifact) =>
            isRead(one)
              ? one.findings.map((finding) =>
                  result(finding, inFile(finding, one.file, artifact), indexes.get(finding.rule)!),
                )
              : [],
          ),
          ...(unit?.findings ?? []).map((finding) =>
            result(finding, inUnit(finding, unit!.unit), indexes.get(finding.rule)!),
          ),
        ],
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

/** Where a finding is: as SARIF has it, and as it is known again in the next run. */
interface Located {
  locations: object[];
  mark: string[];
}

// A place in a spreadsheet has no line: the logical location names the sheet and cell.
const placesOf = ({ sheet, cells }: Finding): string[] =>
  cells.length === 0 ? [sheet] : cells.map((cell) => `${sheet}!${cell}`);

function inFile(finding: Finding, file: string, artifact: number): Located {
  const { sheet, cells } = finding;
  const artifactLocation = { uri: uriOf(file), index: artifact };
  const places = placesOf(finding);
  return {
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
    mark: [uriOf(file), ...places],
  };
}

/** Of the unit as a whole: in no file, so that only the logical location is there. */
function inUnit(finding: Finding, unit: string): Located {
  const places = finding.cells.length === 0 && finding.sheet === '' ? [] : placesOf(finding);
  const names = places.length === 0 ? [unit] : places.map((place) => `${unit}/${place}`);
  return {
    locations: names.map((name) => ({
      logicalLocations: [{ name: unit, fullyQualifiedName: name, kind: 'module' }],
    })),
    // Several of one rule, such as members missing by template, differ by what they say.
    mark: [...names, finding.wrong],
  };
}

function result(finding: Finding, { locations, mark }: Located, ruleIndex: number) {
  const { rule, severity, wrong, expected, found, remedy } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: [wrong, remedy].join(' ') },
    locations,
    partialFingerprints: { 'sybFinding/v1': fingerprint([rule, ...mark]) },
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
