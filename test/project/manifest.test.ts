import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { commands } from '../../src/commands/command-list';
import { inProject, packageVersion } from '../../scripts/lib/project';
import {
  developmentVariant,
  manifestVersion,
  productionVariant,
  type Variant,
} from '../../scripts/manifest/description';
import { manifestFaults, type Surroundings } from '../../scripts/manifest/manifest-faults';
import { manifestXml } from '../../scripts/manifest/manifest-xml';
import { schemaFaults, schemaFolder } from '../../scripts/manifest/schema-faults';
import { shortcutsJson } from '../../scripts/manifest/shortcuts-json';

const version = packageVersion();
const variants: [string, Variant][] = [
  ['development', developmentVariant],
  ['production', productionVariant('https://finance.example.nhs.uk/excel/')],
];

/** The project's own pictures, and a stand-in for each file that the build makes. */
const surroundings: Surroundings = {
  version: manifestVersion(version),
  file: (name) => (name.startsWith('assets/') ? readFileSync(inProject(name)) : Buffer.from('built')),
};

const development = manifestXml(developmentVariant, version);

describe('the manifests', () => {
  test('the committed development manifest and shortcuts are what their source makes', () => {
    expect(readFileSync(inProject('manifest.xml'), 'utf8')).toBe(development);
    expect(readFileSync(inProject('shortcuts.json'), 'utf8')).toBe(shortcutsJson());
  });

  test.each(variants)('the %s manifest keeps the rules of Office', (_name, variant) => {
    expect(manifestFaults(manifestXml(variant, version), surroundings)).toEqual([]);
  });

  const schemas = schemaFolder();
  if (schemas) {
    test.each(variants)("the %s manifest keeps Microsoft's schema", async (_name, variant) => {
      expect(await schemaFaults(manifestXml(variant, version), schemas)).toEqual([]);
    });

    test("a manifest with its elements out of order breaks Microsoft's schema", async () => {
      const broken = development.replace(
        /(\s*<Version>.*<\/Version>)(\s*<ProviderName>.*<\/ProviderName>)/,
        '$2$1',
      );
      expect(broken).not.toBe(development);
      expect(await schemaFaults(broken, schemas)).not.toEqual([]);
    });
  } else {
    console.info(
      "Microsoft's manifest schemas are not on this machine (SYB_SCHEMAS): not held against them.",
    );
  }

  test('the two builds can be installed side by side: id, namespace and name differ', () => {
    const [one, other] = variants.map(([, variant]) => manifestXml(variant, version));
    const idOf = (xml: string) => /<Id>(.*)<\/Id>/.exec(xml)?.[1];
    const nameOf = (xml: string) => /<DisplayName DefaultValue="(.*)"\/>/.exec(xml)?.[1];
    const namespaceOf = (xml: string) => /id="Functions.Namespace" DefaultValue="(.*)"/.exec(xml)?.[1];
    expect([idOf(one!), nameOf(one!), namespaceOf(one!)]).toEqual([
      developmentVariant.id,
      'SYB finance (development)',
      'SYBDEV',
    ]);
    expect(idOf(other!)).not.toBe(idOf(one!));
    expect([nameOf(other!), namespaceOf(other!)]).toEqual(['SYB finance', 'SYB']);
  });

  test('production files are found at the address the build was given', () => {
    const xml = manifestXml(productionVariant('https://finance.example.nhs.uk/excel/'), version);
    expect(xml).toContain('"https://finance.example.nhs.uk/excel/taskpane.html"');
    expect(xml).not.toContain('localhost');
  });

  test.each([
    'https://finance.example.nhs.uk',
    'https://finance.example.nhs.uk/',
    'https://nhs.uk/a/excel//',
  ])('a closing slash of %s makes no other address', (address) => {
    expect(productionVariant(address).address).toBe(address.replace(/\/+$/, ''));
  });

  test.each([
    'http://finance.example.nhs.uk',
    'https://finance.example.nhs.uk/?version=2',
    'https://finance.example.nhs.uk/#pane',
    'https://user:secret@finance.example.nhs.uk',
    'finance.example.nhs.uk',
    'https://',
    '',
  ])('a build for "%s" is refused, with an address that would do', (address) => {
    expect(() => productionVariant(address)).toThrow(
      /^The add-in's address ".*" cannot be used: give the https address .* such as https:\/\//,
    );
  });

  test('the command says so in one sentence, before it builds anything', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/build.mjs', '--address', 'finance.example.nhs.uk'],
      { cwd: inProject(), encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^The add-in's address "finance\.example\.nhs\.uk" cannot be used: .*\n$/);
  });

  test.each(variants)('the %s manifest asks for the least that reads and writes cells', (_name, variant) => {
    const xml = manifestXml(variant, version);
    expect(xml.match(/<Permissions>.*<\/Permissions>/g)).toEqual([
      '<Permissions>ReadWriteDocument</Permissions>',
    ]);
    // No single sign-on, no other domain that the pane may go to.
    expect(xml).not.toMatch(/WebApplicationInfo|AppDomain/);
  });
});

