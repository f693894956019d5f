import { commands } from '../../src/commands/command-list';

/** The keyboard shortcuts in the form that the manifest's ExtendedOverrides point to. */
export function shortcutsJson(): string {
  const withShortcut = commands.flatMap(({ id, label, shortcut }) =>
    shortcut ? [{ id, label, shortcut }] : [],
  );
  const actions = withShortcut.map(({ id, label }) => ({ id, type: 'ExecuteFunction', name: label }));
  const shortcuts = withShortcut.map(({ id, shortcut }) => ({
    action: id,
    key: { default: shortcut.windows, mac: shortcut.mac },
  }));
  return `${JSON.stringify({ actions, shortcuts }, null, 2)}\n`;
}
