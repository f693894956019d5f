import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { pngSize } from './png-size';

/** What a manifest is held against besides itself. */
export interface Surroundings {
  /** The file served at a path such as "assets/icon-16.png"; undefined where there is none. */
  file: (path: string) => Buffer | undefined;
  /** The version a manifest must state: "0.1.0.0". */
  version: string;
}

interface Manifest extends Surroundings {
  document: Document;
}

type Check = (manifest: Manifest) => string[];

const all = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagNameNS('*', name));

const valueOf = (element: Element, attribute: string): string => element.getAttribute(attribute) ?? '';

const parentName = (element: Element): string => element.parentNode?.localName ?? '';

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

const resourceLists: Record<string, number> = {
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};

const resources = ({ document }: Manifest): Element[] =>
  Object.keys(resourceLists).flatMap((list) =>
    all(document, list).flatMap((element) => [
      ...all(element, 'Image'),
      ...all(element, 'Url'),
      ...all(element, 'String'),
    ]),
  );

/** The list of Resources that an element's resid is looked up in. */
function listFor(element: Element): string {
  const name = element.localName ?? '';
  if (name === 'Image') return 'Images';
  if (['SourceLocation', 'FunctionFile', 'LearnMoreUrl', 'Runtime'].includes(name)) return 'Urls';
  return name === 'Description' ? 'LongStrings' : 'ShortStrings';
}

const referring = ({ document }: Manifest): Element[] =>
  all(document, '*').filter((element) => element.hasAttribute('resid'));

const referencesAreResolved: Check = (manifest) => {
  const lists = new Map(resources(manifest).map((each) => [valueOf(each, 'id'), parentName(each)]));
  return referring(manifest).flatMap((element) => {
    const id = valueOf(element, 'resid');
    const found = lists.get(id);
    if (found === undefined) return [`${element.localName}: there is no resource "${id}".`];
    const wanted = listFor(element);
    return found === wanted
      ? []
      : [`${element.localName}: the resource "${id}" is in ${found}, not in ${wanted}.`];
  });
};

const resourcesAreUnique: Check = (manifest) =>
  repeated(resources(manifest).map((each) => valueOf(each, 'id'))).map(
    (id) => `The resource "${id}" is there more than once.`,
  );

const resourcesAreUsed: Check = (manifest) => {
  const used = new Set(referring(manifest).map((element) => valueOf(element, 'resid')));
  return resources(manifest)
    .map((each) => valueOf(each, 'id'))
    .filter((id) => !used.has(id))
    .map((id) => `Nothing uses the resource "${id}".`);
};

const stringsAreShortEnough: Check = (manifest) => {
  const tooLong = (what: string, text: string, limit: number): string[] =>
    text.length > limit ? [`${what} has ${text.length} characters; Office takes ${limit}.`] : [];
  const limited = resources(manifest).flatMap((each) =>
    tooLong(
      `The text "${valueOf(each, 'id')}"`,
      valueOf(each, 'DefaultValue'),
      resourceLists[parentName(each)] ?? 0,
    ),
  );
  const ofRoot = (name: string, limit: number): string[] =>
    all(manifest.document, name)
      .filter((element) => parentName(element) === 'OfficeApp')
      .flatMap((element) => tooLong(name, valueOf(element, 'DefaultValue'), limit));
  return [...limited, ...ofRoot('DisplayName', 125), ...ofRoot('Description', 250)];
};

