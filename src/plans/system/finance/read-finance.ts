import { fromThousands, type Pence } from '../../../psf/money';
import { financeProblems } from '../../../wording/system-finance';
import { positionProblems } from '../../../wording/pane';
import type { NamedBlock } from '../../snapshot';
import { type CellPlace, type CellProblem, CellReader, type FigureLimits } from '../cell-reader';
import { months } from '../performance/periods';
import type { EfficiencyEntries } from './basket';
import type { EfficiencyReturn } from './description';
import { type FinanceName, financeNames, financeTemplate } from './names';
import type { OrganisationFinance } from './position';
import type { Fund } from './transformation';

/** The finance sheets' figures, ready for `systemFinance`; amounts in pence. */
export interface FinanceReading {
  system: string;
  year: string;
  /** Months reported, 1 to 12. */
  months: number;
  /** The places in their order. */
  places: string[];
  organisations: OrganisationFinance[];
  efficiency: { organisation: string; entries: EfficiencyEntries; at: CellPlace }[];
  funds: Fund[];
  released: boolean;
}

export type FinanceOutcome =
  /** No finance sheets of this add-in. */
  | { status: 'not ours' }
  | { status: 'problems'; problems: CellProblem[] }
  /** `gaps` are blanks in months reported: what rests on them has no figure. */
  | { status: 'read'; reading: FinanceReading; gaps: CellProblem[] };

const byOrganisation = {
  Finance_organisations: 1,
  Finance_codes: 1,
  Finance_kinds: 1,
  Finance_places: 1,
  Finance_accepted: 1,
  Finance_included: 1,
  Finance_control_totals: 1,
  Finance_plans: 12,
  Finance_actuals: 12,
  Finance_forecasts: 1,
  Finance_efficiency: 6,
} as const satisfies Partial<Record<FinanceName, number>>;

const byFund = {
  Finance_fund_names: 1,
  Finance_fund_allocations: 1,
  Finance_fund_spend: 2,
} as const satisfies Partial<Record<FinanceName, number>>;

const single = [
  'Finance_template',
  'Finance_system',
  'Finance_year',
  'Finance_month',
  'Finance_fund_released',
] as const satisfies readonly FinanceName[];

/** Every name that `readFinance` looks at. */
export const financeNamesRead: readonly FinanceName[] = [
  ...single,
  'Finance_place_list',
  ...(Object.keys(byOrganisation) as FinanceName[]),
  ...(Object.keys(byFund) as FinanceName[]),
];

/** £100bn in £000: no part of the NHS receives as much. */
const MOST = 1e8;
const amount: FigureLimits = {
  holds: (value) => Math.abs(value) <= MOST,
  otherwise: financeProblems.inPounds,
};
const notBelowNil: FigureLimits = {
  holds: (value) => value >= 0 && value <= MOST,
  otherwise: (what, found) =>
    found.startsWith('-') ? financeProblems.belowNil(what, found) : financeProblems.inPounds(what, found),
};
const fraction: FigureLimits = {
  holds: (value) => value >= 0 && value <= 1,
  otherwise: financeProblems.notAFraction,
};

type Reader = CellReader<FinanceName>;

/** Reads the finance sheets, or says everything that keeps them from being read, each with its cell. */
export function readFinance(blocks: ReadonlyMap<string, NamedBlock>): FinanceOutcome {
  if (!blocks.has('Finance_template')) return { status: 'not ours' };
  const reader = new CellReader(blocks, financeNames);
  const gaps = new CellReader(blocks, financeNames);
  for (const name of single) reader.isThere(name);
  const template = reader.words('Finance_template', 'The template of these sheets');
  if (template !== financeTemplate)
    reader.report(
      'Finance_template',
      'other version',
      financeProblems.anotherVersion(template, financeTemplate),
      0,
    );
  const month = reader.choice('Finance_month', 'The last month reported', months);
  const reported = month === undefined ? 0 : months.indexOf(month) + 1;
  const reading: FinanceReading = {
    system: reader.words('Finance_system', 'The system'),
    year: readYear(reader),
    months: reported,
    places: readPlaces(reader),
    ...readOrganisations(reader, gaps, reported),
    funds: readFunds(reader),
    released:
      reader.choice('Finance_fund_released', 'Whether the uncommitted funds are released', ['Y', 'N']) ===
      'Y',
  };
  const problems = reader.problems();
  return problems.length > 0
    ? { status: 'problems', problems }
    : { status: 'read', reading, gaps: gaps.problems() };
}

