import { readinessProblems } from '../../../wording/system-readiness';
import type { PlanCell } from '../../compile';
import { firstDay, heldInWords, lastDay } from '../../figures';
import { identifyBeside } from '../../identify';
import { Plan } from '../../plan';
import type { WorkbookSnapshot } from '../../snapshot';
import { systemReadiness as template } from '../../templates/system-readiness';
import { stages, timetables } from '../../templates/system-readiness/content';
import { WorkbookReading } from '../../workbook-reading';
import type { CellPlace, CellProblem } from '../cell-reader';
import { type ContentArea, contentStates } from './content';
import { type FinancialTest, testAnswers } from './financial-tests';
import type { Domain } from './maturity';
import type { Milestone } from './milestones';

export type ReadinessProblem = Omit<CellProblem, 'name' | 'fault'>;

/** A readiness workbook's entries. */
export interface ReadinessReading {
  system: string;
  /** The timetable that the Cover chooses: "2014/15" or "2019/20". */
  timetable?: string;
  /** The date of the position on the Cover, as Excel's number of the day. */
  position?: number;
  domains: Domain[];
  areas: ContentArea[];
  tests: FinancialTest[];
  /** Of every timetable. */
  milestones: Milestone[];
}

export type ReadinessOutcome =
  | { status: 'not ours' }
  /** What can be read is read all the same; what cannot is without an entry. */
  | { status: 'read'; reading: ReadinessReading; problems: ReadinessProblem[] };

/** Reads a filled readiness workbook; what is blank stays blank, and what is wrong is named by its cell. */
export function readReadiness(snapshot: WorkbookSnapshot): ReadinessOutcome {
  const workbook = new WorkbookReading(snapshot);
  if (!identifyBeside(workbook, [template])) return { status: 'not ours' };
  const entries = new Entries(new Plan(template, workbook));
  const reading = entries.read();
  return { status: 'read', reading, problems: entries.problems };
}

const placeOf = ({ sheet, address }: PlanCell): CellPlace => ({ sheet: sheet.name, address });

/** The entries of a readiness plan, with the problems met on the way. */
class Entries {
  readonly problems: ReadinessProblem[];

  constructor(private readonly plan: Plan) {
    this.problems = plan.compiled.sheets
      .filter((sheet) => !plan.inShape(sheet))
      .map(({ name }) => ({ sheet: name, ...readinessProblems.outOfShape(name) }));
  }

  read(): ReadinessReading {
    const { plan } = this;
    const cover = (line: string) => plan.cell('cover', line, 'entry');
    const timetable = this.choice(cover('timetable'), 'The timetable', Object.keys(timetables));
    const position = this.day(cover('position'), 'The date of the position');
    return {
      system: plan.text(cover('organisation')),
      ...(timetable !== undefined && { timetable }),
      ...(position !== undefined && { position }),
      domains: this.lines('maturity').map((cell) => this.domain(cell)),
      areas: this.lines('content').map((cell) => this.area(cell)),
      tests: this.lines('tests').map((cell, index) => this.test(cell, index + 1)),
      milestones: this.lines('milestones').map((cell) => this.milestone(cell)),
    };
  }

  /** The first cell of each line of a sheet. */
  private lines(sheet: string): PlanCell[] {
    const { cells } = this.plan.compiled.sheet(sheet);
    return cells.filter(({ line }, index) => cells[index - 1]?.line !== line);
  }

  private domain({ line }: PlanCell): Domain {
    const at = (column: string) => this.plan.cell('maturity', line.id, column);
    const stage = this.choice(at('stage'), `The stage of “${line.label}”`, stages);
    const target = this.choice(at('target'), `The target of “${line.label}”`, stages);
    return {
      domain: line.label,
      ...(stage && { stage }),
      ...(target && { target }),
      evidence: this.plan.text(at('evidence')),
      nextSteps: this.plan.text(at('next')),
      at: { stage: placeOf(at('stage')), evidence: placeOf(at('evidence')), target: placeOf(at('target')) },
    };
  }

  private area({ line }: PlanCell): ContentArea {
    const at = (column: string) => this.plan.cell('content', line.id, column);
    const state = this.choice(at('status'), `The status of “${line.label}”`, contentStates);
    return {
      area: line.label,
      lead: this.plan.text(at('lead')),
      forum: this.plan.text(at('forum')),
      ...(state && { state }),
      at: { lead: placeOf(at('lead')), forum: placeOf(at('forum')), state: placeOf(at('status')) },
    };
  }

  private test({ line }: PlanCell, number: number): FinancialTest {
    const at = (column: string) => this.plan.cell('tests', line.id, column);
    const answer = this.choice(at('met'), `The answer to “${line.label}”`, testAnswers);
    return {
      number,
      test: line.label,
      ...(answer && { answer }),
      how: this.plan.text(at('how')),
      at: { answer: placeOf(at('met')), how: placeOf(at('how')) },
    };
  }

  private milestone({ line, section }: PlanCell): Milestone {
    const due = this.plan.cell('milestones', line.id, 'due');
    const met = this.plan.cell('milestones', line.id, 'met');
    const day = this.day(met, `The day on which “${line.label}” was met`);
    const names = Object.keys(timetables);
    const timetable = names[this.plan.compiled.sheet('milestones').specification.sections.indexOf(section)]!;
    return {
      timetable,
      step: line.label.replace(` (${timetable})`, ''),
      // The due day is the timetable's own, whatever stands in its cell.
      due: Number(due.rule.value),
      ...(day !== undefined && { met: day }),
      at: placeOf(met),
    };
  }

  private choice<Choice extends string>(
    cell: PlanCell,
    what: string,
    choices: readonly Choice[],
  ): Choice | undefined {
    const held = this.held(cell);
    if (!held || this.isBlank(cell)) return undefined;
    const text = String(held.value).trim().toLowerCase();
    const choice = choices.find((one) => one.toLowerCase() === text);
    if (choice === undefined)
      this.report(cell, what, (found) => readinessProblems.notAChoice(what, found, choices));
    return choice;
  }

  private day(cell: PlanCell, what: string): number | undefined {
    const held = this.held(cell);
    if (!held || this.isBlank(cell)) return undefined;
    const day = this.plan.number(cell);
    // A time of day belongs to its day.
    if (day !== undefined && day >= firstDay && day < lastDay + 1) return Math.floor(day);
    this.report(cell, what, (found) => readinessProblems.notADate(what, found));
    return undefined;
  }

  private held(cell: PlanCell) {
    return this.plan.inShape(cell.sheet) ? this.plan.read(cell) : undefined;
  }

  private isBlank(cell: PlanCell): boolean {
    const { type, value } = this.plan.read(cell);
    return type === 'blank' || (type === 'text' && String(value).trim() === '');
  }

  private report(
    cell: PlanCell,
    what: string,
    sentence: (found: string) => { text: string; remedy: string },
  ): void {
    const held = this.plan.read(cell);
    const found = held.type === 'error' ? String(held.value) : heldInWords(held, 'number');
    const said = held.type === 'error' ? readinessProblems.error(what, found) : sentence(found);
    this.problems.push({ ...placeOf(cell), ...said });
  }
}
