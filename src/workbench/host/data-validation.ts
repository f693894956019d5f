import { contains, intersection, type Area } from '../../files/engine/addresses';
import type { Sheet } from '../../files/engine/sheet';
import {
  type LimitRule,
  type Validation,
  type ValidationRule,
  validationOf,
} from '../../files/engine/sheet-state';
import { apiNotFound, invalidArgument } from './errors';
import { absoluteReference } from './names';
import { guardWrite } from './protected-cells';
import { HostRange } from './range';
import { RichObject } from './rich-object';

interface RuleGiven extends Omit<ValidationRule, 'list'> {
  list?: { inCellDropDown?: boolean; source: string | HostRange };
}

const limitTypes = { decimal: 'Decimal', wholeNumber: 'WholeNumber', date: 'Date' } as const;
type LimitKind = keyof typeof limitTypes;
const limitKinds = Object.keys(limitTypes) as LimitKind[];

const twoLimits = ['Between', 'NotBetween'];
const operators = [
  ...twoLimits,
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];

/** Excel's DataValidation, for lists and for limits of numbers and days: the kinds our templates use. */
export class HostDataValidation extends RichObject {
  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  private get present(): Validation | null {
    const { row, column } = this.area;
    return this.sheet.state.validations.find((entry) => contains(entry.area, row, column)) ?? null;
  }

  get Type(): string {
    const { present } = this;
    if (!present) return 'None';
    const kind = limitKinds.find((one) => present.rule[one]);
    return kind ? limitTypes[kind] : 'List';
  }
  get Rule(): ValidationRule {
    return this.present?.rule ?? {};
  }
  set Rule(given: RuleGiven) {
    const rule = ruleOf(given);
    this.Clear();
    this.sheet.state.validations.push(validationOf(this.area, rule));
  }
  get Prompt(): Validation['prompt'] | null {
    return this.present?.prompt ?? null;
  }
  set Prompt(prompt: Validation['prompt']) {
    this.forEachTouched((entry) => Object.assign(entry.prompt, prompt));
  }
  get ErrorAlert(): Validation['errorAlert'] | null {
    return this.present?.errorAlert ?? null;
  }
  set ErrorAlert(alert: Validation['errorAlert']) {
    this.forEachTouched((entry) => Object.assign(entry.errorAlert, alert));
  }
  get IgnoreBlanks(): boolean {
    return this.present?.ignoreBlanks ?? true;
  }
  set IgnoreBlanks(ignore: boolean) {
    this.forEachTouched((entry) => Object.assign(entry, { ignoreBlanks: ignore }));
  }

  Clear(): void {
    guardWrite(this.sheet, this.area);
    const { state } = this.sheet;
    state.validations = state.validations.flatMap((entry) =>
      without(entry.area, this.area).map((area) => ({ ...entry, area })),
    );
  }

  private forEachTouched(change: (entry: Validation) => void): void {
    guardWrite(this.sheet, this.area);
    for (const entry of this.sheet.state.validations) {
      if (intersection(entry.area, this.area)) change(entry);
    }
  }
}

function ruleOf(given: RuleGiven): ValidationRule {
  const { list } = given;
  if (list) {
    const source =
      list.source instanceof HostRange ? absoluteReference(list.source.sheet, list.source.area) : list.source;
    if (typeof source !== 'string' || source === '') throw invalidArgument();
    return { list: { inCellDropDown: list.inCellDropDown ?? true, source } };
  }
  const kind = limitKinds.find((one) => given[one]);
  if (!kind) throw apiNotFound('a validation other than a list or a limit');
  return { [kind]: limitOf(kind, given[kind]!) };
}

/** @throws HostError as Excel does, for an operator it does not know or a limit that is missing or no limit. */
function limitOf(kind: LimitKind, { formula1, formula2, operator }: LimitRule): LimitRule {
  const isLimit = (limit: unknown): boolean =>
    typeof limit === 'number'
      ? Number.isFinite(limit)
      : kind === 'date' && typeof limit === 'string' && !Number.isNaN(Date.parse(limit));
  const two = twoLimits.includes(operator);
  if (!operators.includes(operator) || !isLimit(formula1) || (two && !isLimit(formula2))) {
    throw invalidArgument();
  }
  return { formula1, operator, ...(two && { formula2: formula2! }) };
}

/** What is left of an area when another is taken out of it: at most four rectangles. */
function without(area: Area, taken: Area): Area[] {
  const hole = intersection(area, taken);
  if (!hole) return [area];
  const below = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  return [
    { ...area, rows: hole.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...hole, column: area.column, columns: hole.column - area.column },
    { ...hole, column: right, columns: area.column + area.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
