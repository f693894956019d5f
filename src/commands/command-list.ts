/**
 * Every command of the add-in, once. The ribbon, the context menu of cells and the keyboard shortcuts
 * are generated from this list, and each command's handler is found by its id.
 */

export type CommandId =
  | 'ShowPosition'
  | 'Recalculate'
  | 'InsertWorkbook'
  | 'ShowHelp'
  | 'ValidateSheet'
  | 'ExplainCell'
  | 'ShowQuarter'
  | 'ShowWhatIf'
  | 'ShowReport';

export type RibbonGroup = 'Position' | 'Quarter' | 'Workbook' | 'Help';

export interface Command {
  id: CommandId;
  /** On the button and in the menu. */
  label: string;
  /** In the tip of the button: what happens, to what. */
  description: string;
  /** The pictures assets/icon-<icon>-16.png, -32 and -80. */
  icon: string;
  ribbonGroup: RibbonGroup;
  inContextMenu: boolean;
  /** As Office writes them: "Ctrl+Alt+Shift+P". Only for what changes nothing in the workbook's cells. */
  shortcut?: { windows: string; mac: string };
}

/** The groups of the ribbon tab, from left to right. */
export const ribbonGroups: readonly RibbonGroup[] = ['Position', 'Quarter', 'Workbook', 'Help'];

export const commands: readonly Command[] = [
  {
    id: 'ShowPosition',
    label: 'Position',
    description: 'Shows what the system and each trust have earned, lost and can still recover of their PSF.',
    icon: 'position',
    ribbonGroup: 'Position',
    inContextMenu: true,
    shortcut: { windows: 'Ctrl+Alt+Shift+P', mac: 'Command+Option+Shift+P' },
  },
  {
    id: 'ExplainCell',
    label: 'Explain',
    description:
      'Shows how the result in the selected cell was worked out: figures, rules, sources and assumptions.',
    icon: 'explain',
    ribbonGroup: 'Position',
    inContextMenu: true,
  },
  {
    id: 'Recalculate',
    label: 'Recalculate',
    description: 'Calculates every formula of the workbook again and reads the position from it.',
    icon: 'recalculate',
    ribbonGroup: 'Position',
    inContextMenu: false,
    shortcut: { windows: 'Ctrl+Alt+Shift+R', mac: 'Command+Option+Shift+R' },
  },
  {
    id: 'ShowQuarter',
    label: 'Quarter',
    description:
      'Brings a quarter’s actuals and A&E figures in from the organisations’ returns, and closes the quarter.',
    icon: 'quarter',
    ribbonGroup: 'Quarter',
    inContextMenu: false,
  },
  {
    id: 'ShowWhatIf',
    label: 'What if',
    description: 'Tries out actuals and offsets on a copy: what they do to every pot of PSF.',
    icon: 'what-if',
    ribbonGroup: 'Quarter',
    inContextMenu: false,
  },
  {
    id: 'ShowReport',
    label: 'Report',
    description: 'Writes the position up for a board paper, and shares a copy without formulas.',
    icon: 'report',
    ribbonGroup: 'Quarter',
    inContextMenu: false,
  },
  {
    id: 'InsertWorkbook',
    label: 'Insert quarterly workbook',
    description:
      'Adds the sheets of the quarterly workbook to this workbook: control totals, actuals, A&E performance ' +
      'and the formulas of the fund.',
    icon: 'workbook',
    ribbonGroup: 'Workbook',
    inContextMenu: false,
  },
  {
    id: 'ValidateSheet',
    label: 'Validate this sheet',
    description:
      'Holds the sheet to the rules of its template, or its formulas against one another, and lists what to mend.',
    icon: 'validate',
    ribbonGroup: 'Workbook',
    inContextMenu: true,
    shortcut: { windows: 'Ctrl+Alt+Shift+V', mac: 'Command+Option+Shift+V' },
  },
  {
    id: 'ShowHelp',
    label: 'Function help',
    description:
      'Opens the help page of the SYB function in the selected cell, or the list of all functions.',
    icon: 'help',
    ribbonGroup: 'Help',
    inContextMenu: true,
    shortcut: { windows: 'Ctrl+Alt+Shift+H', mac: 'Command+Option+Shift+H' },
  },
];
