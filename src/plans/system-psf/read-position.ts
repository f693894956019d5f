import { aeRules } from '../../psf/ae-standard';
import { refuseUnlessNetZero } from '../../psf/control-total-variations';
import { type Pence, fromThousands } from '../../psf/money';
import type { AePerformance, OrganisationYear, SchemeTerms } from '../../psf/position';
import { type Quarter, quarters } from '../../psf/quarters';
import { lossMethods } from '../../psf/system-psf';
import { positionProblems } from '../../wording/pane';
import { Refusal } from '../../wording/refusal';
import type { NamedBlock } from '../snapshot';
import { type AssumptionInUse, assumptionNames, assumptionsInUse } from './assumptions-in-use';
import { BlockReader, type ReadingProblem } from './block-reader';
import { type SystemPsfName, systemPsfTemplate } from './names';

/** A trust as the workbook lists it. */
export interface TrustListed {
  name: string;
  shortName: string;
  /** Its row in the blocks by trust, from 0. */
  row: number;
  /** Its row in the blocks of trusts with an A&E department, from 0. */
  aeRow?: number;
}

/** The workbook's figures, ready for `systemPosition`. */
export interface PositionReading {
  systemName: string;
  year: string;
  quarter: Quarter;
  organisations: OrganisationYear[];
  terms: SchemeTerms;
  /** In the order of the trusts among the organisations, as `systemPosition` gives them. */
  trusts: TrustListed[];
  assumptions: AssumptionInUse[];
  /** Whether the workbook shares the loss of System PSF otherwise than by the trusts' pots. */
  lossSharedOtherwise: boolean;
}

export type PositionOutcome =
  /** Not a workbook of this template at all. */
  | { status: 'not ours' }
  | { status: 'problems'; systemName?: string; problems: ReadingProblem[] }
  | { status: 'read'; reading: PositionReading };

const figureNames = [
  'Workbook_template',
  'System_name',
  'Scheme_year',
  'Reported_quarter',
  'Loss_rate',
  'Loss_method',
  'System_test_from',
  'Missed_trust_keeps_system_PSF',
  'AE_returns_with_control_total',
  'AE_target',
  'AE_rule',
  'Organisations',
  'Organisation_kinds',
  'Accepted',
  'Included',
  'Control_totals',
  'Draft_plans',
  'Variations',
  'Offsets',
  'Actuals',
  'Trusts',
  'Trust_short_names',
  'AE_pots',
  'Finance_pots',
  'System_pots',
  'AE_trusts',
  'AE_performance',
  'AE_prior_year',
  'Board_performance',
  'Board_prior_year',
] as const satisfies readonly SystemPsfName[];

/** Every name that `readPosition` looks at. */
export const positionNames: readonly SystemPsfName[] = [
  ...new Set<SystemPsfName>([...figureNames, 'System_loss_weights', ...assumptionNames]),
];

/** Two parts closer than this are the same part. */
const SAME_PART = 1e-6;

/** With fewer of our names than this part, a workbook without our mark is somebody else's. */
const ENOUGH_TO_BE_OURS = 0.5;

/**
 * The position's figures, read from the cells of `positionNames`; or everything that keeps them from
 * being read, each with its cell and what to do. Amounts in the cells are £000.
 */
export function readPosition(blocks: ReadonlyMap<string, NamedBlock>): PositionOutcome {
  const present = figureNames.filter((name) => blocks.has(name)).length;
  if (!blocks.has('Workbook_template') && present < figureNames.length * ENOUGH_TO_BE_OURS)
    return { status: 'not ours' };
  const reader = new BlockReader(blocks);
  const reading = readFrom(reader, blocks);
  const problems = reader.problems();
  if (problems.length === 0) return { status: 'read', reading };
  return { status: 'problems', ...(reading.systemName && { systemName: reading.systemName }), problems };
}

function readFrom(reader: BlockReader, blocks: ReadonlyMap<string, NamedBlock>): PositionReading {
  const template = reader.text('Workbook_template', 'The template of this workbook');
  if (template !== '' && template !== systemPsfTemplate)
    reader.report('Workbook_template', positionProblems.anotherVersion(template, systemPsfTemplate), 0);
  const systemName = reader.text('System_name', 'The name of the system');
  const year = reader.text('Scheme_year', 'The financial year');
  const quarter = readQuarter(reader, blocks);
  const terms = readTerms(reader);
  const { organisations, trusts } = readOrganisations(reader, quarter, terms);
  return {
    systemName,
    year,
    quarter,
    organisations,
    terms,
    trusts,
    assumptions: assumptionsInUse(blocks),
    lossSharedOtherwise: isLossSharedOtherwise(blocks),
  };
}

