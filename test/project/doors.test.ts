import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../scripts/lib/project';

interface Violation {
  from: string;
  rule: { name: string };
}

const cruiser = inProject('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
let folder: string;
jest.setTimeout(120_000);

/** Writes a small tree of sources inside the project and holds it against the doors. */
function violationsIn(files: Record<string, string>): Violation[] {
  for (const [name, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const config = ['--config', inProject('.dependency-cruiser.cjs')];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, ...config, '--output-type', 'json', 'src'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 32_000_000,
    },
  );
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

beforeEach(() => {
  mkdirSync(inProject('.cache'), { recursive: true });
  folder = mkdtempSync(inProject('.cache', 'doors-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const empty = 'export const nothing = 0;';
const rooms = Object.fromEntries(
  [
    'psf',
    'schemes',
    'plans',
    'wording',
    'functions',
    'workbook',
    'files',
    'taskpane',
    'commands',
    'workbench',
  ].map((room) => [`src/${room}/index.ts`, empty]),
);
const imports = (from: string) => `import * as it from '${from}';\nexport const held = it;\n`;

describe('the doors between the rooms of the code', () => {
  test('imports through the doors are let through', () => {
    const found = violationsIn({
      ...rooms,
      'src/functions/fund.ts': imports('../psf'),
      'src/workbook/insert.ts': imports('../plans'),
      'src/commands/handlers.ts': imports('../workbook'),
      'src/commands/pane-route.ts': empty,
      'src/taskpane/app.ts': imports('../commands/pane-route'),
      'src/wording/steps.ts': "import type { nothing } from '../psf';\nexport type Step = typeof nothing;\n",
    });
    expect(found).toEqual([]);
  });

  test('every import past a door is caught, by the rule that names it', () => {
    const found = violationsIn({
      ...rooms,
      'src/psf/rule.ts': imports('../workbook'),
      'src/plans/check.ts': imports('../functions'),
      'src/functions/live.ts': imports('../workbook'),
      'src/files/read.ts': imports('../workbook'),
      'src/workbook/show.ts': imports('../taskpane'),
      'src/taskpane/try.ts': imports('../workbench'),
      'src/taskpane/run.ts': imports('../commands'),
      'src/wording/words.ts': imports('../psf'),
      'src/psf/package.ts': imports('fast-check'),
      'src/schemes/file.ts': imports('node:fs'),
      'src/workbook/component.ts': imports('react'),
      'src/functions/disk.ts': imports('node:path'),
      'src/taskpane/chart.ts': imports('yaml'),
      'src/plans/lost.ts': imports('./nowhere'),
      'src/plans/one.ts': imports('./other'),
      'src/plans/other.ts': imports('./one'),
    });
    const caught = found.map(({ from, rule }) => `${from}: ${rule.name}`);
    expect(caught).toEqual(
      expect.arrayContaining([
        'src/psf/rule.ts: doors-of-psf',
        'src/plans/check.ts: doors-of-plans',
        'src/functions/live.ts: doors-of-functions',
        'src/files/read.ts: doors-of-files',
        'src/workbook/show.ts: doors-of-workbook',
        'src/taskpane/try.ts: doors-of-taskpane',
        'src/taskpane/run.ts: pane-reaches-commands-by-its-route-only',
        'src/wording/words.ts: types-for-wording',
        'src/psf/package.ts: pure-rooms-use-no-package',
        'src/schemes/file.ts: pure-rooms-use-no-package',
        'src/workbook/component.ts: react-in-the-pane-only',
        'src/functions/disk.ts: node-outside-the-browser-only',
        'src/taskpane/chart.ts: production-uses-shipped-packages',
        'src/plans/lost.ts: found',
        'src/plans/one.ts: no-circles',
      ]),
    );
  });
});
