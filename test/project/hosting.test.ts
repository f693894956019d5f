import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { helpPolicy, panePolicy } from '../../scripts/hosting/content-policy';
import { iisConfiguration } from '../../scripts/hosting/iis';
import { nginxSite } from '../../scripts/hosting/nginx';
import { cachePolicies, headers, types } from '../../scripts/hosting/rules';
import { inProject } from '../../scripts/lib/project';

const { folder, days } = cachePolicies.unchanging;

describe('the security policy', () => {
  test.each([panePolicy, helpPolicy])('lets no script in but from files: %s', (policy) => {
    const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one]));
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('script-src') ?? '').not.toMatch(/unsafe|\*|data:|blob:|http:/);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("form-action 'none'");
  });

  test('lets the pane ask its own address and that of Microsoft’s client, and no other', () => {
    const named = panePolicy.match(/\b\w+:\/\/[^ ;]+/g);
    expect(new Set(named)).toEqual(new Set(['https://appsforoffice.microsoft.com']));
  });

  test('is sent whole by the server too, with who may frame the pane', () => {
    const sent = headers.find(({ name }) => name === 'Content-Security-Policy')?.value;
    expect(sent).toMatch(/; frame-ancestors 'self' https:\/\/\*\./);
    expect(sent?.startsWith(`${panePolicy}; `)).toBe(true);
  });
});

describe('the example for nginx', () => {
  const site = nginxSite();

  test('is the one of docs/deployment', () => {
    expect(readFileSync(inProject('docs/deployment/nginx.conf'), 'utf8')).toBe(site);
  });

  test('sends every header, with errors too', () => {
    for (const { name, value } of headers) {
      expect(value).not.toMatch(/["$\\]/);
      expect(site).toContain(`    add_header ${name} "${value}" always;\n`);
    }
  });

  test('has no header inside a location, which would lose those of the site', () => {
    const locations = site.match(/^ {4}location [^{]*\{[^}]*\}/gm) ?? [];
    expect(locations.length).toBeGreaterThan(0);
    expect(locations.filter((one) => one.includes('add_header'))).toEqual([]);
  });

  test('keeps for good only what its address changes with', () => {
    expect(site).toContain(`"~^/${folder}/"     "${cachePolicies.unchanging.value}";`);
    expect(site).toContain(`default          "${cachePolicies.others.value}";`);
  });
});

describe('the example for IIS', () => {
  const text = iisConfiguration();
  const document = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');
  const all = (name: string) => Array.from(document.getElementsByTagName(name));
  const within = (parent: string, name: string) =>
    all(name).filter(({ parentNode }) => parentNode?.nodeName === parent);
  const valuesOf = (parent: string, name: string, attribute: string) =>
    within(parent, name).map((element) => element.getAttribute(attribute));

  test('is the one of docs/deployment', () => {
    expect(readFileSync(inProject('docs/deployment/web.config'), 'utf8')).toBe(text);
  });

  test('sends every header, and none twice where the server has it already', () => {
    const sent = within('customHeaders', 'add').map((one) => [
      one.getAttribute('name'),
      one.getAttribute('value'),
    ]);
    expect(sent).toEqual(headers.map(({ name, value }) => [name, value]));
    const removed = valuesOf('customHeaders', 'remove', 'name');
    expect(removed).toEqual(expect.arrayContaining(['X-Frame-Options', ...headers.map(({ name }) => name)]));
  });

  test('knows every type, in place of what the server may say of it', () => {
    const known = Object.keys(types).map((extension) => `.${extension}`);
    expect(valuesOf('staticContent', 'remove', 'fileExtension')).toEqual(known);
    expect(valuesOf('staticContent', 'mimeMap', 'fileExtension')).toEqual(known);
    expect(valuesOf('staticContent', 'mimeMap', 'mimeType')).toEqual(Object.values(types));
  });

  test('keeps for good only what its address changes with', () => {
    expect(valuesOf('configuration', 'location', 'path')).toEqual([folder]);
    expect(valuesOf('staticContent', 'clientCache', 'cacheControlMode')).toEqual([
      'DisableCache',
      'UseMaxAge',
    ]);
    expect(valuesOf('staticContent', 'clientCache', 'cacheControlMaxAge')).toEqual([
      null,
      `${days}.00:00:00`,
    ]);
  });

  test('answers what reads, and nothing else', () => {
    expect(valuesOf('requestFiltering', 'verbs', 'allowUnlisted')).toEqual(['false']);
    expect(valuesOf('verbs', 'add', 'verb')).toEqual(['GET', 'HEAD', 'OPTIONS']);
    expect(valuesOf('system.webServer', 'directoryBrowse', 'enabled')).toEqual(['false']);
  });

  /** The sections of IIS 10 that a web.config of a site may hold, and what each holds, as Microsoft's schema has them. */
  test('has each part where IIS looks for it', () => {
    const parents: Record<string, string> = {
      'system.webServer': 'configuration location',
      location: 'configuration',
      directoryBrowse: 'system.webServer',
      httpProtocol: 'system.webServer',
      customHeaders: 'httpProtocol',
      security: 'system.webServer',
      requestFiltering: 'security',
      verbs: 'requestFiltering',
      staticContent: 'system.webServer',
      mimeMap: 'staticContent',
      clientCache: 'staticContent',
      urlCompression: 'system.webServer',
      add: 'customHeaders verbs',
      remove: 'customHeaders staticContent',
    };
    const misplaced = all('*')
      .filter(({ nodeName }) => nodeName !== 'configuration')
      .filter(({ nodeName, parentNode }) => !parents[nodeName]?.split(' ').includes(parentNode!.nodeName))
      .map(({ nodeName, parentNode }) => `${nodeName} in ${parentNode?.nodeName}`);
    expect(misplaced).toEqual([]);
  });
});
