import { type Pence, toThousands } from '../../psf/money';
import { type Quarter, quarters } from '../../psf/quarters';
import { financeReturnWords as words, refreshWords } from '../../wording/refresh';
import { addressOf, areaOf } from '../cell-area';
import { namedBlocks, type WorkbookSnapshot } from '../snapshot';
import { financeNamesRead, readFinance, systemFinance } from '../system/finance';
import type { OrganisationReturn } from './returned-line';

/** What the Finance returns of the workbook itself have of a quarter. */
export type FinanceQuarter =
  | { status: 'complete'; read: OrganisationReturn }
  /** Organisations that lack a month of it; every one of them where nothing of it is filled in. */
  | { status: 'incomplete'; lacking: string[]; nothing: boolean };

/** The Finance returns of the workbook, as far as its quarters can be taken from them. */
export type FinanceSheets =
  | { status: 'none' }
  /** They cannot be read, or are of another year: `text` says why. */
  | { status: 'unusable'; text: string }
  | { status: 'usable'; quarters: ReadonlyMap<Quarter, FinanceQuarter> };

/**
 * The actual of each quarter from the finance sheets beside the quarterly workbook, its three months added up;
 * a quarter counts once every organisation has all of it.
 */
export function financeSheetsOf(snapshot: WorkbookSnapshot): FinanceSheets {
  const outcome = readFinance(namedBlocks(snapshot, financeNamesRead));
  if (outcome.status === 'not ours') return { status: 'none' };
  if (outcome.status === 'problems')
    return { status: 'unusable', text: words.problems(outcome.problems.length) };
  const { reading } = outcome;
  const year = String(namedBlocks(snapshot, ['Scheme_year']).get('Scheme_year')?.values[0]?.[0] ?? '').trim();
  if (reading.year !== year) return { status: 'unusable', text: words.otherYear(reading.year, year) };
  const { quarters: ofOrganisations } = systemFinance(reading);
  const lines = ofOrganisations.map((one, row) => ({ ...one, at: reading.organisations[row]!.at.actual }));
  return {
    status: 'usable',
    quarters: new Map(quarters.map((quarter) => [quarter, financeQuarter(lines, quarter)])),
  };
}

interface Line {
  organisation: string;
  odsCode: string;
  actual: (Pence | undefined)[];
  at: { sheet: string; address: string };
}

function financeQuarter(lines: readonly Line[], quarter: Quarter): FinanceQuarter {
  const lacking = lines.filter(({ actual }) => actual[quarter - 1] === undefined);
  if (lacking.length > 0)
    return {
      status: 'incomplete',
      lacking: lacking.map(({ organisation }) => organisation),
      nothing: lacking.length === lines.length,
    };
  const source = words.source();
  return {
    status: 'complete',
    read: {
      source,
      lines: lines.map(({ organisation, odsCode, actual, at }) => {
        const months = areaOf(at.address);
        const cells = { ...months, column: months.column + (quarter - 1) * 3, columns: 3 };
        const where = refreshWords.cell(source, at.sheet, addressOf(cells));
        const value = toThousands(actual[quarter - 1]!);
        return {
          source,
          labels: [odsCode, organisation],
          where,
          quarter,
          figures: { actual: { held: { type: 'number' as const, value }, where } },
        };
      }),
    },
  };
}