/** The loss is borne pro rata to the pots unless other weights were agreed and typed over theirs. */
function isLossSharedOtherwise(blocks: ReadonlyMap<string, NamedBlock>): boolean {
  const amounts = (name: SystemPsfName) =>
    (blocks.get(name)?.values ?? []).map((row) => sumOf(row.filter((value) => typeof value === 'number')));
  const weights = partsOf(amounts('System_loss_weights'));
  const pots = partsOf(amounts('System_pots'));
  return weights.some((weight, row) => Math.abs(weight - (pots[row] ?? 0)) > SAME_PART);
}

const partsOf = (amounts: readonly number[]): number[] => {
  const total = sumOf(amounts);
  return total === 0 ? [] : amounts.map((amount) => amount / total);
};

function readQuarter(reader: BlockReader, blocks: ReadonlyMap<string, NamedBlock>): Quarter {
  const text = reader.text('Reported_quarter', 'Quarters reported');
  const quarter = quarters.find((one) => text === String(one) || text.toUpperCase() === `Q${one}`);
  const shown = blocks.get('Reported_quarter')?.types[0]?.[0] !== 'error';
  if (!quarter && text !== '' && shown)
    reader.report('Reported_quarter', positionProblems.notAQuarter(text), 0);
  return quarter ?? 1;
}

function readTerms(reader: BlockReader): SchemeTerms {
  const yes = (name: SystemPsfName, what: string) => reader.choice(name, what, ['Y', 'N']) === 'Y';
  const rate = reader.amount('Loss_rate', 'System PSF lost per £1 of shortfall');
  return {
    lossRate: rate,
    method: reader.choice('Loss_method', 'Reading of the loss over several quarters', lossMethods),
    testFrom:
      reader.choice('System_test_from', 'First quarter of the system test', ['Q1', 'Q3']) === 'Q3' ? 3 : 1,
    ae: {
      target: reader.amount('AE_target', 'Four-hour target', true),
      rule: reader.choice('AE_rule', 'A&E standard against last year', aeRules),
    },
    missedTrustKeepsSystemPsf: yes('Missed_trust_keeps_system_PSF', 'A missed trust keeps its System PSF'),
    aeReturnsWithControlTotal: yes(
      'AE_returns_with_control_total',
      'A&E PSF comes back with the control total',
    ),
  };
}

interface Organisations {
  organisations: OrganisationYear[];
  trusts: TrustListed[];
}

function readOrganisations(reader: BlockReader, quarter: Quarter, terms: SchemeTerms): Organisations {
  const names = reader.texts('Organisations', 'Organisations');
  names.forEach((name, row) => {
    if (name !== '' && names.indexOf(name) !== row)
      reader.report('Organisations', positionProblems.twice(name), row);
  });
  const kinds = reader.texts('Organisation_kinds', 'Kind of organisation', names.length);
  const accepted = reader.yesOrNo('Accepted', 'Whether the control total was accepted, entry', names);
  const figures = readAmounts(reader, names, quarter, accepted);
  const [included = []] = transposed(
    reader.figures({
      name: 'Included',
      title: 'Part counted in the system',
      rows: names,
      columns: 1,
      fractions: true,
    }),
  );
  const isTrust = names.map((_, row) => kinds[row]?.toLowerCase() === 'trust');
  const aeTrusts = reader.texts('AE_trusts', 'Trusts with an A&E department');
  const listed = listTrusts(
    reader,
    names.filter((_, row) => isTrust[row]),
    aeTrusts,
  );
  const pots = readPots(reader, listed, quarter);
  const performance = readPerformance(reader, listed, {
    aeTrusts,
    quarter,
    needsLastYear: terms.ae.rule !== 'target',
    isPaid: (trust) =>
      accepted[names.indexOf(trust.name)] === true && sumOf(pots.get(trust.name)?.ae ?? []) > 0,
  });
  const organisations = names.map((name, row): OrganisationYear => {
    const trustPots = pots.get(name);
    const trustPerformance = performance.get(name);
    return {
      name,
      accepted: accepted[row] ?? false,
      included: included[row] ?? 0,
      ...figures(row),
      ...(trustPots && { pots: trustPots }),
      ...(trustPerformance && { performance: trustPerformance }),
    };
  });
  const trusts = names.flatMap((name) => listed.filter((trust) => trust.name === name));
  return { organisations, trusts };
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

function transposed(table: readonly (readonly number[])[]): number[][] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column]!));
}

type Amounts = Pick<OrganisationYear, 'controlTotal' | 'draftPlan' | 'variation' | 'offset' | 'actual'>;

