/** Gives Excel the handler of every command, at once as the page loads: a button may start the runtime. */
import { activeCellFormula, insertQuarterlyWorkbook, recalculate } from '../workbook';
import { associateCommands } from './associate-commands';
import { commandHandlers } from './handlers';
import { officeActions } from './office-actions';

associateCommands(
  commandHandlers({ activeCellFormula, insertQuarterlyWorkbook, recalculate }, officeActions),
);
