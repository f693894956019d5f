import { associateCommands } from '../../src/commands/associate-commands';
import type { CommandHandlers } from '../../src/commands/handlers';

type ActionHandler = (event?: { completed: () => void }) => void;

function associated(handlers: Partial<CommandHandlers>): Record<string, ActionHandler> {
  const actions: Record<string, ActionHandler> = {};
  const associate = (id: string, run: ActionHandler) => (actions[id] = run);
  Object.assign(globalThis, { Office: { actions: { associate } } });
  associateCommands(handlers as CommandHandlers);
  return actions;
}

const afterEverything = () => new Promise((resolve) => setImmediate(resolve));

test('Excel is told that a command has completed only once its work is done', async () => {
  let finish = (): void => {};
  const actions = associated({ Recalculate: () => new Promise<void>((resolve) => (finish = resolve)) });
  const completed = jest.fn();
  actions.Recalculate!({ completed });
  await afterEverything();
  expect(completed).not.toHaveBeenCalled();
  finish();
  await afterEverything();
  expect(completed).toHaveBeenCalledTimes(1);
});

test('a keyboard shortcut, which brings no event, runs the command too', async () => {
  const ShowPosition = jest.fn(() => Promise.resolve());
  associated({ ShowPosition }).ShowPosition!();
  await afterEverything();
  expect(ShowPosition).toHaveBeenCalledTimes(1);
});
