import type { Area } from './addresses';

/** A comment or note; Univer's open packages keep none, so the engine does. */
export interface SheetComment {
  id: string;
  row: number;
  column: number;
  content: string;
}

/** A limit as Excel's rule has it: numbers, or days as "2014-04-01"; the second of two operators alone. */
export interface LimitRule {
  formula1: number | string;
  formula2?: number | string;
  operator: string;
}

/** One of these. A list's source is choices parted by commas, or "=" and a reference. */
export interface ValidationRule {
  list?: { inCellDropDown: boolean; source: string };
  decimal?: LimitRule;
  wholeNumber?: LimitRule;
  date?: LimitRule;
}

/** A validation of the cells of an area. It is kept and shown; Excel too lets an add-in write what it likes. */
export interface Validation {
  area: Area;
  rule: ValidationRule;
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
export const newValidation = (area: Area, source: string, message = ''): Validation =>
  validationOf(area, { list: { inCellDropDown: true, source } }, message);

/** A validation as Excel makes one when nothing but its rule is said. */
export function validationOf(area: Area, rule: ValidationRule, message = ''): Validation {
  return {
    area,
    rule,
    prompt: { showPrompt: true, title: '', message },
    errorAlert: { showAlert: true, style: 'Stop', title: '', message },
    ignoreBlanks: true,
  };
}
