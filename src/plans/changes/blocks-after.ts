import { splitAllocation } from '../../psf/allocation-split';
import { fromThousands, toThousands } from '../../psf/money';
import { phase } from '../../psf/phasing';
import { type NamedBlock, type WorkbookSnapshot, namedBlocks } from '../snapshot';
import type { SystemPsfName } from '../system-psf/names';
import type { CellValue } from '../workbook-model';
import type { ChangeList } from './change-list';
import { withChanges } from './with-changes';

/** A number, or undefined for whatever else a cell holds. */
type Figure = number | undefined;
type Figures = (name: SystemPsfName) => Figure[][];
type Texts = (name: SystemPsfName) => string[];

/** Cells that the quarterly workbook works out from others, and how, by the same rules. */
interface Derivation {
  gives: SystemPsfName;
  from: readonly SystemPsfName[];
  work: (figures: Figures, texts: Texts) => CellValue[][];
}

const performance = (attendances: Figure, over: Figure): CellValue =>
  attendances === undefined || attendances === 0 || over === undefined
    ? ''
    : (attendances - over) / attendances;

const ofTrusts = (gives: SystemPsfName, attendances: SystemPsfName, over: SystemPsfName): Derivation => ({
  gives,
  from: [attendances, over],
  work: (figures) =>
    figures(attendances).map((row, trust) =>
      row.map((all, quarter) => performance(all, figures(over)[trust]?.[quarter])),
    ),
});

const ofBoards = (gives: SystemPsfName, attendances: SystemPsfName, over: SystemPsfName): Derivation => ({
  gives,
  from: ['AE_boards', attendances, over],
  work: (figures, texts) => {
    const boards = texts('AE_boards');
    return boards.map((board) =>
      [0, 1, 2, 3].map((quarter) => {
        const members = boards.flatMap((other, trust) => (other === board ? [trust] : []));
        const all = members.map((trust) => figures(attendances)[trust]?.[quarter]);
        const late = members.map((trust) => figures(over)[trust]?.[quarter]);
        const complete = [...all, ...late].every((figure) => figure !== undefined) && !all.includes(0);
        return complete ? performance(total(all), total(late)) : '';
      }),
    );
  },
});

const total = (figures: readonly Figure[]): number =>
  figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);

const registers = [
  'Adjustment_types',
  'Adjustment_givers',
  'Adjustment_receivers',
  'Adjustment_quarters',
  'Adjustment_amounts',
] as const satisfies readonly SystemPsfName[];

/** Variations are added to the plan of who gives up an amount, offsets to the actual of who is given it. */
const ofRegister = (
  gives: SystemPsfName,
  kind: string,
  { plus, minus }: { plus: SystemPsfName; minus: SystemPsfName },
): Derivation => ({
  gives,
  from: ['Short_names', ...registers],
  work: (figures, texts) => {
    const kinds = texts('Adjustment_types');
    const sumOf = (party: SystemPsfName, name: string, quarter: number) =>
      total(
        figures('Adjustment_amounts').map(([amount], line) =>
          same(kinds[line], kind) &&
          same(texts(party)[line], name) &&
          figures('Adjustment_quarters')[line]?.[0] === quarter
            ? amount
            : 0,
        ),
      );
    return texts('Short_names').map((name) =>
      [1, 2, 3, 4].map((quarter) => sumOf(plus, name, quarter) - sumOf(minus, name, quarter)),
    );
  },
});

/** Excel's own comparison: capitals and small letters are the same. */
const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

const ofPots = (gives: SystemPsfName, kind: 'ae' | 'finance' | 'system'): Derivation => ({
  gives,
  from: [
    'General_fund',
    'Additional_fund',
    'Has_AE',
    'System_share',
    'AE_share',
    'Phasing_profile',
    'Trust_accepted',
  ],
  work: (figures, texts) => {
    const one = (name: SystemPsfName, row = 0) => figures(name)[row]?.[0] ?? 0;
    const shares = { systemShare: one('System_share'), aeShare: one('AE_share') };
    const profile = (figures('Phasing_profile')[0] ?? []).map((part) => part ?? 0);
    return texts('Trust_accepted').map((accepted, row) => {
      const allocation = {
        generalFund: fromThousands(one('General_fund', row)),
        additionalFund: fromThousands(one('Additional_fund', row)),
        hasAE: same(texts('Has_AE')[row], 'Y'),
      };
      const year = same(accepted, 'Y') ? splitAllocation(allocation, shares)[kind] : 0;
      return phase(year, profile).map(toThousands);
    });
  },
});

const derivations: readonly Derivation[] = [
  ofTrusts('AE_performance', 'AE_attendances', 'AE_over_four_hours'),
  ofTrusts('AE_prior_year', 'AE_prior_attendances', 'AE_prior_over_four_hours'),
  ofBoards('Board_performance', 'AE_attendances', 'AE_over_four_hours'),
  ofBoards('Board_prior_year', 'AE_prior_attendances', 'AE_prior_over_four_hours'),
  ofRegister('Variations', 'Control total variation', {
    plus: 'Adjustment_givers',
    minus: 'Adjustment_receivers',
  }),
  ofRegister('Offsets', 'In-year offset', { plus: 'Adjustment_receivers', minus: 'Adjustment_givers' }),
  ofPots('AE_pots', 'ae'),
  ofPots('Finance_pots', 'finance'),
  ofPots('System_pots', 'system'),
];

/**
 * The cells of the names given as they would be with a list applied, by name: what `readPosition` and the
 * panels read. Calculated cells whose inputs the list changes are worked out by the rules of the fund; all
 * others are as the workbook holds them.
 */
export function blocksAfter(
  snapshot: WorkbookSnapshot,
  list: ChangeList,
  names: readonly SystemPsfName[],
): ReadonlyMap<string, NamedBlock> {
  const all = [...new Set([...names, ...derivations.flatMap(({ gives, from }) => [gives, ...from])])];
  const before = namedBlocks(snapshot, all);
  const after = new Map(namedBlocks(withChanges(snapshot, list), all));
  const differs = (name: SystemPsfName) => !sameValues(before.get(name), after.get(name));
  const figures: Figures = (name) => {
    const block = after.get(name);
    return (block?.values ?? []).map((row, line) =>
      row.map((value, column) => (block!.types[line]![column] === 'number' ? (value as number) : undefined)),
    );
  };
  const texts: Texts = (name) => (after.get(name)?.values ?? []).map(([value]) => String(value ?? '').trim());
  for (const { gives, from, work } of derivations) {
    const block = after.get(gives);
    // Where the list types over the calculated cells themselves, what is typed stands.
    if (!block || !from.some(differs) || differs(gives) || !from.every((name) => after.has(name))) continue;
    const values = work(figures, texts);
    after.set(gives, { ...block, values, types: values.map((row) => row.map(typeOf)) });
  }
  return new Map([...after].filter(([name]) => (names as readonly string[]).includes(name)));
}

const typeOf = (value: CellValue) => (typeof value === 'number' ? 'number' : 'text');

const sameValues = (one: NamedBlock | undefined, other: NamedBlock | undefined): boolean =>
  JSON.stringify([one?.values, one?.types]) === JSON.stringify([other?.values, other?.types]);
