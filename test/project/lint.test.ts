import { spawnSync } from 'node:child_process';
import { inProject } from '../../scripts/lib/project';

/** What the linter says of each text, were it the content of that file. */
function lint(texts: [string, string][]): string[][] {
  const { stdout, stderr } = spawnSync(process.execPath, [inProject('test/project/lint-texts.mjs')], {
    cwd: inProject(),
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

const rule = 'src/psf/variance.ts';
const inWorkbook = 'src/workbook/recalculate.ts';

const component = 'src/taskpane/parts/Remark.tsx';
const shows = (markup: string) => `export const Shown = ({ name }: { name: string }) => ${markup};\n`;

const forbidden: [string, string, string, RegExp][] = [
  ['a rule that reads the clock', rule, 'export const now = () => Date.now();', /No clock here/],
  ['a rule that asks for today', rule, 'export const today = () => new Date();', /No clock here/],
  ['a rule that throws dice', rule, 'export const dice = () => Math.random();', /No chance here/],
  ['a rule that looks at the page', rule, 'export const page = () => document.title;', /are pure/],
  [
    'a rule that talks to Excel',
    rule,
    'export const run = () => Excel.run(async () => {});',
    /Only src\/workbook/,
  ],
  [
    'a function that depends on chance',
    'src/functions/spill.ts',
    'export const dice = () => Math.random();',
    /No chance here/,
  ],
  [
    'a command that talks to Excel past the workbook',
    'src/commands/handlers.ts',
    'export const run = () => Excel.run(async () => {});',
    /Only src\/workbook uses the Excel API/,
  ],
  ['a message that only the console shows', inWorkbook, "console.error('failed');", /no-console/],
  [
    'the name of an organisation shown as HTML',
    component,
    shows('<p dangerouslySetInnerHTML={{ __html: name }} />'),
    /No HTML from text/,
  ],
  [
    'a cell written into the page as HTML',
    component,
    'export const show = (cell: string) => { document.body.innerHTML = cell; };',
    /No HTML from text/,
  ],
  ['a request to a server', inWorkbook, "export const sent = fetch('/figures');", /asks no server/],
  [
    'a request by way of the window',
    component,
    "export const socket = new window.WebSocket('wss://figures.example');",
    /asks no server/,
  ],
  [
    'figures kept in the browser',
    component,
    "export const keep = (figures: string) => window.localStorage.setItem('figures', figures);",
    /kept in the workbook/,
  ],
  [
    'figures kept in a cookie',
    component,
    'export const keep = (figures: string) => { document.cookie = figures; };',
    /kept in the workbook/,
  ],
  ['a word in the markup', component, shows('<p>Earned {name}</p>'), /stands in src\/wording/],
  [
    'a label for a screen reader in the markup',
    component,
    shows('<button aria-label="Close">{name}</button>'),
    /stands in src\/wording/,
  ],
  [
    'a sentence put together in the markup',
    component,
    shows('<p>{`The quarter is not closed yet by ${name}`}</p>'),
    /stands in src\/wording/,
  ],
  [
    'a sentence beside the Excel API',
    inWorkbook,
    "export const refusal = 'The sheet is protected: unprotect it.';",
    /stands in src\/wording/,
  ],
  ['a dialog that throws in a pane', inWorkbook, "alert('failed');", /throw in an Office pane/],
  [
    'a request to Excel for each row',
    inWorkbook,
    'export const write = async (context: Excel.RequestContext, rows: number[]) => {\n' +
      '  for (const row of rows) {\n    context.workbook.getActiveCell().values = [[row]];\n' +
      '    await context.sync();\n  }\n};\n',
    /no-context-sync-in-loop/,
  ],
];

// The linter reads the types of the whole project first, once.
jest.setTimeout(180_000);
const harmless = 'export const shortfall = (plan: number, actual: number) => plan - actual;\n';
let found: string[][];
beforeAll(() => {
  found = lint([
    ...forbidden.map(([, file, text]): [string, string] => [file, text]),
    [component, shows('<p title={name} aria-live="polite">{name}: 5 %</p>')],
    [rule, harmless],
  ]);
});

test.each(forbidden.map(([what, , , message], at) => ({ what, message, at })))(
  'the linter catches $what',
  ({ message, at }) => {
    expect(found[at]).toContainEqual(expect.stringMatching(message));
  },
);

test('a component that shows what it is given is let through', () => {
  expect(found.at(-2)).toEqual([]);
});

test('plain arithmetic in a rule is let through', () => {
  expect(found.at(-1)).toEqual([]);
});
