import type { ManifestCommand, ManifestGroup } from './manifest-commands';

/** Shows the manifest's buttons; they wait until the add-in can take commands. */
export function showRibbon(
  place: HTMLElement,
  groups: ManifestGroup[],
  press: (functionName: string) => Promise<void>,
): { enable: () => void } {
  const buttons = groups.flatMap((group) => {
    const element = document.createElement('div');
    element.className = 'ribbon-group';
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', group.label);
    const made = group.commands.map((command) => buttonOf(command, press));
    element.append(...made);
    place.append(element);
    return made;
  });
  return {
    enable: () => {
      for (const button of buttons) button.disabled = false;
    },
  };
}

function buttonOf(
  command: ManifestCommand,
  press: (functionName: string) => Promise<void>,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ribbon-button';
  button.title = command.description;
  button.disabled = true;
  if (command.icon) {
    const icon = document.createElement('img');
    icon.src = command.icon;
    icon.alt = '';
    button.append(icon);
  }
  button.append(command.label);
  button.addEventListener('click', () => void press(command.functionName));
  return button;
}
