import { outturnYear, planningYears } from '../src/plans/columns';
import type { PlanFile } from '../src/plans/system/consolidation';
import {
  planningUnit,
  type PlanningUnit,
  southYorkshireAndBassetlawUnit,
  type UnitOrganisation,
} from '../src/plans/system/units';
import type { LineStatus } from '../src/plans/system/triangulation';
import { ccgFinancial } from '../src/plans/templates/ccg-financial';
import { contractMeasures, contractReturn } from '../src/plans/templates/contract-return';
import type { CellValue } from '../src/plans/workbook-model';
import type { PlanBook } from './plan-book';
import { Chance } from './plan-chance';
import { filledPlan } from './plan-fill';

const round = '2014/15 to 2018/19';
const years = [outturnYear, ...planningYears];

/** A plan of one organisation, in the making. */
export interface OrganisationBook {
  organisation: UnitOrganisation;
  book: PlanBook;
}

const answerCover = ({ organisation, book }: OrganisationBook, unit: PlanningUnit): void => {
  const answers = {
    organisation: organisation.name,
    code: organisation.odsCode,
    unit_of_planning: unit.name,
    round,
  };
  for (const [line, answer] of Object.entries(answers)) set(book, 'cover', line, 'entry', answer);
  if (book.template === ccgFinancial) set(book, 'cover', 'submission', 'entry', 'Final');
};

/** Types into a cell of a plan by its ids. */
export const set = (book: PlanBook, sheet: string, line: string, column: string, value: CellValue): void =>
  book.set(book.compiled.cell(sheet, line, column), value);

const valueOf = (book: PlanBook, sheet: string, line: string, column: string): CellValue =>
  book.valueOf(book.compiled.cell(sheet, line, column));

/** With whom the contracts of each kind are, in the order in which a filled plan has them. */
const providersByKind: Readonly<Record<string, readonly string[]>> = {
  Acute: ['RFF', 'RP5', 'RFR', 'RHQ', 'RCU', 'An independent hospital'],
  Ambulance: ['The ambulance service'],
  'Mental health': ['RXE', 'TAH'],
  Community: ['RXE', 'RHQ', 'RCU'],
  Other: ['Voluntary services'],
};

/** The financial plan of a commissioner of South Yorkshire and Bassetlaw, with the unit's trusts. */
export function commissionerPlan(
  organisation: UnitOrganisation,
  seed: number,
  { unit = southYorkshireAndBassetlawUnit, full = false } = {},
): OrganisationBook {
  const plan = { organisation, book: filledPlan(ccgFinancial, seed, { full }) };
  answerCover(plan, unit);
  const trusts = unit.organisations.filter(({ kind }) => kind === 'trust');
  const met = new Map<string, number>();
  for (const line of contractsIn(plan.book)) {
    const kind = String(valueOf(plan.book, 'contracts', line, 'kind'));
    const index = met.get(kind) ?? 0;
    met.set(kind, index + 1);
    const provider = providersByKind[kind]![index] ?? `${kind} contract ${index + 1}`;
    const trust = trusts.find(({ odsCode }) => odsCode === provider);
    set(plan.book, 'contracts', line, 'provider', trust?.name ?? provider);
  }
  plan.book.recalculate();
  return plan;
}

const contractsIn = (book: PlanBook): string[] => {
  const { lines } = book.compiled.sheet('contracts').specification.sections[0]!;
  return lines
    .filter(({ id, registered }) => registered && valueOf(book, 'contracts', id, 'kind') !== '')
    .map(({ id }) => id);
};

/** A contract, as both sides are to have it. */
interface Contract {
  commissioner: UnitOrganisation;
  provider: UnitOrganisation;
  /** Its kind of service, or what is counted. */
  subject: string;
  figures: Map<string, number>;
}

interface Contracts {
  values: Contract[];
  activities: Contract[];
}

