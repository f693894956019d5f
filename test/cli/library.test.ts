import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCommand, builtFile } from './command-folder';

const project = path.join(__dirname, '../..');

/** The examples of docs/library.md, each with what its comments say it prints. */
const examples = [
  ...readFileSync(path.join(project, 'docs/library.md'), 'utf8').matchAll(/```js\n([\s\S]*?)```/g),
].map(([, code]) => ({
  code: code!,
  title: /import \{\s*([^}]+?),?\s*\} from 'syb-finance-addin'/.exec(code!)![1]!,
  prints: [...code!.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line),
}));

let folder: string;

/** A program of its own, which has the library as a package. */
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(path.join(tmpdir(), 'syb library '));
  const packageFolder = path.join(folder, 'node_modules/syb-finance-addin');
  mkdirSync(packageFolder, { recursive: true });
  writeFileSync(path.join(packageFolder, 'package.json'), '{ "exports": "./dist-cli/library.mjs" }');
  symlinkSync(path.dirname(builtFile('library.mjs')), path.join(packageFolder, 'dist-cli'));
  symlinkSync(path.join(project, 'assets'), path.join(folder, 'assets'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the library', () => {
  it.each(examples)('prints what its page says: $title', ({ code, prints }) => {
    expect(prints.length).toBeGreaterThan(0);
    writeFileSync(path.join(folder, 'example.mjs'), code);
    const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(printed.trimEnd().split('\n')).toEqual(prints);
  });
});
