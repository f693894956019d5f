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
  found = lint([...forbidden.map(([, file, text]): [string, string] => [file, text]), [rule, harmless]]);
});

test.each(forbidden.map(([what, , , message], at) => ({ what, message, at })))(
  'the linter catches $what',
  ({ message, at }) => {
    expect(found[at]).toContainEqual(expect.stringMatching(message));
  },
);

test('plain arithmetic in a rule is let through', () => {
  expect(found.at(-1)).toEqual([]);
});
