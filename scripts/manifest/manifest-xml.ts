import { commands, ribbonGroups, type Command, type RibbonGroup } from '../../src/commands/command-list';
import { addIn, commandIconSizes, manifestVersion, type Variant } from './description';
import { Resources } from './resources';
import { document, element, type Xml } from './xml';

const namespaces = {
  xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  'xsi:type': 'TaskPaneApp',
};

/** The manifest of one variant. `version` is package.json's: "0.1.0". */
export function manifestXml(variant: Variant, version: string): string {
  const { address } = variant;
  return document(
    element('OfficeApp', namespaces, [
      element('Id', {}, variant.id),
      element('Version', {}, manifestVersion(version)),
      element('ProviderName', {}, addIn.provider),
      element('DefaultLocale', {}, addIn.language),
      element('DisplayName', { DefaultValue: `${addIn.name}${variant.nameSuffix}` }),
      element('Description', { DefaultValue: addIn.description }),
      element('IconUrl', { DefaultValue: `${address}/assets/icon-32.png` }),
      element('HighResolutionIconUrl', { DefaultValue: `${address}/assets/icon-64.png` }),
      element('SupportUrl', { DefaultValue: `${address}/${addIn.supportPage}` }),
      element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
      element('Requirements', {}, [
        element(
          'Sets',
          { DefaultMinVersion: '1.1' },
          addIn.requirements.map(({ name, version: least }) =>
            element('Set', { Name: name, MinVersion: least }),
          ),
        ),
      ]),
      element('DefaultSettings', {}, [
        element('SourceLocation', { DefaultValue: `${address}/taskpane.html` }),
      ]),
      element('Permissions', {}, 'ReadWriteDocument'),
      versionOverrides(variant),
      element('ExtendedOverrides', { Url: `${address}/shortcuts.json` }),
    ]),
  );
}

function versionOverrides(variant: Variant): Xml {
  const resources = new Resources();
  // One page is the runtime of pane, functions and commands, so all three name the same resource.
  const page = resources.url('Page.Url', `${variant.address}/taskpane.html`);
  const host = element('Host', { 'xsi:type': 'Workbook' }, [
    element('Runtimes', {}, [element('Runtime', { resid: page, lifetime: 'long' })]),
    element('AllFormFactors', {}, [customFunctions(variant, resources, page)]),
    element('DesktopFormFactor', {}, [
      getStarted(variant, resources),
      element('FunctionFile', { resid: page }),
      ribbonTab(variant, resources),
      contextMenu(variant, resources),
    ]),
  ]);
  return element(
    'VersionOverrides',
    {
      xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'VersionOverridesV1_0',
    },
    [element('Hosts', {}, [host]), resources.toXml()],
  );
}

function customFunctions({ address, namespace }: Variant, resources: Resources, page: string): Xml {
  const location = (resid: string) => [element('SourceLocation', { resid })];
  return element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
    element('Script', {}, location(resources.url('Functions.Script', `${address}/functions.js`))),
    element('Page', {}, location(page)),
    element('Metadata', {}, location(resources.url('Functions.Metadata', `${address}/functions.json`))),
    element('Namespace', { resid: resources.shortString('Functions.Namespace', namespace) }),
  ]);
}

function getStarted({ address, namespace }: Variant, resources: Resources): Xml {
  const { title, description } = addIn.getStarted;
  const words = description.replace('=SYB.', `=${namespace}.`);
  return element('GetStarted', {}, [
    element('Title', { resid: resources.shortString('GetStarted.Title', title) }),
    element('Description', { resid: resources.longString('GetStarted.Description', words) }),
    element('LearnMoreUrl', { resid: resources.url('GetStarted.Url', `${address}/${addIn.supportPage}`) }),
  ]);
}

function ribbonTab(variant: Variant, resources: Resources): Xml {
  const label = resources.shortString('Tab.Label', `${addIn.tab}${variant.nameSuffix}`);
  return element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
    element('CustomTab', { id: 'Syb.Tab' }, [
      ...ribbonGroups.map((group) => ribbonGroup(group, variant, resources)),
      element('Label', { resid: label }),
    ]),
  ]);
}

function ribbonGroup(group: RibbonGroup, variant: Variant, resources: Resources): Xml {
  const members = commands.filter(({ ribbonGroup: its }) => its === group);
  return element('Group', { id: `Syb.Group.${group}` }, [
    element('Label', { resid: resources.shortString(`Group.${group}`, group) }),
    icon(members[0]?.icon ?? 'position', variant, resources),
    ...members.map((command) => button(command, 'Ribbon', variant, resources)),
  ]);
}

function contextMenu(variant: Variant, resources: Resources): Xml {
  const members = commands.filter(({ inContextMenu }) => inContextMenu);
  return element('ExtensionPoint', { 'xsi:type': 'ContextMenu' }, [
    element(
      'OfficeMenu',
      { id: 'ContextMenuCell' },
      members.map((command) => button(command, 'Menu', variant, resources)),
    ),
  ]);
}

function button(command: Command, place: 'Ribbon' | 'Menu', variant: Variant, resources: Resources): Xml {
  const { id, label, description } = command;
  // In a menu of Excel's own entries a label must say whose entry it is.
  const words = place === 'Menu' ? `${addIn.name}: ${label}` : label;
  const title = resources.shortString(`${place}.${id}`, words);
  return element('Control', { 'xsi:type': 'Button', id: `Syb.${place}.${id}` }, [
    element('Label', { resid: title }),
    element('Supertip', {}, [
      element('Title', { resid: title }),
      element('Description', { resid: resources.longString(`${id}.Description`, description) }),
    ]),
    icon(command.icon, variant, resources),
    element('Action', { 'xsi:type': 'ExecuteFunction' }, [element('FunctionName', {}, id)]),
  ]);
}

function icon(name: string, { address }: Variant, resources: Resources): Xml {
  return element(
    'Icon',
    {},
    commandIconSizes.map((size) =>
      element('bt:Image', {
        size: String(size),
        resid: resources.image(`Icon.${name}.${size}`, `${address}/assets/icon-${name}-${size}.png`),
      }),
    ),
  );
}
