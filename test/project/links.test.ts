import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anchorsOf, brokenLinks, documentedFiles, linksOf } from '../../scripts/lib/broken-links';
import { projectFolder } from '../../scripts/lib/project';

test('every relative link and anchor of README and docs leads somewhere', () => {
  const files = documentedFiles(projectFolder);
  expect(files).toEqual(expect.arrayContaining(['README.md', path.join('docs', 'refresh.md')]));
  expect(brokenLinks(projectFolder, files)).toEqual([]);
});

describe('a link that leads nowhere is found, with its line', () => {
  let root: string;
  const page = (name: string, text: string) => writeFileSync(path.join(root, name), text);

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'links-'));
    mkdirSync(path.join(root, 'docs'));
    page('docs/refresh.md', '# Refreshing a quarter\n\n## Preview, apply, undo\n\n## Preview, apply, undo\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test.each([
    ['a page that is not there', '[Gone](docs/gone.md)', 'file'],
    ['a picture that is not there', '![A picture](docs/images/gone.png)', 'file'],
    ['a picture in HTML that is not there', '<img src="docs/gone.png" alt="">', 'file'],
    ['a heading that is not there', '[Undo](docs/refresh.md#redo)', 'anchor'],
    ['a third heading of two', '[Undo](docs/refresh.md#preview-apply-undo-2)', 'anchor'],
    ['a heading of its own that is not there', '[Below](#below)', 'anchor'],
    ['the target of a reference', '[help]: docs/help.md', 'file'],
  ])('%s', (_title, link, missing) => {
    page('README.md', `# Read me\n\n${link}\n`);
    expect(brokenLinks(root, ['README.md'])).toEqual([expect.objectContaining({ line: 3, missing })]);
  });

  test.each([
    ['a page', '[Refresh](docs/refresh.md)'],
    ['a folder', '[Docs](docs/)'],
    ['a heading', '[Undo](docs/refresh.md#preview-apply-undo)'],
    ['a heading that comes twice', '[Undo](docs/refresh.md#preview-apply-undo-1)'],
    ['a heading of its own', '[Top](#read-me)'],
    ['another site', '[GOV.UK](https://www.gov.uk/gone)'],
    ['code', '`[text](gone.md)`\n\n```md\n[text](gone.md)\n```'],
  ])('%s is none', (_title, link) => {
    page('README.md', `# Read me\n\n${link}\n`);
    expect(brokenLinks(root, ['README.md'])).toEqual([]);
  });
});

test('a link may have a title, brackets in its address, or stand in a table', () => {
  expect(linksOf('| [a](one.md "One") | ![b](two_(2).png) |').map(({ target }) => target)).toEqual([
    'one.md',
    'two_(2).png',
  ]);
});

test('the anchor of a heading is its words in small letters, without punctuation', () => {
  expect([...anchorsOf('## What is *not* proved: `npm test` & A&E?')]).toEqual([
    'what-is-not-proved-npm-test--ae',
  ]);
});
