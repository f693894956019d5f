import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isFresh, markFresh, markStale, type Build } from '../../scripts/lib/freshness.mjs';
import { inProject, projectFolder } from '../../scripts/lib/project';

let folder: string;
let build: Build;
const inFolder = (name: string) => path.join(folder, name);

beforeEach(() => {
  mkdirSync(inProject('.cache'), { recursive: true });
  folder = mkdtempSync(inProject('.cache', 'freshness-'));
  const fromProject = (name: string) => path.relative(projectFolder, inFolder(name));
  mkdirSync(inFolder('src'));
  mkdirSync(inFolder('dist'));
  writeFileSync(inFolder('src/rule.ts'), 'rate = 1.5');
  build = {
    output: fromProject('dist'),
    inputs: [fromProject('src')],
    options: { address: 'https://one.example' },
  };
  markFresh(build);
});
afterEach(() => {
  rmSync(inProject('.cache', build.output, '..'), { recursive: true });
  rmSync(folder, { recursive: true });
});

describe('a build is used again only while it is what its sources make', () => {
  test('it is used again while nothing has changed, whatever the times of the files say', () => {
    utimesSync(inFolder('src/rule.ts'), new Date(2040, 0), new Date(2040, 0));
    expect(isFresh(build)).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a source says something else', () => writeFileSync(inFolder('src/rule.ts'), 'rate = 1.6')],
    ['a source is new', () => writeFileSync(inFolder('src/other.ts'), '')],
    ['a source has another name', () => renameSync(inFolder('src/rule.ts'), inFolder('src/rate.ts'))],
    ['a source is gone', () => rmSync(inFolder('src/rule.ts'))],
    ['what was built is gone', () => rmSync(inFolder('dist'), { recursive: true })],
    ['a later build has begun and not ended', () => markStale(build)],
  ])('it is made again where %s', (_what, happen) => {
    happen();
    expect(isFresh(build)).toBe(false);
  });

  test('it is made again for another address', () => {
    expect(isFresh({ ...build, options: { address: 'https://other.example' } })).toBe(false);
  });
});
