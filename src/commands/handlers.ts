import { commandWords } from '../wording/commands';
import { commands, type CommandId } from './command-list';
import { helpAddress } from './help-address';
import { openPanel, showNotice, type Notice, type Panel, type PaneRequest } from './pane-route';

/** What the commands need of src/workbook, whose errors have a message fit for the user. */
export interface WorkbookActions {
  insertQuarterlyWorkbook: () => Promise<unknown>;
  recalculate: () => Promise<unknown>;
  /** The formula of the active cell, "" where it has none. */
  activeCellFormula: () => Promise<string>;
}

/** What the commands need of Office around the workbook. */
export interface OfficeActions {
  showPane: () => Promise<unknown>;
  /** Opens a page in the user's browser; false where this Office cannot do so by itself. */
  openPage: (address: string) => boolean;
}

export type CommandHandlers = Record<CommandId, () => Promise<void>>;

const causeOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : commandWords.noCauseGiven();

/** Runs a command's work, once at a time; whatever goes wrong ends as a notice in the opened pane. */
function guarded(id: CommandId, office: OfficeActions, work: () => Promise<void>): () => Promise<void> {
  const label = commands.find((command) => command.id === id)?.label ?? id;
  let running = false;
  const tell = async (notice: Notice): Promise<void> => {
    showNotice(notice);
    await office.showPane();
  };
  return async () => {
    if (running) {
      await tell({ kind: 'warning', ...commandWords.stillRunning(label) });
      return;
    }
    running = true;
    try {
      await work();
    } catch (error) {
      await tell({ kind: 'error', ...commandWords.failed(label, causeOf(error)) });
    } finally {
      running = false;
    }
  };
}

/** The work of each command of the list. None of the handlers rejects unless the pane itself cannot open. */
export function commandHandlers(workbook: WorkbookActions, office: OfficeActions): CommandHandlers {
  const showPosition = async (notice?: Notice): Promise<void> => {
    openPanel('position');
    if (notice) showNotice(notice);
    await office.showPane();
  };
  const show = async (panel: Panel, request?: PaneRequest): Promise<void> => {
    openPanel(panel, request);
    await office.showPane();
  };
  const work: CommandHandlers = {
    ShowPosition: () => showPosition(),
    ExplainCell: () => show('explain'),
    ShowQuarter: () => show('quarter'),
    ShowWhatIf: () => show('what-if'),
    ShowReport: () => show('report'),
    Recalculate: async () => {
      await workbook.recalculate();
      await showPosition({ kind: 'success', ...commandWords.recalculated() });
    },
    InsertWorkbook: async () => {
      await workbook.insertQuarterlyWorkbook();
      await showPosition({ kind: 'success', ...commandWords.workbookInserted() });
    },
    ValidateSheet: () => show('validate', { task: 'validate sheet' }),
    ShowHelp: async () => {
      const address = helpAddress(await workbook.activeCellFormula(), __NAMESPACE__);
      if (office.openPage(address)) return;
      showNotice({
        kind: 'information',
        ...commandWords.helpIsReady(),
        link: { label: commandWords.helpLink(), address },
      });
      await office.showPane();
    },
  };
  return {
    ShowPosition: guarded('ShowPosition', office, work.ShowPosition),
    ExplainCell: guarded('ExplainCell', office, work.ExplainCell),
    ShowQuarter: guarded('ShowQuarter', office, work.ShowQuarter),
    ShowWhatIf: guarded('ShowWhatIf', office, work.ShowWhatIf),
    ShowReport: guarded('ShowReport', office, work.ShowReport),
    Recalculate: guarded('Recalculate', office, work.Recalculate),
    InsertWorkbook: guarded('InsertWorkbook', office, work.InsertWorkbook),
    ValidateSheet: guarded('ValidateSheet', office, work.ValidateSheet),
    ShowHelp: guarded('ShowHelp', office, work.ShowHelp),
  };
}
