import { readFileSync, readdirSync } from 'node:fs';
import { functionHelpPages } from '../../scripts/function-help/pages';
import { callInFormula, resultInPrint } from '../../scripts/function-help/print';
import { inProject } from '../../scripts/lib/project';
import { schemeParameters } from '../../src/schemes';

const folder = inProject('docs/functions');
const written = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
let pages: Map<string, string>;

beforeAll(async () => {
  pages = await functionHelpPages();
});

test('the pages in docs/functions are those that the functions make', () => {
  expect(
    readdirSync(folder)
      .filter((file) => file.endsWith('.html'))
      .sort(),
  ).toEqual([...pages.keys()].sort());
  for (const [file, text] of pages) expect([file, written(file)]).toEqual([file, text]);
});

test('the list of functions links to a page of each', () => {
  const linked = [...pages.get('index.html')!.matchAll(/<th scope="row"><a href="([^"]+)">/g)].map(
    ([, file]) => file,
  );
  expect(linked.sort()).toEqual([...pages.keys()].filter((file) => file !== 'index.html').sort());
});

test('a page shows how the function is called, with what may be left out in brackets', () => {
  expect(pages.get('phase.html')).toContain('<code>=SYB.PHASE(annual, [profile], [decimals])</code>');
});

test('the page of SCHEME gives every parameter with its source, and marks the assumptions', () => {
  const page = pages.get('scheme.html')!;
  for (const [name, { values, assumed }] of Object.entries(schemeParameters)) {
    const row = page.split('\n').find((line) => line.includes(`<th scope="row">${name}</th>`));
    expect(row).toContain(values[0]!.reference.replaceAll('&', '&amp;'));
    expect(row?.includes('(an assumption)')).toBe(assumed === true);
  }
});

test('the page of SYSTEMPSF says what is assumed, why, and what else could be', () => {
  const page = pages.get('systempsf.html')!;
  expect(page).toContain('Reading of the System PSF loss over several quarters');
  expect(page).toContain('&quot;trueup&quot;: partial recovery counts');
});

test('text is escaped', () => {
  expect(pages.get('psfsplit.html')).toContain('Whether the trust has an A&amp;E department');
  expect([...pages.values()].join('')).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
});

test('an example is written as it is typed: ranges as constants, what is left out as nothing', () => {
  expect(callInFormula('PHASE', [[[8269], [-5.5]], undefined, 0])).toBe('=SYB.PHASE({8269;-5.5},, 0)');
  expect(callInFormula('MEETS', ['say "A"', [[true, false]]])).toBe('=SYB.MEETS("say ""A""", {TRUE,FALSE})');
});

test('a figure is printed with separators, a flag as Excel shows it', () => {
  expect(resultInPrint([[1234.5, -1000, true, '']])).toEqual([['1,234.5', '-1,000', 'TRUE', '']]);
});
