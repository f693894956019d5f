import type { Area } from './addresses';

/** A comment or note; Univer's open packages keep none, so the engine does. */
export interface SheetComment {
  id: string;
  row: number;
  column: number;
  content: string;
}

/** A list to choose from, as Excel's rule has it: choices parted by commas, or "=" and a reference. */
export interface ListRule {
  list: { inCellDropDown: boolean; source: string };
}

/** A validation of the cells of an area. It is kept and shown; Excel too lets an add-in write what it likes. */
export interface Validation {
  area: Area;
  rule: ListRule;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
  ignoreBlanks: boolean;
}

export interface Protection {
  options: Record<string, unknown>;
  password: string | null;
}

/** What Excel knows of a sheet and Univer's open packages do not. */
export interface SheetState {
  protection: Protection | null;
  /** Areas that may be edited on a protected sheet. */
  unlocked: Area[];
  comments: SheetComment[];
  validations: Validation[];
  customProperties: Map<string, string>;
  veryHidden: boolean;
}

export function newSheetState(): SheetState {
  return {
    protection: null,
    unlocked: [],
    comments: [],
    validations: [],
    customProperties: new Map(),
    veryHidden: false,
  };
}

/** A validation as Excel makes one when nothing but the list is said. */
export function newValidation(area: Area, source: string, message = ''): Validation {
  return {
    area,
    rule: { list: { inCellDropDown: true, source } },
    prompt: { showPrompt: true, title: '', message },
    errorAlert: { showAlert: true, style: 'Stop', title: '', message },
    ignoreBlanks: true,
  };
}