/** What both sides are to agree: the contract values of the commissioners' plans, and activity by chance. */
function contractsOf(plans: readonly OrganisationBook[], unit: PlanningUnit, chance: Chance): Contracts {
  const trusts = unit.organisations.filter(({ kind }) => kind === 'trust');
  const values = plans.flatMap(({ organisation: commissioner, book }) =>
    contractsIn(book).flatMap((line): Contract[] => {
      const provider = trusts.find(({ name }) => name === valueOf(book, 'contracts', line, 'provider'));
      const subject = String(valueOf(book, 'contracts', line, 'kind'));
      const figures = new Map(years.map((year) => [year, Number(valueOf(book, 'contracts', line, year))]));
      return provider ? [{ commissioner, provider, subject, figures }] : [];
    }),
  );
  const activities = values
    .filter(({ subject }) => subject === 'Acute')
    .flatMap(({ commissioner, provider }) =>
      contractMeasures.slice(0, 4).map((subject): Contract => {
        const figures = new Map(years.map((year) => [year, chance.whole(500, 90_000)]));
        return { commissioner, provider, subject, figures };
      }),
    );
  return { values, activities };
}

/** The contract return of an organisation: a trust's whole, a commissioner's activity alone. */
function returnOf(
  organisation: UnitOrganisation,
  { values, activities }: Contracts,
  unit: PlanningUnit,
): OrganisationBook {
  const made = { organisation, book: filledPlan(contractReturn, 1) };
  for (const cell of made.book.compiled.cells) {
    if (cell.rule.role === 'input' && cell.sheet.specification.id !== 'cover') made.book.set(cell, '');
  }
  answerCover(made, unit);
  const enter = (sheet: string, prefix: string, column: string, contracts: readonly Contract[]): void =>
    contracts.forEach(({ commissioner, provider, subject, figures }, index) => {
      const line = `${prefix}${index + 1}`;
      const partner = organisation === provider ? commissioner.shortName : provider.odsCode;
      set(made.book, sheet, line, 'partner', partner);
      set(made.book, sheet, line, column, subject);
      for (const [year, figure] of figures) set(made.book, sheet, line, year, figure);
    });
  if (organisation.kind === 'trust') enter('values', 'contract', 'kind', values);
  enter('activities', 'activity', 'measure', activities);
  made.book.recalculate();
  return made;
}

/** A mismatch put into a system on purpose. */
export interface PlantedMismatch {
  commissioner: string;
  provider: string;
  subject: string;
  year: string;
  status: LineStatus;
  /** The provider's figure less the commissioner's. */
  difference?: number;
}

/** Every file of a system whose plans agree but for the mismatches planted. */
export interface GeneratedSystem {
  unit: PlanningUnit;
  commissioners: OrganisationBook[];
  returns: OrganisationBook[];
  planted: PlantedMismatch[];
}

const ofOrganisation = (contracts: Contracts, { odsCode }: UnitOrganisation): Contracts => {
  const own = ({ commissioner, provider }: Contract): boolean =>
    [commissioner.odsCode, provider.odsCode].includes(odsCode);
  return { values: contracts.values.filter(own), activities: contracts.activities.filter(own) };
};

/** Five commissioners and seven trusts. The same seed gives the same system. */
export function generatedSystem(seed: number, { mismatches = 20, full = false } = {}): GeneratedSystem {
  const unit = southYorkshireAndBassetlawUnit;
  const chance = new Chance(seed);
  const commissioners = unit.organisations
    .filter(({ kind }) => kind === 'commissioner')
    .map((one, index) => commissionerPlan(one, seed * 100 + index, { full }));
  const contracts = contractsOf(commissioners, unit, chance);
  const returns = unit.organisations.map((one) => returnOf(one, ofOrganisation(contracts, one), unit));
  const planted = plant(returns, contracts, chance, mismatches);
  for (const { book } of returns) book.recalculate();
  return { unit, commissioners, returns, planted };
}

/** Years that are planted in, so that a test of four years finds them all. */
const plantedYears = planningYears.slice(0, 4);

