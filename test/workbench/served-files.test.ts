import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { servedFile } from '../../src/workbench/served-files';

const root = mkdtempSync(path.join(tmpdir(), 'workbench-'));
const pane = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p>pane</p>';

beforeAll(() => {
  for (const [file, text] of [
    ['dist-workbench/index.html', '<p>workbench</p>'],
    ['dist/taskpane.html', pane],
    ['dist/functions.json', '{}'],
    ['secret.txt', 'not to be served'],
  ] as const) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const text = async (address: string): Promise<string | undefined> =>
  (await servedFile(root, address))?.body.toString();

test('the page of the workbench answers at the root, whatever is asked of it', async () => {
  expect(await text('/')).toBe('<p>workbench</p>');
  expect(await text('/?workbook=empty')).toBe('<p>workbench</p>');
});

test('the pane is served as built, but loads Microsoft’s client from this machine', async () => {
  expect(await text('/addin/taskpane.html')).toBe('<script src="/office-js/office.js"></script><p>pane</p>');
});

test('files carry their types', async () => {
  expect((await servedFile(root, '/addin/functions.json'))?.type).toBe('application/json; charset=utf-8');
});

test.each([
  '/addin/../secret.txt',
  '/addin/%2e%2e/secret.txt',
  '/addin/..%2fsecret.txt',
  '/nowhere.js',
  '/addin/',
])('nothing is served at %s', async (address) => {
  expect(await text(address)).toBeUndefined();
});
