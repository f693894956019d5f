import { commands, type CommandId } from '../../src/commands/command-list';
import { commandHandlers, type OfficeActions, type WorkbookActions } from '../../src/commands/handlers';
import {
  currentRoute,
  dismissNotice,
  showNotice,
  openPanel,
  subscribeToRoute,
  type Panel,
} from '../../src/commands/pane-route';

function anOpenWorkbook(different: Partial<WorkbookActions & OfficeActions> = {}) {
  const actions = {
    insertQuarterlyWorkbook: jest.fn(() => Promise.resolve()),
    recalculate: jest.fn(() => Promise.resolve()),
    activeCellFormula: jest.fn(() => Promise.resolve('')),
    showPane: jest.fn(() => Promise.resolve()),
    openPage: jest.fn(() => true),
    ...different,
  };
  return { ...actions, handlers: commandHandlers(actions, actions) };
}

const refusal = () => Promise.reject(new Error('The sheet "Actuals" is protected; unprotect it.'));

beforeEach(() => openPanel('position'));

describe('the commands of the ribbon, the menu and the keyboard', () => {
  test('Position opens the pane at the position, with nothing left over from before', async () => {
    const { handlers, showPane } = anOpenWorkbook();
    showNotice({ kind: 'error', title: 'Earlier', text: 'Something else.' });
    await handlers.ShowPosition();
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(currentRoute()).toEqual({ panel: 'position' });
  });

  test.each<[string, CommandId, Panel]>([
    ['Quarter', 'ShowQuarter', 'quarter'],
    ['What if', 'ShowWhatIf', 'what-if'],
    ['Report', 'ShowReport', 'report'],
    ['Explain', 'ExplainCell', 'explain'],
  ])('%s opens the pane at its panel, and changes nothing', async (_label, id, panel) => {
    const { handlers, showPane, recalculate, insertQuarterlyWorkbook } = anOpenWorkbook();
    await handlers[id]();
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(currentRoute()).toEqual({ panel });
    expect(recalculate).not.toHaveBeenCalled();
    expect(insertQuarterlyWorkbook).not.toHaveBeenCalled();
  });

  test('Validate this sheet opens its panel and asks it to validate', async () => {
    const { handlers, showPane } = anOpenWorkbook();
    await handlers.ValidateSheet();
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(currentRoute()).toEqual({ panel: 'validate', request: { task: 'validate sheet' } });
  });

  test('the menu of a cell has what is about that cell or sheet, and no more', () => {
    const inMenu = commands.filter(({ inContextMenu }) => inContextMenu).map(({ id }) => id);
    expect(inMenu).toEqual(['ShowPosition', 'ExplainCell', 'ValidateSheet', 'ShowHelp']);
  });

  test('Recalculate calculates the workbook, then shows the position and says that it did', async () => {
    const { handlers, recalculate, showPane } = anOpenWorkbook();
    await handlers.Recalculate();
    expect(recalculate).toHaveBeenCalledTimes(1);
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(currentRoute().notice).toMatchObject({ kind: 'success', title: 'Recalculated' });
  });

  test('Insert quarterly workbook inserts it, and the pane says where to start and what is illustrative', async () => {
    const { handlers, insertQuarterlyWorkbook } = anOpenWorkbook();
    await handlers.InsertWorkbook();
    expect(insertQuarterlyWorkbook).toHaveBeenCalledTimes(1);
    expect(currentRoute().notice?.text).toMatch(/Read me.*illustrative/s);
  });

  test('Function help opens the page of the function in the selected cell', async () => {
    const activeCellFormula = () => Promise.resolve('=SUM(SYB.PHASE(B2:B8))');
    const { handlers, openPage, showPane } = anOpenWorkbook({ activeCellFormula });
    await handlers.ShowHelp();
    expect(openPage).toHaveBeenCalledWith('docs/functions/phase.html');
    expect(showPane).not.toHaveBeenCalled();
  });

  test('where Excel cannot open a page by itself, the pane gives the link', async () => {
    const { handlers, showPane } = anOpenWorkbook({ openPage: () => false });
    await handlers.ShowHelp();
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(currentRoute().notice?.link?.address).toBe('docs/functions/index.html');
  });

  test.each<[CommandId, Partial<WorkbookActions & OfficeActions>]>([
    ['Recalculate', { recalculate: refusal }],
    ['InsertWorkbook', { insertQuarterlyWorkbook: refusal }],
    ['ShowHelp', { activeCellFormula: refusal }],
  ])('a %s that fails opens the pane, which says which command, why, and what to do', async (id, broken) => {
    const { handlers, showPane } = anOpenWorkbook(broken);
    await handlers[id]();
    const label = commands.find((command) => command.id === id)!.label;
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(currentRoute().notice).toEqual({
      kind: 'error',
      title: `"${label}" did not finish`,
      text: `The sheet "Actuals" is protected; unprotect it. To try again, choose "${label}".`,
    });
  });

  test('a failure without words is still told', async () => {
    // What other code throws need not be an Error.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    const { handlers } = anOpenWorkbook({ recalculate: () => Promise.reject(undefined) });
    await handlers.Recalculate();
    expect(currentRoute().notice?.text).toMatch(/^Excel gave no reason\. /);
  });

  test('a command chosen again while it runs is not run twice, and the pane says so', async () => {
    let finish = (): void => {};
    const insertQuarterlyWorkbook = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const { handlers } = anOpenWorkbook({ insertQuarterlyWorkbook });
    const first = handlers.InsertWorkbook();
    await handlers.InsertWorkbook();
    expect(insertQuarterlyWorkbook).toHaveBeenCalledTimes(1);
    expect(currentRoute().notice?.title).toMatch(/still running/);
    finish();
    await first;
    const again = handlers.InsertWorkbook();
    finish();
    await again;
    expect(insertQuarterlyWorkbook).toHaveBeenCalledTimes(2);
  });
});

describe('the way from a command to the pane', () => {
  test('the pane hears of every change until it stops listening', () => {
    const heard = jest.fn();
    const stop = subscribeToRoute(heard);
    showNotice({ kind: 'information', title: 'Help', text: 'Click the link.' });
    dismissNotice();
    stop();
    openPanel('position');
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('a notice stays until it is dismissed, and the panel under it stays too', () => {
    showNotice({ kind: 'warning', title: 'Wait', text: 'Still running.' });
    expect(currentRoute()).toMatchObject({ panel: 'position', notice: { title: 'Wait' } });
    dismissNotice();
    expect(currentRoute()).toEqual({ panel: 'position' });
  });

  test('between two changes the state is the same object, as React asks of it', () => {
    expect(currentRoute()).toBe(currentRoute());
  });
});