/** Breaks the trusts' returns: figures that differ, lines taken out, lines nobody else has, cells left blank. */
function plant(
  returns: readonly OrganisationBook[],
  contracts: Contracts,
  chance: Chance,
  count: number,
): PlantedMismatch[] {
  const planted: PlantedMismatch[] = [];
  const touched = new Set<Contract>();
  /** Pairs to which a line has been added: a second would be added up with it. */
  const added = new Set<string>();
  const kinds = ['different', 'different', 'activity', 'rounding', 'missing', 'blank', 'added'] as const;
  for (let index = 0; index < count; index++) {
    const kind = kinds[index % kinds.length]!;
    const pool = kind === 'activity' ? contracts.activities : contracts.values;
    const contract = chance.of(
      pool.filter((one) => !touched.has(one) && !(kind === 'added' && added.has(pairOf(one)))),
    );
    touched.add(contract);
    if (kind === 'added') added.add(pairOf(contract));
    const book = returns.find(({ organisation }) => organisation === contract.provider)!.book;
    planted.push(...plantOne(kind, book, contract, ofOrganisation(contracts, contract.provider), chance));
  }
  return planted;
}

const pairOf = ({ commissioner, provider }: Contract): string =>
  `${commissioner.odsCode} ${provider.odsCode}`;

function plantOne(
  kind: 'different' | 'activity' | 'rounding' | 'missing' | 'blank' | 'added',
  book: PlanBook,
  contract: Contract,
  own: Contracts,
  chance: Chance,
): PlantedMismatch[] {
  const isActivity = kind === 'activity';
  const [sheet, lines] = isActivity ? ['activities', own.activities] : ['values', own.values];
  const line = `${isActivity ? 'activity' : 'contract'}${lines.indexOf(contract) + 1}`;
  const { commissioner, provider, figures } = contract;
  const subject = isActivity ? contract.subject : `Contract value, ${contract.subject.toLowerCase()}`;
  const about = { commissioner: commissioner.odsCode, provider: provider.odsCode, subject };
  const year = chance.of(plantedYears);
  const figure = figures.get(year)!;
  switch (kind) {
    case 'different':
    case 'activity': {
      const difference = chance.of([-1, 1]) * chance.whole(2, 400);
      set(book, sheet, line, year, figure + difference);
      return [{ ...about, year, status: 'different', difference }];
    }
    case 'rounding':
      set(book, sheet, line, year, figure + chance.of([-1, 1]));
      return [];
    case 'blank':
      set(book, sheet, line, year, chance.of(['', 'n/a']));
      return [{ ...about, year, status: 'no figure' }];
    case 'missing':
      for (const column of ['partner', 'kind', ...years]) set(book, sheet, line, column, '');
      return plantedYears.map((one) => ({
        ...about,
        year: one,
        status: 'provider missing',
        difference: -figures.get(one)!,
      }));
    case 'added': {
      const added = freeLine(book);
      set(book, 'values', added, 'partner', commissioner.odsCode);
      set(book, 'values', added, 'kind', 'Ambulance');
      for (const one of years) set(book, 'values', added, one, one === year ? 250 : 0);
      const subjectAdded = 'Contract value, ambulance';
      return [{ ...about, subject: subjectAdded, year, status: 'commissioner missing', difference: 250 }];
    }
  }
}

function freeLine(book: PlanBook): string {
  const lines = book.compiled.sheet('values').specification.sections[0]!.lines;
  const used = lines.findLastIndex(
    ({ id, registered }) => registered && valueOf(book, 'values', id, years.at(-1)!) !== '',
  );
  return lines[used + 1]!.id;
}

/** The files of a system, as they are read. */
export const filesOf = (books: readonly OrganisationBook[]): PlanFile[] =>
  books.map(({ organisation, book }) => ({
    name: `${organisation.odsCode} ${book.template.id}.xlsx`,
    snapshot: book.snapshot(),
  }));

/** A unit of so many commissioners in places of five, to see how consolidation grows. */
export function largeUnit(size: number): PlanningUnit {
  const organisations = Array.from({ length: size }, (_, index): UnitOrganisation => {
    const code = `X${String(index + 1).padStart(3, '0')}`;
    return {
      odsCode: code,
      name: `NHS Commissioner ${index + 1} CCG`,
      shortName: `Commissioner ${index + 1}`,
      kind: 'commissioner',
      place: `Place ${Math.floor(index / 5) + 1}`,
    };
  });
  return planningUnit('A large unit', organisations);
}
