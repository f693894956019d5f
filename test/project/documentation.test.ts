import { existsSync, readFileSync } from 'node:fs';
import { documentedFiles } from '../../scripts/lib/broken-links';
import { inProject, projectFolder } from '../../scripts/lib/project';
import { commissionerPlan, filesOf } from '../../scripts/system-fill';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { southYorkshireAndBassetlawUnit } from '../../src/plans/system/units';
import { call } from '../functions/call';

const pages = documentedFiles(projectFolder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(inProject(name), 'utf8') }));

const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found!);

/** What stands as code in a page, whether in a line or in a block of a terminal's lines. */
const code = (text: string): string[] => [
  ...all(text, /`([^`\n]+)`/g),
  ...all(text, /^```sh\n([\s\S]*?)^```/gm).flatMap((block) => block.split('\n')),
];

describe('what the documents name', () => {
  test.each(pages)('every npm command of $name is there to be run', ({ text }) => {
    const named = code(text).flatMap((line) => [
      ...all(line, /\bnpm run ([\w:-]+)/g),
      ...all(line, /\bnpm (start|test)\b/g),
    ]);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('the table of commands in the README names no command that is gone', () => {
    const [, table] = readFileSync(inProject('README.md'), 'utf8').split('\n## Commands\n');
    const named = table!
      .split('\n')
      .filter((line) => line.startsWith('| `npm'))
      .flatMap((line) => code(line.split('|')[1]!))
      .map((words) => words.replace(/^npm (run )?/, ''));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(Object.entries(scripts))('the command %s runs a file that is there: %s', (_name, command) => {
    const files = all(command, /((?:scripts|test)\/\S+)/g);
    expect(files.filter((file) => !existsSync(inProject(file)))).toEqual([]);
  });

  test.each(pages.filter(({ name }) => name !== 'CHANGELOG.md'))(
    'every file of the project that $name names is there',
    ({ text }) => {
      const named = code(text).flatMap((line) =>
        all(line, /(?:^|\s)((?:src|test|scripts|docs|assets)\/[\w./-]+)/g),
      );
      expect(named.filter((file) => !existsSync(inProject(file)))).toEqual([]);
    },
  );

  test.each(pages)('$name speaks of no one machine', ({ text }) => {
    expect(text).not.toMatch(/\/home\/|\/root\b|\/tmp\/|[A-Z]:\\Users|file:\/\//);
  });
});

describe('the example of docs/system-plans.md', () => {
  const [, example] = /```ts\n([\s\S]*?)```/.exec(readFileSync(inProject('docs/system-plans.md'), 'utf8'))!;
  const imports = [...example!.matchAll(/import \{([^}]+)\} from '([^']+)';\n/g)];

  async function imported(): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    for (const [, names, from] of imports) {
      const module = (await import(inProject(from!))) as Record<string, unknown>;
      for (const name of names!
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)) {
        const [its, here = its] = name.split(' as ');
        found.set(here!, module[its!]);
      }
    }
    return found;
  }

  test('imports what is there, and gives what its comments say', async () => {
    const given = await imported();
    expect([...given].filter(([, value]) => value === undefined)).toEqual([]);
    const { organisations } = southYorkshireAndBassetlawUnit;
    const commissioners = organisations.filter(({ kind }) => kind === 'commissioner').slice(0, 2);
    const files = filesOf(commissioners.map((one, index) => commissionerPlan(one, 300 + index)));
    const body = imports.reduce((text, [whole]) => text.replace(whole, ''), example!);
    const results = [...body.matchAll(/^const (\w+) = .*\/\/ (.*)$/gm)].slice(1);
    expect(results.map(([, name]) => name)).toEqual(['system', 'sides']);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const run = new Function('files', ...given.keys(), `${body}\nreturn { loaded, system, sides };`) as (
      ...values: unknown[]
    ) => Record<string, object>;
    const outcome = run(files, ...given.values());
    expect(outcome.loaded).toMatchObject({ plans: [{}, {}] });
    for (const [, name, said] of results)
      for (const part of said!.split(', ').map((one) => one.replace(/\(.*/, '')))
        if (/^\w+$/.test(part)) expect([name, part in outcome[name!]!]).toEqual([name, true]);
  }, 120_000);
});

test('the checklist for a real Excel expects what our own Excel gives', () => {
  const checklist = readFileSync(inProject('docs/known-limitations.md'), 'utf8');
  expect(checklist).toContain(`: ${systemPsfWorkbook().sheets.length} sheets; `);
  expect(call('PHASE', [[1000]], [[0.15, 0.2, 0.3, 0.35]])).toEqual({ cells: [[150, 200, 300, 350]] });
  expect(checklist).toContain('`=SYB.PHASE(1000,{0.15,0.2,0.3,0.35})` spills 150, 200, 300, 350');
  // The pots of Q1 to Q3, less 1.5 times the shortfalls 410, 240 and 95, as #,##0 shows it.
  const earned = 858.3225 + 1144.43 + 1716.645 - 1.5 * (410 + 240 + 95);
  expect(checklist).toContain(`Earned shows ${Math.round(earned).toLocaleString('en-GB')} at Q3`);
});

test('what docs/system-finance.md says may be called is exported where it says', async () => {
  const text = readFileSync(inProject('docs/system-finance.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `(src\/[^`]+)`\s*\| `(\w+)\([^`]*`\s*\| `(\w+)\(/gm)];
  expect(rows).toHaveLength(3);
  for (const [, from, read, result] of rows) {
    const module = (await import(inProject(from!))) as Record<string, unknown>;
    expect([from, typeof module[read!], typeof module[result!]]).toEqual([from, 'function', 'function']);
  }
});
