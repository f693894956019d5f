import { auditBeyondTemplate } from './audit-beyond-template';
import type { Check, Problem } from './check';
import { checks } from './checks';
import { isEmpty } from './checks/entry/filled';
import { fundChecks } from './checks/funds';
import { nothingEntered, systemSheetsIn } from './checks/system-sheets';
import { notOurs, otherVersion, stampLost } from './checks/template/stamp';
import type { CompiledTemplate, PlanCell } from './compile';
import { type Finding, severities } from './finding';
import { identify, identifyBeside, type Identity } from './identify';
import { atOnce, type InSteps, type Progress } from './in-steps';
import { Plan } from './plan';
import type { WorkbookSnapshot } from './snapshot';
import { stampSeparator, type Template } from './specification';
import { templates } from './templates';
import { WorkbookReading } from './workbook-reading';

/** What validation says of a workbook. */
export interface Validation {
  /**
   * What the workbook was made from, as "ccg-financial 1", or several with " + " between them; absent for a
   * workbook that is not ours.
   */
  template?: string;
  /** By severity, then in the order of the sheets and down each of them. */
  findings: Finding[];
}

/**
 * Holds a workbook against every rule of its template. The snapshot is read only, and whatever it holds,
 * nothing is thrown: what cannot be read is a finding.
 *
 * @param known The templates that workbooks are known to be made from, besides the quarterly workbook.
 */
export const validate = (snapshot: WorkbookSnapshot, known: readonly Template[] = templates): Validation =>
  atOnce(validateInSteps(snapshot, { known }));

export interface ValidationOptions {
  known?: readonly Template[];
  /** The sheets whose findings are wanted; those of every sheet unless given. All are read. */
  sheets?: readonly string[];
}

/** The same with pauses, and how far it is at each. */
export function* validateInSteps(
  snapshot: WorkbookSnapshot,
  { known = templates, sheets }: ValidationOptions = {},
): InSteps<Validation, Progress> {
  const wanted = sheets && new Set(sheets.map((sheet) => sheet.toLowerCase()));
  const isAsked = (sheet: string): boolean => !wanted || wanted.has(sheet.toLowerCase());
  const { template, findings } = yield* wholeValidation(snapshot, known, isAsked);
  return {
    ...(template !== undefined && { template }),
    findings: ordered(
      findings.filter(({ sheet }) => isAsked(sheet)),
      snapshot,
    ),
  };
}

function* wholeValidation(
  snapshot: WorkbookSnapshot,
  known: readonly Template[],
  isAsked: (sheet: string) => boolean,
): InSteps<Validation, Progress> {
  const workbook = new WorkbookReading(snapshot);
  const identity = identify(workbook, known);
  const system = systemSheetsIn(snapshot);
  const ofSystem = system.flatMap(({ findings }) => findings);
  const auditOf = (isWanted: (sheet: string) => boolean) =>
    reporting(auditBeyondTemplate(workbook, undefined, isWanted), { done: 0, of: 1 });
  switch (identity.kind) {
    case 'not ours': {
      const audited = yield* auditOf(isAsked);
      if (system.length === 0) return { findings: [notOurs(workbook), ...audited] };
      const template = system.map(({ stamp }) => stamp).join(stampSeparator);
      return { template, findings: [...ofSystem, ...audited] };
    }
    case 'other version':
      return { template: identity.stamp, findings: [otherVersion(identity), ...ofSystem] };
    case 'system-psf': {
      const isOfSystem = (sheet: string) => system.some(({ tabs }) => tabs.has(sheet.toLowerCase()));
      const audited = yield* auditOf((sheet) => isAsked(sheet) && isOfSystem(sheet));
      const beside = yield* findingsBeside(workbook, known);
      const findings = [...fundChecks(snapshot), ...ofSystem, ...beside, ...audited];
      return { template: identity.stamp, findings };
    }
    case 'plan': {
      const { plan, found } = yield* planFindings(workbook, identity);
      const due = checksDue(plan).length;
      const audit = auditBeyondTemplate(workbook, plan, isAsked);
      const beyond = yield* reporting(audit, { done: due, of: due + 1 });
      return { template: identity.stamp, findings: [...found, ...ofSystem, ...beyond] };
    }
  }
}

type PlanIdentity = Extract<Identity, { kind: 'plan' }>;

function* planFindings(
  workbook: WorkbookReading,
  { template, stampFound }: PlanIdentity,
): InSteps<{ plan: Plan; found: Finding[] }, Progress> {
  const plan = new Plan(template, workbook);
  const lost = stampFound ? [] : [stampLost(plan)];
  return { plan, found: [...lost, ...(yield* findingsOf(plan))] };
}