describe('the list of commands', () => {
  const xml = development;

  test.each(commands)(
    '$label is on the ribbon tab, with a tip that says what it does',
    ({ id, description }) => {
      expect(xml).toContain(`<Control xsi:type="Button" id="Syb.Ribbon.${id}">`);
      expect(xml).toContain(description.replaceAll('&', '&amp;'));
    },
  );

  test('what is marked for it, and nothing else, is in the menu of a cell', () => {
    const inMenu = [...xml.matchAll(/id="Syb\.Menu\.(\w+)"/g)].map(([, id]) => id);
    expect(inMenu).toEqual(commands.filter(({ inContextMenu }) => inContextMenu).map(({ id }) => id));
  });

  test('no two commands share a shortcut or an id', () => {
    const all = commands.flatMap(({ id, shortcut }) => [
      id,
      ...(shortcut ? [shortcut.windows, shortcut.mac] : []),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('a command that changes the workbook has no shortcut, so no slip of the hand runs it', () => {
    expect(commands.find(({ id }) => id === 'InsertWorkbook')?.shortcut).toBeUndefined();
  });
});

describe('what the schema cannot see is caught', () => {
  const broken: [string, (xml: string) => string, RegExp][] = [
    ['text that is not XML', (xml) => xml.replace('</OfficeApp>', ''), /not well-formed/],
    [
      'a reference to a resource that is not there',
      (xml) => xml.replace('resid="Ribbon.Recalculate"', 'resid="Ribbon.Gone"'),
      /no resource "Ribbon\.Gone"/,
    ],
    [
      'a reference into the wrong list',
      (xml) => xml.replace('<FunctionFile resid="Page.Url"/>', '<FunctionFile resid="Tab.Label"/>'),
      /"Tab\.Label" is in ShortStrings, not in Urls/,
    ],
    [
      'a resource given twice',
      (xml) => xml.replace(/(<bt:Url id="Page\.Url".*\/>)/, '$1$1'),
      /"Page\.Url" is there more than once/,
    ],
    [
      'a resource that nothing uses',
      (xml) => xml.replace('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>'),
      /Nothing uses the resource "Spare"/,
    ],
    [
      'a button text of more than 125 characters',
      (xml) => xml.replace('DefaultValue="Recalculate"', `DefaultValue="${'x'.repeat(126)}"`),
      /"Ribbon\.Recalculate" has 126 characters; Office takes 125/,
    ],
    [
      'a tip of more than 250 characters',
      (xml) => xml.replace(/(id="Recalculate\.Description" DefaultValue=")[^"]*/, `$1${'x'.repeat(251)}`),
      /has 251 characters; Office takes 250/,
    ],
    [
      "an add-in's description of more than 250 characters",
      (xml) =>
        xml.replace(/<Description DefaultValue="[^"]*/, `<Description DefaultValue="${'x'.repeat(251)}`),
      /Description has 251 characters/,
    ],
    [
      'an address without encryption',
      (xml) => xml.replace('https://localhost:3000/functions.json', 'http://localhost:3000/functions.json'),
      /http:\/\/localhost:3000\/functions\.json is not an https address/,
    ],
    [
      'files on two domains',
      (xml) => xml.replace('https://localhost:3000/functions.js"', 'https://other.example/functions.js"'),
      /more than one domain: localhost:3000, other\.example/,
    ],
    [
      'a picture that is not there',
      (xml) => xml.replaceAll('icon-help-80.png', 'docs/nothing.png'),
      /There is no file for .*nothing\.png/,
    ],
    [
      'a picture of the wrong size',
      (xml) => xml.replaceAll('icon-help-80.png', 'icon-help-32.png'),
      /icon-help-32\.png is 32 x 32 pixels, not 80 x 80/,
    ],
    [
      'a picture that is not a PNG',
      (xml) => xml.replace('assets/icon-64.png', 'functions.json'),
      /functions\.json is not a PNG/,
    ],
    [
      'a button without its small picture',
      (xml) => xml.replace(/<bt:Image size="16" resid="Icon\.workbook\.16"\/>/, ''),
      /Group "Syb\.Group\.Workbook" lacks an icon of 16 pixels/,
    ],
    [
      'commands in a page of their own',
      (xml) => xml.replace('<FunctionFile resid="Page.Url"/>', '<FunctionFile resid="Functions.Script"/>'),
      /FunctionFile is "Functions\.Script", not the Runtime's "Page\.Url"/,
    ],
    [
      'functions in a page of their own',
      (xml) =>
        xml.replace(
          /<Page>\s*<SourceLocation resid="Page\.Url"\/>/,
          '<Page><SourceLocation resid="Functions.Script"/>',
        ),
      /Page is "Functions\.Script", not the Runtime's/,
    ],
    ['no shared runtime', (xml) => xml.replace(/<Runtimes>[^]*<\/Runtimes>/, ''), /There is no Runtime/],
    [
      'a pane of its own for a button',
      (xml) => xml.replace('<FunctionName>Recalculate</FunctionName>', '<TaskpaneId>Second</TaskpaneId>'),
      /TaskpaneId "Second" does not go with a shared runtime/,
    ],
    [
      'an id given to two buttons',
      (xml) => xml.replace('id="Syb.Menu.ShowHelp"', 'id="Syb.Ribbon.ShowHelp"'),
      /"Syb\.Ribbon\.ShowHelp" is given to more than one/,
    ],
    [
      'a menu that Office does not have',
      (xml) => xml.replace('ContextMenuCell', 'ContextMenuSheet'),
      /no menu "ContextMenuSheet"/,
    ],
    [
      'a version of three numbers',
      (xml) => xml.replace(/<Version>.*<\/Version>/, '<Version>1.2.3</Version>'),
      /"1\.2\.3" does not have four numbers/,
    ],
    [
      "a version that is not package.json's",
      (xml) => xml.replace(/<Version>.*<\/Version>/, '<Version>99.0.0.0</Version>'),
      /The version is 99\.0\.0\.0, but package\.json's is/,
    ],
  ];

  test.each(broken)('%s', (_what, breakIt, message) => {
    const xml = breakIt(development);
    expect(xml).not.toBe(development);
    const found = manifestFaults(xml, {
      ...surroundings,
      file: (name) => (name.includes('nothing') ? undefined : surroundings.file(name)),
    });
    expect(found).toContainEqual(expect.stringMatching(message));
  });
});
