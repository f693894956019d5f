/** Gives Excel the handler of every command, at once as the page loads: a button may start the runtime. */
import { activeCellFormula } from '../workbook/active-cell';
import { recalculate } from '../workbook/recalculate';
import { associateCommands } from './associate-commands';
import { commandHandlers } from './handlers';
import { officeActions } from './office-actions';

/** Loaded when it is first asked for: it brings the sheets of the workbook with it. */
const insertQuarterlyWorkbook = async (): Promise<void> => {
  const insertion = await import('../workbook/insert-workbook');
  await insertion.insertQuarterlyWorkbook();
};

associateCommands(
  commandHandlers({ activeCellFormula, insertQuarterlyWorkbook, recalculate }, officeActions),
);
