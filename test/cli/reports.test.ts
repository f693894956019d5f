import type { Finding } from '../../src/plans/finding';
import type { CheckedFile, ReportContext } from '../../src/cli/reports/checked-file';
import { atLeast } from '../../src/cli/reports/checked-file';
import { findingsHtml } from '../../src/cli/reports/findings-html';
import { findingsJson } from '../../src/cli/reports/findings-json';
import { findingsSarif } from '../../src/cli/reports/findings-sarif';
import { findingsText } from '../../src/cli/reports/findings-text';

const context: ReportContext = {
  version: '1.2.3',
  helpAddress: 'https://addin.example',
  madeOn: '22 November 2026 at 05:30',
};

const blank: Finding = {
  rule: 'entry/required-cell-blank',
  family: 'Entry',
  severity: 'error',
  sheet: 'Cash',
  cells: ['D8', 'F8:G8'],
  wrong: 'Cash drawn down is blank.',
  found: 'blank',
  why: 'A blank is not a nil.',
  source: 'A convention of these templates',
  remedy: 'Enter the figure.',
};
const advice: Finding = {
  ...blank,
  rule: 'template/sheet-missing',
  severity: 'advice',
  sheet: 'Cover',
  cells: [],
  wrong: 'A <script>alert(1)</script> & "quotes".',
};

const checked: CheckedFile[] = [
  {
    file: 'plans/Märkte 1.xlsx',
    template: 'ccg-financial 1',
    sheets: ['Cover', 'Cash'],
    findings: [blank, advice],
  },
  { file: 'plans/clean.xlsx', template: 'ccg-financial 1', sheets: ['Cover'], findings: [] },
  { file: 'damaged.xlsx', refused: 'The file is damaged.' },
];

describe('the SARIF log', () => {
  const text = findingsSarif(checked, context);
  const log = JSON.parse(text);
  const [run] = log.runs;

  it('has what SARIF 2.1.0 requires of a log and its run', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0/);
    expect(log.runs).toHaveLength(1);
    expect(run.tool.driver).toMatchObject({ name: 'syb', version: '1.2.3' });
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  it('explains each rule once, with its help and an absolute address', () => {
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual([
      'entry/required-cell-blank',
      'template/sheet-missing',
    ]);
    for (const rule of rules) {
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.help.text).toContain('Enter the figure.');
      expect(new URL(rule.helpUri).href).toBe(rule.helpUri);
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    }
    expect(rules[0].shortDescription.text).toBe('A required cell is blank');
    expect(rules[0].helpUri).toBe('https://addin.example/docs/rules.md#a-required-cell-is-blank');
  });

  it('has a result for each finding, with its rule, level, workbook, and a place for each cell', () => {
    const [first, second] = run.results;
    expect(run.results).toHaveLength(2);
    expect(first).toMatchObject({ ruleId: blank.rule, ruleIndex: 0, level: 'error' });
    expect(first.message.text).toBe('Cash drawn down is blank. Enter the figure.');
    expect(
      first.locations.map(({ logicalLocations }: any) => logicalLocations[0].fullyQualifiedName),
    ).toEqual(['Cash!D8', 'Cash!F8:G8']);
    expect(first.locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'plans/M%C3%A4rkte%201.xlsx',
      index: 0,
    });
    expect(second).toMatchObject({ ruleIndex: 1, level: 'note' });
    expect(second.locations[0].logicalLocations[0]).toMatchObject({
      fullyQualifiedName: 'Cover',
      kind: 'sheet',
    });
  });

  it('gives the same finding the same fingerprint in every run, and another finding another', () => {
    const again = JSON.parse(findingsSarif([...checked].reverse(), context)).runs[0].results;
    const marks = (results: any[]) =>
      results.map(({ partialFingerprints }) => partialFingerprints['sybFinding/v1']);
    expect(new Set(marks(run.results)).size).toBe(2);
    expect(marks(again).sort()).toEqual(marks(run.results).sort());
  });

  it('says which files were not read', () => {
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications).toEqual([
      {
        level: 'error',
        message: { text: 'The file is damaged.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'damaged.xlsx', index: 2 } } }],
      },
    ]);
    expect(run.artifacts).toHaveLength(3);
  });
});