function readAmounts(
  reader: BlockReader,
  rows: readonly string[],
  quarter: Quarter,
  accepted: readonly boolean[],
): (row: number) => Amounts {
  const reported = (_: number, column: number) => column < quarter;
  const read = (name: SystemPsfName, title: string, needed: (row: number, column: number) => boolean) =>
    reader.figures({ name, title, rows, needed }).map(inPence);
  const onlyOf = (which: boolean) => (row: number, column: number) =>
    accepted[row] === which && column < quarter;
  const controlTotal = read('Control_totals', 'Control totals', onlyOf(true));
  const draftPlan = read('Draft_plans', 'Draft plans', onlyOf(false));
  const variation = read('Variations', 'Control total variations', reported);
  const offset = read('Offsets', 'In-year offsets', reported);
  const actual = read('Actuals', 'Actuals', reported);
  reportUnlessNetZero(reader, 'Variations', variation);
  reportUnlessNetZero(reader, 'Offsets', offset);
  return (row) => ({
    controlTotal: controlTotal[row]!,
    draftPlan: draftPlan[row]!,
    variation: variation[row]!,
    offset: offset[row]!,
    actual: actual[row]!.slice(0, quarter),
  });
}

const inPence = (row: readonly number[]): Pence[] => row.map(fromThousands);

function reportUnlessNetZero(reader: BlockReader, name: 'Variations' | 'Offsets', rows: Pence[][]): void {
  try {
    refuseUnlessNetZero(name === 'Variations' ? 'variations' : 'offsets', rows);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reader.report(name, positionProblems.refused(error.message));
  }
}

function listTrusts(
  reader: BlockReader,
  organisations: readonly string[],
  aeTrusts: readonly string[],
): TrustListed[] {
  const names = reader.texts('Trusts', 'Trusts');
  const shortNames = reader.texts('Trust_short_names', 'Short names of the trusts', names.length);
  aeTrusts.forEach((shortName, row) => {
    if (shortName !== '' && !shortNames.includes(shortName))
      reader.report('AE_trusts', positionProblems.notAmongTrusts(shortName), row);
  });
  return names.map((name, row) => {
    if (name !== '' && !organisations.includes(name))
      reader.report('Trusts', positionProblems.notAmongOrganisations(name), row);
    const shortName = shortNames[row] ?? '';
    const aeRow = aeTrusts.indexOf(shortName);
    return { name, shortName, row, ...(aeRow >= 0 && { aeRow }) };
  });
}

type Pots = NonNullable<OrganisationYear['pots']>;

/** The pots reported, and the next one: what it would lose is one of the answers. */
function readPots(reader: BlockReader, trusts: readonly TrustListed[], quarter: Quarter): Map<string, Pots> {
  const rows = trusts.map(({ shortName }) => shortName);
  const read = (name: SystemPsfName, title: string) =>
    reader.figures({ name, title, rows, needed: (_, column) => column <= quarter }).map(inPence);
  const ae = read('AE_pots', 'Trust A&E PSF available');
  const finance = read('Finance_pots', 'Trust finance PSF available');
  const system = read('System_pots', 'System PSF available');
  return new Map(
    trusts.map(({ name }, row) => [name, { ae: ae[row]!, finance: finance[row]!, system: system[row]! }]),
  );
}

interface PerformanceWanted {
  /** The short names of the trusts with an A&E department, a row each. */
  aeTrusts: readonly string[];
  quarter: Quarter;
  needsLastYear: boolean;
  /** Whether any A&E PSF depends on the trust's performance. */
  isPaid: (trust: TrustListed) => boolean;
}

function readPerformance(
  reader: BlockReader,
  trusts: readonly TrustListed[],
  { aeTrusts, quarter, needsLastYear, isPaid }: PerformanceWanted,
): Map<string, AePerformance> {
  for (const trust of trusts)
    if (isPaid(trust) && trust.aeRow === undefined && trust.shortName !== '')
      reader.report('AE_trusts', positionProblems.noPerformance(trust.shortName));
  const inRow = aeTrusts.map((_, row) => trusts.find(({ aeRow }) => aeRow === row));
  const isNeeded = (row: number) => inRow[row] !== undefined && isPaid(inRow[row]);
  const read = (name: SystemPsfName, title: string, wanted = true) =>
    reader.figures({
      name,
      title,
      rows: aeTrusts,
      fractions: true,
      needed: (row, column) => wanted && column < quarter && isNeeded(row),
    });
  const trust = read('AE_performance', 'Four-hour performance');
  const trustLastYear = read('AE_prior_year', 'Four-hour performance last year', needsLastYear);
  const board = read('Board_performance', 'Four-hour performance of the board');
  const boardLastYear = read(
    'Board_prior_year',
    'Four-hour performance of the board last year',
    needsLastYear,
  );
  return new Map(
    trusts.flatMap(({ name, aeRow }) =>
      aeRow === undefined
        ? []
        : [
            [
              name,
              {
                trust: trust[aeRow]!,
                board: board[aeRow]!,
                ...(needsLastYear && {
                  trustLastYear: trustLastYear[aeRow]!,
                  boardLastYear: boardLastYear[aeRow]!,
                }),
              },
            ],
          ],
    ),
  );
}