function readYear(reader: Reader): string {
  const year = reader.words('Finance_year', 'The financial year');
  const match = /^(\d{4})\/(\d{2})$/.exec(year);
  const follows = match && (Number(match[1]) + 1) % 100 === Number(match[2]);
  if (!follows && reader.rowsOf('Finance_year') > 0)
    reader.report('Finance_year', 'year not known', financeProblems.notAYear(year), 0);
  return year;
}

function readPlaces(reader: Reader): string[] {
  if (!reader.isThere('Finance_place_list')) return [];
  return rowsOf(reader, 'Finance_place_list')
    .map((row) => reader.words('Finance_place_list', `Place ${row + 1}`, row))
    .filter((place) => place !== '');
}

const rowsOf = (reader: Reader, name: FinanceName): number[] =>
  Array.from({ length: reader.rowsOf(name) }, (_, row) => row);

function readOrganisations(
  reader: Reader,
  gaps: Reader,
  reported: number,
): Pick<FinanceReading, 'organisations' | 'efficiency'> {
  if (!reader.expectSameRows(Object.keys(byOrganisation) as FinanceName[], byOrganisation))
    return { organisations: [], efficiency: [] };
  const names = new Set<string>();
  const organisations = rowsOf(reader, 'Finance_organisations').map((row) => {
    const one = readOrganisation(reader, row);
    const key = one.organisation.toLowerCase();
    if (key !== '' && names.has(key))
      reader.report('Finance_organisations', 'entered twice', financeProblems.twice(one.organisation), row);
    names.add(key);
    reportGaps(gaps, one.organisation, row, reported);
    return one;
  });
  return { organisations, efficiency: organisations.map((one, row) => readEfficiency(reader, one, row)) };
}

function readOrganisation(reader: Reader, row: number): OrganisationFinance {
  const organisation = reader.words('Finance_organisations', `The organisation of line ${row + 1}`, row);
  const of = (what: string) => `${what} of ${organisation || `line ${row + 1}`}`;
  if (reader.isBlank('Finance_organisations', row))
    reader.report(
      'Finance_organisations',
      'blank',
      positionProblems.blankText(`The organisation of line ${row + 1}`),
      row,
    );
  const controlTotal = pence(
    reader.figure('Finance_control_totals', of('The control total'), row, 0, amount).value,
  );
  const forecast = pence(reader.figure('Finance_forecasts', of('The forecast'), row, 0, amount).value);
  return {
    organisation,
    odsCode: reader.words('Finance_codes', of('The code'), row),
    kind: reader.choice('Finance_kinds', of('The kind'), ['Commissioner', 'Trust'], row) ?? 'Trust',
    place: neededWords(reader, 'Finance_places', of('The place'), row),
    accepted: reader.choice('Finance_accepted', of('Whether accepted, entry'), ['Y', 'N'], row) === 'Y',
    included: reader.needed('Finance_included', of('The part included'), row, 0, fraction) ?? 0,
    ...(controlTotal !== undefined && { controlTotal }),
    plan: readMonths(reader, 'Finance_plans', of('The plan'), row),
    actual: readMonths(reader, 'Finance_actuals', of('The actual'), row),
    ...(forecast !== undefined && { forecast }),
    at: {
      organisation: reader.placeOf('Finance_organisations', row),
      plan: rowPlace(reader, 'Finance_plans', row),
      actual: rowPlace(reader, 'Finance_actuals', row),
      forecast: reader.placeOf('Finance_forecasts', row),
    },
  };
}

function neededWords(reader: Reader, name: FinanceName, what: string, row: number): string {
  const text = reader.words(name, what, row);
  if (reader.isBlank(name, row)) reader.report(name, 'blank', positionProblems.blankText(what), row);
  return text;
}

