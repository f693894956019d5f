const builtIn = new Set([
  'print_area',
  'print_titles',
  '_filterdatabase',
  'criteria',
  'extract',
  'database',
  'consolidate_area',
  'sheet_title',
  'recorder',
  'data_form',
  'auto_open',
  'auto_close',
  'auto_activate',
  'auto_deactivate',
]);

/** Whether Excel keeps a name for itself: what is printed, filtered or run. No formula is meant to use it. */
export const isBuiltInName = (name: string): boolean => builtIn.has(name.toLowerCase());
