import { fromThousands, type Pence } from '../../../psf/money';
import { type Quarter, quarters } from '../../../psf/quarters';
import type { NamedBlock } from '../../snapshot';
import type { SystemPsfName } from '../../system-psf/names';
import type { FinanceName } from './names';

const financeNames = [
  'Finance_year',
  'Finance_codes',
  'Finance_quarter_actuals',
] as const satisfies readonly FinanceName[];
const psfNames = [
  'Scheme_year',
  'ODS_codes',
  'Short_names',
  'Actuals',
] as const satisfies readonly SystemPsfName[];

/** The names that the comparison reads: those of the quarterly workbook, and of the finance sheets. */
export const namesCompared: readonly (SystemPsfName | FinanceName)[] = [...psfNames, ...financeNames];

/** A quarter's actual that the sheet Actuals has otherwise than the finance sheets; rows and columns from 0. */
export interface ActualDiffers {
  organisation: string;
  quarter: Quarter;
  actual: Pence;
  finance: Pence;
  actualsRow: number;
  financeRow: number;
}

export interface FinanceComparison {
  /** Actuals that both have. */
  compared: number;
  differences: ActualDiffers[];
}

/** The least difference that both figures show: a pound. */
const POUND: Pence = 100;

/**
 * Holds the quarters reported on Actuals against those that the finance sheets add up from months. Nothing where
 * the workbook has no finance sheets of the same year.
 */
export function compareWithActuals(
  blocks: ReadonlyMap<string, NamedBlock>,
  reported: Quarter,
): FinanceComparison | undefined {
  if (namesCompared.some((name) => !blocks.has(name))) return undefined;
  const textsOf = (name: string) => blocks.get(name)!.values.map(([value]) => String(value ?? '').trim());
  if (textsOf('Finance_year')[0] !== textsOf('Scheme_year')[0]) return undefined;
  const names = textsOf('Short_names');
  const financeCodes = textsOf('Finance_codes').map((code) => code.toUpperCase());
  const pairs = textsOf('ODS_codes').flatMap((code, actualsRow) => {
    const financeRow = code === '' ? -1 : financeCodes.indexOf(code.toUpperCase());
    if (financeRow < 0) return [];
    return quarters
      .filter((quarter) => quarter <= reported)
      .flatMap((quarter): ActualDiffers[] => {
        const actual = amountIn(blocks.get('Actuals')!, actualsRow, quarter);
        const finance = amountIn(blocks.get('Finance_quarter_actuals')!, financeRow, quarter);
        if (actual === undefined || finance === undefined) return [];
        return [
          { organisation: names[actualsRow] ?? code, quarter, actual, finance, actualsRow, financeRow },
        ];
      });
  });
  return {
    compared: pairs.length,
    differences: pairs.filter(({ actual, finance }) => Math.abs(actual - finance) >= POUND),
  };
}

function amountIn({ values, types }: NamedBlock, row: number, quarter: Quarter): Pence | undefined {
  return types[row]?.[quarter - 1] === 'number'
    ? fromThousands(Number(values[row]![quarter - 1]))
    : undefined;
}