/** What is wrong with a plan whose sheets stand beside the quarterly workbook's; a blank one is told in a sentence. */
function* findingsBeside(
  workbook: WorkbookReading,
  known: readonly Template[],
): InSteps<Finding[], Progress> {
  const identity = identifyBeside(workbook, known);
  if (!identity) return [];
  const { plan, found } = yield* planFindings(workbook, identity);
  const isFilled = plan.cells.some((cell) => cell.rule.role === 'input' && !isEmpty(plan.read(cell)));
  const cover = plan.compiled.sheets[0]!.name;
  return isFilled || plan.cells.length === 0 ? found : [nothingEntered(cover, [], identity.template.title)];
}

/** Work that does not say how far it is, as a part of work that does. */
function* reporting<Result>(work: InSteps<Result>, progress: Progress): InSteps<Result, Progress> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield progress;
  }
}

function* findingsOf(plan: Plan): InSteps<Finding[], Progress> {
  const doubts = new Doubts(plan.compiled);
  const found: Finding[] = [];
  const due = checksDue(plan);
  for (const [index, check] of due.entries()) {
    for (const problem of check.find(plan)) {
      const finding = findingOf(check, problem, doubts);
      found.push(finding);
      doubts.cast(problem.suspects, finding);
    }
    yield { done: index + 1, of: due.length + 1 };
  }
  return found;
}

/** In the order of the list, which has causes before what may follow from them. */
function checksDue(plan: Plan): Check[] {
  const { template } = plan.compiled;
  return checks.filter(
    ({ templates: of, rounds }) =>
      (!of || of.includes(template.id)) && (!rounds || rounds.includes(plan.round)),
  );
}

function findingOf(check: Check, problem: Problem, doubts: Doubts): Finding {
  const { sheet, cells, wrong, expected, found, fix, remedy } = problem;
  const cause = doubts.about(problem.reads ?? []);
  const finding: Finding = {
    rule: check.id,
    family: check.family,
    severity: check.severity,
    sheet,
    cells,
    wrong,
    ...(expected !== undefined && { expected }),
    ...(found !== undefined && { found }),
    why: check.words.why,
    source: check.source,
    remedy: remedy ?? check.words.remedy,
    ...(fix && { fix }),
    ...(cause && { consequenceOf: { rule: cause.rule, sheet: cause.sheet, cells: cause.cells } }),
  };
  if (cause) doubts.follows(finding, cause);
  return finding;
}

/** Which cells cannot be relied on, and which finding is the first to say so. */
class Doubts {
  private readonly causes = new Map<PlanCell, Finding>();
  /** The finding at the root of each that follows from one. */
  private readonly roots = new Map<Finding, Finding>();

  constructor(private readonly compiled: CompiledTemplate) {}

  /** Doubts the cells of a finding and everything worked out from them. Each cell is doubted once. */
  cast(cells: readonly PlanCell[], because: Finding): void {
    const cause = this.roots.get(because) ?? because;
    const waiting = [...cells];
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      if (this.causes.has(cell)) continue;
      this.causes.set(cell, cause);
      waiting.push(...this.compiled.dependents(cell));
    }
  }

  about(cells: readonly PlanCell[]): Finding | undefined {
    for (const cell of cells) {
      const cause = this.causes.get(cell);
      if (cause) return cause;
    }
    return undefined;
  }

  follows(finding: Finding, from: Finding): void {
    this.roots.set(finding, from);
  }
}

/** The sheets of a workbook in their order. */
interface Tabs {
  sheets: readonly { name: string }[];
}

/** By severity, then place: the order of the sheets, and down and across each of them. */
export function ordered(findings: readonly Finding[], { sheets }: Tabs): Finding[] {
  const tabs = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
  const key = (finding: Finding): number[] => [
    severities.indexOf(finding.severity),
    tabs.get(finding.sheet.toLowerCase()) ?? -1,
    ...placeOf(finding.cells[0]),
  ];
  return findings
    .map((finding) => ({ finding, at: key(finding) }))
    .sort((a, b) => compare(a.at, b.at))
    .map(({ finding }) => finding);
}

function placeOf(address: string | undefined): [row: number, column: number] {
  const match = /^([A-Z]+)(\d+)/.exec(address ?? '');
  if (!match) return [0, 0];
  const column = [...match[1]!].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(match[2]), column];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : a[index]! - b[index]!;
}
