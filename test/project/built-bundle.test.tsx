import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { helpPolicy, panePolicy } from '../../scripts/hosting/content-policy';

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

const builtFiles = (ending: string): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));

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

  test('every page states its security policy before it loads anything', () => {
    const pages = builtFiles('.html');
    expect(pages.length).toBeGreaterThan(declaredFunctions().length);
    for (const page of pages) {
      const policy = page === 'taskpane.html' ? panePolicy : helpPolicy;
      const before = built(page).split(/<(?:script|link|style|img)\b/)[0];
      expect([page, before]).toEqual([page, expect.stringContaining(`content="${policy}"`)]);
      expect(built(page)).not.toMatch(/<script(?![^>]* src=)|\son\w+="|javascript:/);
    }
  });

  test('every package inside the files is in the bill of materials and the list of licences, its licence beside it', () => {
    const inside = builtFiles('.map').flatMap((map) =>
      (JSON.parse(built(map)) as { sources: string[] }).sources.flatMap(
        (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
      ),
    );
    const { components } = JSON.parse(built('sbom.cdx.json')) as {
      components: { 'bom-ref': string; hashes?: unknown[] }[];
    };
    const listed = components.map((component) => component['bom-ref']);
    const names = new Set(listed.map((reference) => reference.replace(/@[^@]*$/, '')));
    expect([...new Set(inside)].filter((name) => !names.has(name))).toEqual([]);
    expect(names).toContain('react');
    expect(components.filter(({ hashes = [] }) => hashes.length === 0)).toEqual([]);
    const [page] = readFileSync(path.resolve(dist, '../docs/licences.md'), 'utf8').split('## The command');
    const texts = built('LICENCES.txt');
    for (const reference of listed) {
      const [, name, version] = /^(.*)@(.*)$/.exec(reference)!;
      expect(page).toContain(`| ${name} | ${version} |`);
      expect(texts).toContain(`${name} ${version}: `);
    }
  });

  test('nothing is made from text while it runs, which the security policy of the page would refuse', () => {
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
