/** A button of the ribbon as the manifest describes it. */
export interface ManifestCommand {
  functionName: string;
  label: string;
  description: string;
  /** Where the served add-in has the icon, or null. */
  icon: string | null;
}

export interface ManifestGroup {
  label: string;
  commands: ManifestCommand[];
}

/** What the workbench needs of the manifest. */
export interface Manifest {
  namespace: string;
  groups: ManifestGroup[];
}

/**
 * Reads the ribbon's groups and the functions' namespace from the text of a manifest.
 * @throws Error when it is no manifest or names no namespace.
 */
export function readManifest(text: string): Manifest {
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  if (xml.querySelector('parsererror')) throw new Error('manifest.xml cannot be read as XML.');
  const words = resources(xml);
  const namespaceId = childOf(
    xml.querySelector('ExtensionPoint[*|type="CustomFunctions"]') ?? xml,
    'Namespace',
  );
  const namespace = words.get(namespaceId?.getAttribute('resid') ?? '');
  if (!namespace) throw new Error('manifest.xml names no namespace for the functions.');
  const groups = [...xml.getElementsByTagName('Group')].map((group) => ({
    label: wordOf(childOf(group, 'Label'), words),
    commands: [...group.getElementsByTagName('Control')].flatMap((control) => commandOf(control, words)),
  }));
  return { namespace, groups: groups.filter((group) => group.commands.length > 0) };
}

function resources(xml: Document): Map<string, string> {
  const entries = ['bt:String', 'bt:Image', 'bt:Url'].flatMap((name) => [...xml.getElementsByTagName(name)]);
  return new Map(
    entries.map((entry) => [entry.getAttribute('id') ?? '', entry.getAttribute('DefaultValue') ?? '']),
  );
}

function childOf(parent: ParentNode, name: string): Element | null {
  return [...parent.children].find((child) => child.localName === name) ?? null;
}

function wordOf(element: Element | null, words: Map<string, string>): string {
  return words.get(element?.getAttribute('resid') ?? '') ?? '';
}

function commandOf(control: Element, words: Map<string, string>): ManifestCommand[] {
  const functionName = control.getElementsByTagName('FunctionName')[0]?.textContent.trim();
  if (!functionName) return [];
  const supertip = childOf(control, 'Supertip');
  const icons = [...control.getElementsByTagName('bt:Image')];
  const icon = icons.find((image) => image.getAttribute('size') === '32') ?? icons[0] ?? null;
  return [
    {
      functionName,
      label: wordOf(childOf(control, 'Label'), words),
      description: wordOf(supertip && childOf(supertip, 'Description'), words),
      icon: servedIcon(wordOf(icon, words)),
    },
  ];
}

/** The manifest names the address of production; the same file is served here. */
function servedIcon(address: string): string | null {
  const place = address.indexOf('/assets/');
  return place < 0 ? null : `/addin${address.slice(place)}`;
}
