import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const dist = path.resolve(__dirname, '../../dist');

function built(name: string): string {
  const file = path.join(dist, name);
  if (!existsSync(file)) throw new Error(`dist/${name} is not there: run npm run build first.`);
  return readFileSync(file, 'utf8');
}

/** Runs a built script as the pane's page does, up to where it waits for Office; tells what it associated. */
function associatedBy(script: string): { functions: string[]; actions: string[] } {
  const functions: string[] = [];
  const actions: string[] = [];
  const { Error: FunctionError, ErrorCode } = CustomFunctions;
  const customFunctions = { Error: FunctionError, ErrorCode, associate: (id: string) => functions.push(id) };
  const office = {
    onReady: () => new Promise(() => {}),
    actions: { associate: (id: string) => actions.push(id) },
  };
  // Where the page's script stands is how the built code finds its later parts.
  document.body.innerHTML = '<div id="root"></div><script src="https://localhost/taskpane.js"></script>';
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function('CustomFunctions', 'Office', script)(customFunctions, office);
  return { functions, actions };
}

const declaredFunctions = () =>
  (JSON.parse(built('functions.json')) as { functions: { id: string }[] }).functions.map(({ id }) => id);

describe('the built add-in', () => {
  test.each(['functions.js', 'taskpane.js'])(
    '%s has every function that functions.json declares, and no other',
    (name) => {
      expect(associatedBy(built(name)).functions.sort()).toEqual(declaredFunctions().sort());
    },
  );

  test('every button and menu entry of the manifest has its handler in the pane', () => {
    const wanted = [...built('manifest.xml').matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(
      ([, id]) => id!,
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(associatedBy(built('taskpane.js')).actions).toEqual(expect.arrayContaining(wanted));
  });

  test('every keyboard shortcut has its handler in the pane', () => {
    const { actions } = JSON.parse(built('shortcuts.json')) as { actions: { id: string }[] };
    const wanted = actions.map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(0);
    expect(associatedBy(built('taskpane.js')).actions).toEqual(expect.arrayContaining(wanted));
  });

  test('every function has its help page among the built files', () => {
    const pages = declaredFunctions().map((id) => `docs/functions/${id.toLowerCase()}.html`);
    expect(pages.filter((page) => !existsSync(path.join(dist, page)))).toEqual([]);
  });

  test("Office's own script comes from Microsoft's address and is not part of our files", () => {
    const scripts = [...built('taskpane.html').matchAll(/<script[^>]* src="([^"]+)"/g)].map(
      ([, address]) => address,
    );
    expect(scripts).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      expect.stringMatching(/^taskpane\.js\?\w+$/),
    ]);
  });

  test('nothing is made from text while it runs, which the security policy of the page would refuse', () => {
    expect(built('taskpane.html').includes('Content-Security-Policy')).toBe(true);
    // Webpack's last resort for finding the global object, which any browser that Excel uses never reaches.
    const lastResort = 'new Function("return this")()';
    const made = ['functions.js', 'taskpane.js'].flatMap((name) =>
      built(name)
        .replaceAll(lastResort, '')
        .match(/.{0,40}(?:\beval\(|new Function\().{0,40}/g),
    );
    expect(made.filter(Boolean)).toEqual([]);
  });
});
