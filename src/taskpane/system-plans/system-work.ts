import { FileRefusal, readWorkbook } from '../../files';
import type { Progress } from '../../plans/in-steps';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import { stampName, stampOf, type TemplateId } from '../../plans/specification';
import {
  agreeTemplates,
  type Consolidation,
  Consolidator,
  contributionsSheet,
  type FigureTrace,
  isLeftOut,
  type LeftOut,
  type LoadedPlans,
  type PlanFile,
  type PlanReading,
  readPlanFile,
} from '../../plans/system/consolidation';
import { triangulateRead, triangulationSheet, type Triangulation } from '../../plans/system/triangulation';
import {
  organisationCalled,
  southYorkshireAndBassetlawUnit as unit,
  type UnitOrganisation,
} from '../../plans/system/units';
import { templates } from '../../plans/templates';
import type { WorkbookModel } from '../../plans/workbook-model';
import { systemSheetTabs as tabs } from '../../wording/system-plans-panel';
import { inSlices } from '../validate/in-slices';

/** A file that was given: counted, or left out and why. */
export interface GivenFile {
  name: string;
  /** The template and version: "ccg-financial 1"; absent where that cannot be told. */
  stamp?: string;
  /** Whose plan it is, short where it is one of the unit's. */
  organisation?: string;
  leftOut?: LeftOut;
}

/** A consolidation without what stays with the work: the workbook and the way back of each figure. */
export type AddedUp = Omit<Consolidation, 'model' | 'trace'> & {
  /** Members of the unit whose plan is not counted. */
  missing: UnitOrganisation[];
};

/** What comes of the files given so far. */
export interface SystemPlans {
  unit: string;
  round?: string;
  files: GivenFile[];
  /** The templates of the plans that count, with how many of each. */
  stamps: { stamp: string; plans: number }[];
  /** Of the template that is added up; absent where no plan counts. */
  addedUp?: AddedUp;
  /** Absent where no file holds contracts. */
  triangulation?: Triangulation;
}

/** What is done with organisations' plans; off the pane's own thread where there is another. */
export interface SystemWorking {
  /** Reads a file; it counts once it is kept. */
  read: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Takes note of a file that could not even be opened. */
  refuse: (name: string, why: string) => Promise<void>;
  /** Lets what was read count; a file of the same name as before replaces it. */
  keep: () => Promise<void>;
  /** Drops what was read and not kept. */
  forget: () => Promise<void>;
  remove: (name: string) => Promise<void>;
  clear: () => Promise<void>;
  /** Holds the files against each other and adds up the plans of a template, that of most plans unless asked for. */
  addUp: (stamp: string | undefined, onStep: (step: Progress) => void) => Promise<SystemPlans>;
  /** What a figure of the plans added up last is made from. */
  trace: (sheet: string, address: string) => Promise<FigureTrace | undefined>;
  /**
   * The system's plan as a workbook, with what each organisation has of it.
   *
   * @param keepsStamp Whether the workbook it goes into has the name of a template's stamp already, as the
   *   quarterly workbook does, and keeps it.
   */
  planWorkbook: (keepsStamp: boolean) => Promise<WorkbookModel>;
  /** What each organisation has of the system's plan, which is what a board report rests on. */
  contributionsWorkbook: () => Promise<WorkbookModel>;
  /** The matrix and the mismatches as a workbook. */
  triangulationWorkbook: () => Promise<WorkbookModel>;
  /** The file that is the same organisation's plan on the same template as a workbook. */
  fileOf: (workbook: WorkbookSnapshot) => Promise<string | undefined>;
}

type Read = PlanReading | LeftOut;
/** A sum with the members of the unit whose plan is not in it. */
interface Summed {
  consolidation: Consolidation;
  missing: UnitOrganisation[];
}

const contractTemplates: readonly TemplateId[] = ['ccg-financial', 'contract-return'];
const templateOf = (stamp: string): TemplateId => templates.find((one) => stampOf(one) === stamp)!.id;

/** The plans of a unit's organisations, from their files to their sum and their differences. */
export class SystemWork implements SystemWorking {
  private pending = new Map<string, Read>();
  private readonly kept = new Map<string, Read>();
  private addedUp: Summed | undefined;
  private triangulation: Triangulation | undefined;
  private runs = 0;

  read = (name: string, bytes: Uint8Array): Promise<void> => this.take(fileWith(name, bytes));

  refuse = (name: string, refusal: string): Promise<void> => this.take({ name, refusal });

  private take(file: PlanFile): Promise<void> {
    this.pending.set(file.name, readPlanFile(file));
    return Promise.resolve();
  }

  keep = (): Promise<void> => {
    for (const [name, read] of this.pending) this.kept.set(name, read);
    return this.forget();
  };

  forget = (): Promise<void> => {
    this.pending = new Map();
    return Promise.resolve();
  };

  remove = (name: string): Promise<void> => {
    this.kept.delete(name);
    return Promise.resolve();
  };

  clear = (): Promise<void> => {
    this.kept.clear();
    return Promise.resolve();
  };

