import { fromThousands, toThousands } from '../../../psf/money';
import type { PlanningUnit, UnitOrganisation } from '../units';
import type { ContractFigure, ContractLine, ContractMeasure, SheetOfFile } from './contract-lines';
import { correction, type Correction, type Side } from './corrections';

/** The difference that rounding explains: £1,000, or one episode. */
export const tolerance = 1;

/**
 * How the two sides of a line stand in a year: alike; different; only one has it; a cell that holds no
 * number; or the other side's file is not among those loaded, so that nothing can be said.
 */
export type LineStatus =
  'agreed' | 'different' | 'commissioner missing' | 'provider missing' | 'no figure' | 'not loaded';

/** One line of a contract in one year, both sides of it. */
export interface ComparedLine {
  commissioner: UnitOrganisation;
  provider: UnitOrganisation;
  measure: ContractMeasure;
  subject: string;
  year: string;
  status: LineStatus;
  /** The commissioner's figure, with its cells. */
  commissionerSide: Side;
  providerSide: Side;
  /** The provider's figure less the commissioner's; a missing line counts as nil. */
  difference?: number;
  /** Of a mismatch: what either would have to change. */
  corrections: Correction[];
}

/** Whether both sides were there to be held against each other. */
export const wasCompared = ({ status }: Pick<ComparedLine, 'status'>): boolean => status !== 'not loaded';

/** Whether two sides do not have the same, as opposed to having the same or one not being there to compare. */
export const isMismatch = ({ status }: Pick<ComparedLine, 'status'>): boolean =>
  status !== 'agreed' && wasCompared({ status });

interface Key {
  commissioner: UnitOrganisation;
  provider: UnitOrganisation;
  measure: ContractMeasure;
  subject: string;
}

/** Which organisations have said something of a measure at all, and where. */
export type Loaded = ReadonlyMap<ContractMeasure, ReadonlyMap<UnitOrganisation, SheetOfFile>>;

/** Holds the lines of both sides against each other, pair by pair and year by year. */
export function compareLines(
  lines: readonly ContractLine[],
  years: readonly string[],
  loaded: Loaded,
  unit: PlanningUnit,
): ComparedLine[] {
  const pairs = new Map<string, { key: Key; lines: ContractLine[] }>();
  for (const line of lines) {
    const { commissioner, provider, measure, subject } = line;
    const name = [commissioner.odsCode, provider.odsCode, measure, subject.toLowerCase()].join('|');
    const pair = pairs.get(name);
    if (pair) pair.lines.push(line);
    else pairs.set(name, { key: { commissioner, provider, measure, subject }, lines: [line] });
  }
  const order = (one: UnitOrganisation): number => unit.organisations.indexOf(one);
  return [...pairs.values()]
    .sort(
      (a, b) =>
        order(a.key.commissioner) - order(b.key.commissioner) ||
        order(a.key.provider) - order(b.key.provider),
    )
    .flatMap((pair) => years.flatMap((year) => compared(pair.key, pair.lines, year, loaded)));
}

function compared(key: Key, lines: readonly ContractLine[], year: string, loaded: Loaded): ComparedLine[] {
  const sources = loaded.get(key.measure)!;
  const side = (of: ContractLine['side'], organisation: UnitOrganisation): Side => {
    const place = sources.get(organisation);
    const figures = lines
      .filter((line) => line.side === of)
      .map(({ years }) => years.get(year))
      .filter((figure) => figure !== undefined);
    return { organisation, figures, ...(place && { place }), ...sumOf(figures, key.measure) };
  };
  const commissionerSide = side('commissioner', key.commissioner);
  const providerSide = side('provider', key.provider);
  if (commissionerSide.figures.length + providerSide.figures.length === 0) return [];
  const base = { ...key, year, commissionerSide, providerSide };
  if (!commissionerSide.place || !providerSide.place) {
    return [{ ...base, status: 'not loaded', corrections: [] }];
  }
  const difference = differenceOf(commissionerSide, providerSide, key.measure);
  const status = statusOf(commissionerSide, providerSide, difference);
  const whole = { ...base, status, ...(difference !== undefined && { difference }) };
  const corrections = isMismatch(whole)
    ? correctionsOf(commissionerSide, providerSide, { ...key, year })
    : [];
  return [{ ...whole, corrections }];
}

function sumOf(figures: readonly ContractFigure[], measure: ContractMeasure): { value?: number } {
  const values = figures.map(({ value }) => value);
  if (values.length === 0 || values.includes(undefined)) return {};
  const numbers = values as number[];
  const add = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  return { value: measure === 'value' ? toThousands(add(numbers.map(fromThousands))) : add(numbers) };
}

const lacksFigure = ({ figures, value }: Side): boolean => figures.length > 0 && value === undefined;

function differenceOf(commissioner: Side, provider: Side, measure: ContractMeasure): number | undefined {
  if (lacksFigure(commissioner) || lacksFigure(provider)) return undefined;
  const [theirs, ours] = [provider.value ?? 0, commissioner.value ?? 0];
  return measure === 'value' ? toThousands(fromThousands(theirs) - fromThousands(ours)) : theirs - ours;
}

function statusOf(commissioner: Side, provider: Side, difference: number | undefined): LineStatus {
  if (difference === undefined) return 'no figure';
  // A line of nil on one side and none on the other say the same.
  if (Math.abs(difference) <= tolerance) return 'agreed';
  if (commissioner.figures.length === 0) return 'commissioner missing';
  return provider.figures.length === 0 ? 'provider missing' : 'different';
}

/** What either side would change; where one holds no number, that comes first and is all that can be said. */
function correctionsOf(
  commissioner: Side,
  provider: Side,
  about: { measure: ContractMeasure; subject: string; year: string },
): Correction[] {
  const sides: [Side, Side][] = [
    [commissioner, provider],
    [provider, commissioner],
  ];
  const unclear = sides.filter(([side]) => lacksFigure(side));
  return (unclear.length > 0 ? unclear : sides).map(([side, other]) => correction(side, other, about));
}