describe('the page of findings', () => {
  const page = findingsHtml(checked, context);

  it('escapes whatever stands in a cell or a name', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;');
    const odd = findingsHtml([{ file: '"><img src=x>.xlsx', refused: 'a\u0000b' }], context);
    expect(odd).not.toContain('<img');
    expect(odd).toContain('a\uFFFDb');
  });

  it('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|<script|\son\w+=/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('leads from its overview to each workbook, and says in words what colours say', () => {
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
    // Spaces between tags are the formatter's.
    const tight = page.replaceAll(/>\s+</g, '><');
    expect(tight.match(/<tr><th scope="row">/g)).toHaveLength(3);
    expect(tight).toContain('<span class="mark">Error</span><div class="place">D8, F8:G8</div>');
    expect(tight).toContain('<span class="mark">Advice</span><div class="place">Whole sheet</div>');
    expect(page).toContain('<html lang="en-GB">');
  });
});

const plain = (_: string, text: string) => text;

describe('what is found between the plans of a unit', () => {
  const between: Finding = {
    ...blank,
    rule: 'between-plans/contract-value-differs',
    family: 'Between plans',
    wrong: 'The two sides differ.',
  };
  const missing: Finding = { ...between, rule: 'between-plans/plan-missing', sheet: '', cells: [] };
  const plans: CheckedFile[] = [
    { file: 'one.xlsx', sheets: ['Cover', 'Cash'], findings: [blank, between, advice] },
  ];
  const unit = { unit: 'A unit', plans: 2, findings: [missing] };
  const total = {
    ...between,
    rule: 'between-plans/consolidated-total',
    sheet: 'Plan detail',
    cells: ['F14'],
  };

  it('names the sheet of a total of the unit with its cell', () => {
    const withTotal = { ...unit, findings: [total] };
    expect(findingsText(plans, plain, withTotal)).toContain("    'Plan detail'!F14  error  ");
    expect(findingsHtml(plans, context, withTotal)).toContain('&#39;Plan detail&#39;!F14');
  });

  it('comes after the findings of each file, and of the unit after all files', () => {
    const text = findingsText(plans, plain, unit);
    const order = ['  Cover\n', '  Cash\n', '  Between plans: Cash\n', 'A unit: 2 plans held'];
    expect(
      order.map((part) => text.indexOf(part)).every((at, index, all) => at > (all[index - 1] ?? -1)),
    ).toBe(true);
    expect(text).toContain('    as a whole  error  between-plans/plan-missing\n');
  });

  it('is in the page, with a row and a part of its own', () => {
    const page = findingsHtml(plans, context, unit);
    expect(page).toContain('<h3>Between plans: Cash</h3>');
    expect(page).toContain('<a href="#unit">A unit</a>');
    expect(page).toContain('id="unit"');
  });

  it('is counted in JSON, and stands apart there', () => {
    const report = JSON.parse(findingsJson(plans, context, unit));
    expect(report.counts).toEqual({ error: 3, warning: 0, advice: 1 });
    expect(report.unit).toEqual({ ...unit, counts: { error: 1, warning: 0, advice: 0 } });
  });

  it('has in SARIF the unit for its place where it is in no file', () => {
    const [{ results, tool }] = JSON.parse(findingsSarif(plans, context, unit)).runs;
    expect(results.map(({ ruleId }: any) => ruleId)).toEqual([
      'entry/required-cell-blank',
      'between-plans/contract-value-differs',
      'template/sheet-missing',
      'between-plans/plan-missing',
    ]);
    expect(results[3].locations).toEqual([
      { logicalLocations: [{ name: 'A unit', fullyQualifiedName: 'A unit', kind: 'module' }] },
    ]);
    expect(tool.driver.rules[3].helpUri).toBe(
      'https://addin.example/docs/rules.md#a-member-of-the-unit-has-no-plan',
    );
  });
});

describe('findings as text and JSON', () => {
  it('come sheet by sheet in the order of the tabs', () => {
    const text = findingsText(checked, plain);
    expect(text.indexOf('  Cover\n')).toBeLessThan(text.indexOf('  Cash\n'));
    expect(text).toContain('    whole sheet  advice  template/sheet-missing\n');
    expect(text).toContain('damaged.xlsx: The file is damaged.');
  });

  it('count by severity, and keep refused files apart from clean ones', () => {
    const { counts, files } = JSON.parse(findingsJson(checked, context));
    expect(counts).toEqual({ error: 1, warning: 0, advice: 1 });
    expect(files[1]).toEqual({
      file: 'plans/clean.xlsx',
      template: 'ccg-financial 1',
      counts: { error: 0, warning: 0, advice: 0 },
      findings: [],
    });
    expect(files[2]).toEqual({ file: 'damaged.xlsx', refused: 'The file is damaged.' });
    expect(files[0].findings[0]).toEqual(blank);
  });

  it('leave out what is below the severity asked for', () => {
    expect(atLeast(checked[0]!, 'warning')).toMatchObject({ findings: [blank] });
    expect(atLeast(checked[0]!, 'advice')).toMatchObject({ findings: [blank, advice] });
  });
});