  addUp: SystemWorking['addUp'] = async (asked, onStep) => {
    const read = [...this.kept.values()];
    const { stamp, round, byStamp } = agreeTemplates(read, {
      unit,
      ...(asked !== undefined && { stamp: asked }),
    });
    const main = stamp === undefined ? undefined : byStamp.get(stamp);
    const own = (this.runs += 1);
    const triangulation = triangulationOf(read, round);
    const consolidation = main && (await consolidated(main, onStep));
    // What is asked afterwards is asked of the sum that was begun last.
    if (own === this.runs) {
      this.triangulation = triangulation;
      this.addedUp = consolidation && { consolidation, missing: main.missing };
    }
    return {
      unit: unit.name,
      ...(round !== undefined && { round }),
      files: read.map((one) => givenFile(one, byStamp)),
      stamps: [...byStamp].map(([one, { plans }]) => ({ stamp: one, plans: plans.length })),
      ...(consolidation && { addedUp: withoutWays(consolidation, main.missing) }),
      ...(triangulation && { triangulation }),
    };
  };

  trace: SystemWorking['trace'] = (sheet, address) =>
    Promise.resolve(this.addedUp?.consolidation.trace(sheet, address));

  private summed(): Promise<Summed> {
    return this.addedUp
      ? Promise.resolve(this.addedUp)
      : Promise.reject(new RangeError('No plans are added up'));
  }

  planWorkbook: SystemWorking['planWorkbook'] = async (keepsStamp) => {
    const { model } = (await this.summed()).consolidation;
    const { sheets, names } = await this.contributionsWorkbook();
    const own = model.names.filter(({ name }) => !(keepsStamp && name === stampName));
    return {
      ...model,
      title: tabs.systemPlan(model.title),
      sheets: [...model.sheets, ...sheets],
      names: [...own, ...names],
    };
  };

  contributionsWorkbook: SystemWorking['contributionsWorkbook'] = async () => {
    const { consolidation, missing } = await this.summed();
    const filled = new Set(consolidation.figures.map(({ sheet }) => sheet));
    const { sheet, names } = contributionsSheet(consolidation, {
      name: tabs.contributions(),
      of: filled.has('Summary') ? ['Summary'] : [...filled],
      missing: missing.map(({ shortName }) => shortName),
    });
    return { title: tabs.contributions(), sheets: [sheet], names };
  };

  triangulationWorkbook: SystemWorking['triangulationWorkbook'] = () => {
    if (!this.triangulation)
      return Promise.reject(new RangeError('No contracts are held against each other'));
    const { sheet, names } = triangulationSheet(this.triangulation, tabs.triangulation());
    return Promise.resolve({ title: tabs.triangulation(), sheets: [sheet], names });
  };

  fileOf: SystemWorking['fileOf'] = (workbook) => {
    const open = readPlanFile({ name: '', snapshot: workbook });
    if (isLeftOut(open)) return Promise.resolve(undefined);
    const organisation = organisationOf(open);
    const same = [...this.kept.values()].find(
      (one) => !isLeftOut(one) && one.stamp === open.stamp && organisationOf(one) === organisation,
    );
    return Promise.resolve(organisation && same?.file);
  };
}

function fileWith(name: string, bytes: Uint8Array): PlanFile {
  try {
    return { name, snapshot: readWorkbook(bytes).snapshot };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { name, refusal: error.message };
  }
}

const organisationOf = ({ code = '', organisation }: PlanReading): UnitOrganisation | undefined =>
  organisationCalled(unit.organisations, code) ?? organisationCalled(unit.organisations, organisation);

async function consolidated(
  { plans, stamp }: LoadedPlans,
  onStep: (step: Progress) => void,
): Promise<Consolidation | undefined> {
  if (plans.length === 0) return undefined;
  const consolidator = new Consolidator(unit, stamp);
  for (const plan of plans) consolidator.add(plan);
  return inSlices(consolidator.finishInSteps(), { onStep, isStopped: () => false });
}

function triangulationOf(read: readonly Read[], round: string | undefined): Triangulation | undefined {
  const sides = read.filter((one) => !isLeftOut(one) && contractTemplates.includes(templateOf(one.stamp)));
  if (sides.length === 0) return undefined;
  return triangulateRead(sides, { unit, ...(round !== undefined && { round }) });
}

function givenFile(read: Read, loaded: ReadonlyMap<string, LoadedPlans>): GivenFile {
  const name = read.file;
  const said = read.organisation;
  if (isLeftOut(read)) return { name, ...(said && { organisation: said }), leftOut: read };
  const { stamp } = read;
  const { plans, leftOut } = loaded.get(stamp)!;
  const counted = plans.find(({ file }) => file === name);
  const refused = leftOut.find(({ file }) => file === name);
  const organisation = counted?.organisation.shortName ?? said;
  return { name, stamp, ...(organisation && { organisation }), ...(refused && { leftOut: refused }) };
}

const withoutWays = (
  { model: _model, trace: _trace, ...rest }: Consolidation,
  missing: UnitOrganisation[],
): AddedUp => ({ ...rest, missing });