function addresses({ document }: Manifest): string[] {
  return all(document, '*')
    .flatMap((element) => [valueOf(element, 'DefaultValue'), valueOf(element, 'Url')])
    .filter((value) => /^[a-z][a-z0-9+.-]*:\/\//i.test(value));
}

const addressesAreSecure: Check = (manifest) =>
  addresses(manifest)
    .filter((address) => !address.startsWith('https://'))
    .map((address) => `${address} is not an https address.`);

const addressesShareADomain: Check = (manifest) => {
  const domains = [...new Set(addresses(manifest).map((address) => new URL(address).host))];
  return domains.length > 1 ? [`The files are on more than one domain: ${domains.join(', ')}.`] : [];
};

/** The address of the pane's page, without the file's name: what every served file is under. */
function baseAddress({ document }: Manifest): string {
  const page = all(document, 'DefaultSettings').flatMap((settings) => all(settings, 'SourceLocation'))[0];
  return page ? valueOf(page, 'DefaultValue').replace(/[^/]*$/, '') : '';
}

const servedFilesExist: Check = (manifest) => {
  const base = baseAddress(manifest);
  return [...new Set(addresses(manifest))].flatMap((address) => {
    if (!address.startsWith(base)) return [`${address} is not under ${base}.`];
    return manifest.file(address.slice(base.length)) ? [] : [`There is no file for ${address}.`];
  });
};

function pictureFault(manifest: Manifest, address: string, size: number): string[] {
  const bytes = manifest.file(address.slice(baseAddress(manifest).length));
  if (!bytes) return [];
  const found = pngSize(bytes);
  if (!found) return [`${address} is not a PNG.`];
  if (found.width === size && found.height === size) return [];
  return [`${address} is ${found.width} x ${found.height} pixels, not ${size} x ${size}.`];
}

const picturesHaveTheirSize: Check = (manifest) => {
  const byId = new Map(
    resources(manifest).map((each) => [valueOf(each, 'id'), valueOf(each, 'DefaultValue')]),
  );
  const inIcons = all(manifest.document, 'Icon').flatMap((icon) =>
    all(icon, 'Image').map(
      (image) => [byId.get(valueOf(image, 'resid')), Number(valueOf(image, 'size'))] as const,
    ),
  );
  const ofRoot = (name: string, size: number) =>
    all(manifest.document, name).map((element) => [valueOf(element, 'DefaultValue'), size] as const);
  const pictures = [...inIcons, ...ofRoot('IconUrl', 32), ...ofRoot('HighResolutionIconUrl', 64)];
  const faults = pictures.flatMap(([address, size]) =>
    address ? pictureFault(manifest, address, size) : [],
  );
  return [...new Set(faults)];
};

const iconsHaveTheSizesOfficeNeeds: Check = ({ document }) =>
  all(document, 'Icon').flatMap((icon) => {
    const sizes = all(icon, 'Image').map((image) => valueOf(image, 'size'));
    const owner = icon.parentNode as Element;
    return ['16', '32', '80']
      .filter((size) => !sizes.includes(size))
      .map((size) => `${owner.localName} "${valueOf(owner, 'id')}" lacks an icon of ${size} pixels.`);
  });

const oneRuntimeServesAll: Check = ({ document }) => {
  const runtime = all(document, 'Runtime')[0];
  if (!runtime) return ['There is no Runtime: pane, functions and commands would not share one.'];
  const its = valueOf(runtime, 'resid');
  const pages = all(document, 'Page').flatMap((page) => all(page, 'SourceLocation'));
  const wrong = [...pages, ...all(document, 'FunctionFile')].filter(
    (element) => valueOf(element, 'resid') !== its,
  );
  return wrong.map(
    (element) =>
      `${element.localName === 'FunctionFile' ? 'FunctionFile' : 'Page'} is "${valueOf(element, 'resid')}", ` +
      `not the Runtime's "${its}".`,
  );
};

const noTaskpaneId: Check = ({ document }) =>
  all(document, 'TaskpaneId').map(
    (element) => `TaskpaneId "${element.textContent}" does not go with a shared runtime, which has one pane.`,
  );

const idsAreUnique: Check = ({ document }) => {
  const ids = ['CustomTab', 'Group', 'Control']
    .flatMap((name) => all(document, name))
    .map((each) => valueOf(each, 'id'));
  return repeated(ids).map((id) => `The id "${id}" is given to more than one tab, group or control.`);
};

const menusAreKnown: Check = ({ document }) =>
  all(document, 'OfficeMenu')
    .map((menu) => valueOf(menu, 'id'))
    .filter((id) => !['ContextMenuCell', 'ContextMenuText'].includes(id))
    .map((id) => `Office has no menu "${id}".`);

const versionIsCurrent: Check = ({ document, version }) => {
  const stated = all(document, 'Version')[0]?.textContent ?? '';
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(stated)) return [`The version "${stated}" does not have four numbers.`];
  return stated === version ? [] : [`The version is ${stated}, but package.json's is ${version}.`];
};

const checks: Check[] = [
  referencesAreResolved,
  resourcesAreUnique,
  resourcesAreUsed,
  stringsAreShortEnough,
  addressesAreSecure,
  addressesShareADomain,
  servedFilesExist,
  picturesHaveTheirSize,
  iconsHaveTheSizesOfficeNeeds,
  oneRuntimeServesAll,
  noTaskpaneId,
  idsAreUnique,
  menusAreKnown,
  versionIsCurrent,
];

/** What is wrong with a manifest that its schema cannot see; [] where nothing is. */
export function manifestFaults(xml: string, surroundings: Surroundings): string[] {
  let document: Document;
  try {
    document = new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    }).parseFromString(xml, 'text/xml');
  } catch (error) {
    return [`The manifest is not well-formed XML: ${error instanceof Error ? error.message : String(error)}`];
  }
  const manifest = { ...surroundings, document };
  return checks.flatMap((check) => check(manifest));
}