const pence = (thousands: number | undefined): Pence | undefined =>
  thousands === undefined ? undefined : fromThousands(thousands);

const readMonths = (reader: Reader, name: FinanceName, what: string, row: number): (Pence | undefined)[] =>
  months.map((month, column) => pence(reader.figure(name, `${what} in ${month}`, row, column, amount).value));

/** All cells of one line of a block: "V11:AG11". */
function rowPlace(reader: Reader, name: FinanceName, row: number): CellPlace {
  const first = reader.placeOf(name, row);
  const last = reader.placeOf(name, row, reader.columnsOf(name) - 1);
  return { sheet: first.sheet, address: `${first.address}:${last.address}` };
}

/** Blanks in months reported: the figures that rest on them are left out, and the user is told why. */
function reportGaps(gaps: Reader, organisation: string, row: number, reported: number): void {
  months.slice(0, reported).forEach((month, column) => {
    for (const [name, what] of [
      ['Finance_plans', 'The plan'],
      ['Finance_actuals', 'The actual'],
    ] as const)
      if (gaps.isBlank(name, row, column))
        gaps.report(
          name,
          'month not filled',
          financeProblems.monthMissing(`${what} of ${organisation} in ${month}`),
          row,
          column,
        );
  });
}

const efficiencyColumns = [
  ['planYear', 'The efficiency plan for the year'],
  ['planToDate', 'The efficiency plan to date'],
  ['actualToDate', 'The efficiency to date'],
  ['recurrentToDate', 'The recurrent efficiency'],
  ['forecast', 'The efficiency forecast'],
  ['expenditure', 'The operating expenditure'],
] as const satisfies readonly [keyof EfficiencyReturn, string][];

function readEfficiency(
  reader: Reader,
  { organisation }: OrganisationFinance,
  row: number,
): FinanceReading['efficiency'][number] {
  const entries: EfficiencyEntries = {};
  efficiencyColumns.forEach(([key, what], column) => {
    const { value } = reader.figure(
      'Finance_efficiency',
      `${what} of ${organisation}`,
      row,
      column,
      notBelowNil,
    );
    if (value !== undefined) entries[key] = fromThousands(value);
  });
  const { recurrentToDate, actualToDate } = entries;
  if (recurrentToDate !== undefined && actualToDate !== undefined && recurrentToDate > actualToDate)
    reader.report(
      'Finance_efficiency',
      'part above whole',
      financeProblems.recurrentAbove(organisation),
      row,
      3,
    );
  return { organisation, entries, at: rowPlace(reader, 'Finance_efficiency', row) };
}

function readFunds(reader: Reader): Fund[] {
  if (!reader.expectSameRows(Object.keys(byFund) as FinanceName[], byFund)) return [];
  const rows = rowsOf(reader, 'Finance_fund_names');
  return rows.map((row) => {
    const fund = neededWords(reader, 'Finance_fund_names', `Fund ${row + 1}`, row);
    const allocation = reader.needed(
      'Finance_fund_allocations',
      `The allocation of ${fund}`,
      row,
      0,
      notBelowNil,
    );
    const spent = pence(
      reader.figure('Finance_fund_spend', `The spend of ${fund}`, row, 0, notBelowNil).value,
    );
    const forecast = pence(
      reader.figure('Finance_fund_spend', `The forecast of ${fund}`, row, 1, notBelowNil).value,
    );
    if (spent !== undefined && forecast !== undefined && spent > forecast)
      reader.report('Finance_fund_spend', 'part above whole', financeProblems.spentAboveForecast(fund), row);
    return {
      fund,
      allocation: fromThousands(allocation ?? 0),
      ...(spent !== undefined && { spent }),
      ...(forecast !== undefined && { forecast }),
      uncommitted: row === rows.length - 1,
      at: {
        spent: reader.placeOf('Finance_fund_spend', row),
        forecast: reader.placeOf('Finance_fund_spend', row, 1),
      },
    };
  });
}
