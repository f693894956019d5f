import type { CommandHandlers } from './handlers';

/** Associates each handler with the command's id. Excel waits for `completed`, whatever became of the work. */
export function associateCommands(handlers: CommandHandlers): void {
  for (const [id, handler] of Object.entries(handlers)) {
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      // A keyboard shortcut may call without an event.
      void handler().finally(() => event?.completed());
    });
  }
}
