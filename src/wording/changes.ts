/** Every sentence about changes: the preview, applying and undoing them, and the Change log. */

const some = (places: readonly string[], most = 5): string => {
  const shown = places.slice(0, most);
  const rest = places.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown.join('');
};

/** What the Change log sheet says. The words "undoes", "closes" and "reopens" are read back from it. */
export const changeLogWords = {
  undoes: () => 'undoes',
  closes: () => 'closes',
  reopens: () => 'reopens',
  undoTitle: (title: string) => `Undo: ${title}`,
  undoneWhy: (list: number) => `Back to what it was before list ${list}`,
  nobody: () => 'name not given',
};

/** Why changes were not applied. Each says what is wrong, where, and what to do. */
export const applyWords = {
  nothing: () => 'There is nothing to change: the list of changes is empty.',

  badList: (place: string, kind: 'twice' | 'no cell') =>
    kind === 'twice'
      ? `Nothing was changed: the list of changes names ${place} twice. Make the preview again.`
      : `Nothing was changed: "${place}" in the list of changes is no single cell. Make the preview again.`,

  tooMany: (cells: number) =>
    `Nothing was changed: ${cells} cells are too many for one request to Excel. Apply the changes in two parts.`,

  sheetGone: (sheets: readonly string[]) =>
    `Nothing was changed: this workbook has no sheet ${some(sheets.map((name) => `"${name}"`))} any more. ` +
    'If it was renamed or deleted, undo that; then make the preview again.',

  movedMeanwhile: (sheets: readonly string[]) =>
    `Nothing was changed: since the preview, rows or columns of ${some(sheets)} have been inserted or deleted, so that ` +
    'the cells of the preview are others now. Make the preview again; it starts from where the cells are now.',

  changedMeanwhile: (cells: readonly { place: string; expected: string; found: string }[]) =>
    `Nothing was changed: since the preview, ${cells.length > 1 ? `${cells.length} cells have` : 'a cell has'} been ` +
    `edited (${some(
      cells.map(({ place, expected, found }) => `${place} held ${expected} and now holds ${found}`),
      3,
    )}). Make the preview again; it starts from what the cells hold now.`,

  closed: (cells: readonly { place: string; quarter: number }[]) => {
    const closedQuarters = [...new Set(cells.map(({ quarter }) => `Q${quarter}`))];
    return (
      `Nothing was changed: ${some(closedQuarters)} ${closedQuarters.length > 1 ? 'are' : 'is'} closed, and with it ` +
      `${some(cells.map(({ place }) => place))}. Reopen the quarter on the Quarter panel, giving the reason, then try again.`
    );
  },

  protectedCells: (places: readonly string[]) =>
    `Nothing was changed: ${some(places)} ${places.length > 1 ? 'are' : 'is'} on a protected sheet and locked. ` +
    'Remove the protection (Review, Unprotect Sheet), then try again.',

  logTaken: (sheet: string) =>
    `Nothing was changed: the sheet "${sheet}" is not the log of this add-in; its headings differ. ` +
    'Rename that sheet, or put its headings back, then try again.',

  logProtected: (sheet: string) =>
    `Nothing was changed: the sheet "${sheet}", which records every change, is protected. ` +
    'Remove its protection (Review, Unprotect Sheet), then try again.',

  structureProtected: (sheet: string) =>
    `The sheet "${sheet}", which records every change, cannot be added because the structure of ` +
    'this workbook is protected. Remove the protection (Review, Protect Workbook), then try again.',

  notTaken: (cells: readonly { place: string; expected: string; found: string }[]) =>
    `Excel did not take ${some(
      cells.map(({ place, expected, found }) => `${expected} in ${place} (it became ${found})`),
      3,
    )}: see whether ${cells.length > 1 ? 'these cells are' : 'the cell is'} formatted as text, set the format to Number, then try again.`,

  notBegun: (cause: string) => `Nothing was changed. ${cause}`,

  putBack: (cause: string) => `Nothing was changed: what had been written was put back. ${cause}`,

  notPutBack: (cause: string, failure: string, places: readonly string[]) =>
    `The changes were written only in part, and could not be put back. ${cause} ${failure} ` +
    `See ${some(places, 8)}: press Ctrl+Z until they hold their old figures, or close this workbook without saving.`,

  blankCell: () => 'nothing',
  textCell: (text: string) => `the text "${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`,
};

/** The preview of a list of changes, the same on every panel. */
export const previewWords = {
  heading: (count: number) => (count === 1 ? 'One change' : `${count.toLocaleString('en-GB')} changes`),
  caption: (title: string) => `${title}: cells, before and after`,
  cell: () => 'Cell',
  before: () => 'Before',
  after: () => 'After',
  blank: () => 'blank',
  text: (text: string) => `“${text}”`,
  goTo: (place: string) => `Go to ${place}`,

  filter: () => 'Show',
  all: (count: number) => `All changes (${count.toLocaleString('en-GB')})`,
  onlyProblems: (count: number) => `Only problems (${count.toLocaleString('en-GB')})`,
  noProblems: () => 'No problems.',
  mustBeMended: (count: number) =>
    count === 1 ? 'One thing must be put right first' : `${count} things must be put right first`,
  decide: () => 'Apply',
  more: (count: number) => `Show ${count.toLocaleString('en-GB')} more`,

  effectHeading: () => 'What it does to the position',
  effectCaption: () => 'Earned, Lost and Recoverable to date, before and after',
  whose: () => 'PSF of',
  earned: () => 'Earned',
  lost: () => 'Lost',
  recoverable: () => 'Recoverable',
  movedSpoken: (before: string, after: string) => `${before} before, ${after} after`,
  notKnown: () => '–',
  noEffect: () => 'Earned, Lost and Recoverable stay as they are.',
  effectUnknown: (what: string) => `The position afterwards cannot be worked out: ${what}`,

  by: () => 'Recorded in the Change log as made by',
  byHint: () => 'Your name; it is kept with this workbook.',
  apply: (count: number) =>
    count === 1 ? 'Apply the change' : `Apply ${count.toLocaleString('en-GB')} changes`,
  applying: () => 'Applying',
  cancel: () => 'Cancel',
  again: () => 'Preview again',
  blocked: () => 'Put right what is listed above, then make the preview again.',
  writes: () =>
    'All of it is written or nothing, and it is recorded on the Change log sheet. Excel’s own Undo may be emptied by ' +
    'it: use Undo here.',

  appliedTitle: (title: string) => `${title}: done`,
  applied: (cells: number, id: number) => {
    if (cells === 0) return `Recorded in the Change log as list ${id}; no cell holds anything else.`;
    return `${cells === 1 ? 'One cell' : `${cells.toLocaleString('en-GB')} cells`} changed; list ${id} of the Change log.`;
  },
  notAppliedTitle: (title: string) => `${title}: not applied`,
  undoing: () => 'Undoing',
  undoneTitle: () => 'Undone',
  undone: (title: string, cells: number) =>
    `${title}. ${cells === 1 ? 'One cell holds' : `${cells.toLocaleString('en-GB')} cells hold`} again what was there before.`,
  nothingToUndoTitle: () => 'Nothing to undo',
  nothingToUndo: () => 'The Change log of this workbook has no list that is not undone yet.',
  notUndoneTitle: () => 'Not undone',
  undoLast: () => 'Undo the last list of changes',
};
