import { contains, intersection, type Area } from '../../files/engine/addresses';
import type { Sheet } from '../../files/engine/sheet';
import { newValidation, type ListRule, type Validation } from '../../files/engine/sheet-state';
import { apiNotFound, invalidArgument } from './errors';
import { absoluteReference } from './names';
import { guardWrite } from './protected-cells';
import { HostRange } from './range';
import { RichObject } from './rich-object';

interface RuleGiven {
  list?: { inCellDropDown?: boolean; source: string | HostRange };
}

/** Excel's DataValidation, for lists: the only kind our templates use. */
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
    return this.present ? 'List' : 'None';
  }
  get Rule(): ListRule | Record<string, never> {
    return this.present?.rule ?? {};
  }
  set Rule(given: RuleGiven) {
    const { list } = given;
    if (!list) throw apiNotFound('a validation other than a list');
    const source =
      list.source instanceof HostRange ? absoluteReference(list.source.sheet, list.source.area) : list.source;
    if (typeof source !== 'string' || source === '') throw invalidArgument();
    this.Clear();
    const made = newValidation(this.area, source);
    made.rule.list.inCellDropDown = list.inCellDropDown ?? true;
    this.sheet.state.validations.push(made);
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
