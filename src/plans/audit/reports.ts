import { auditWording } from '../../wording/audit';
import { columnLetters } from '../cell-area';
import { addressesOf } from './addresses';
import type { AuditKind, AuditReport } from './audit-report';
import type { Reach } from './difference';
import { type Place, type Reference, referenceText } from './reference';
import { formulaText } from './relative-form';
import { countBefore } from './stretches';
import type { Suspect } from './suspect';

/** Reports of suspects, cells next to one another that differ in the same way in one, in reading order. */
export const reportsOf = (suspects: readonly Suspect[]): AuditReport[] =>
  groupsOf([...suspects].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column)).map(
    reportOf,
  );

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** Suspects with the same formula, where the same formula is expected, that touch one another. */
function groupsOf(suspects: readonly Suspect[]): Suspect[][] {
  const waiting = new Map(suspects.map((suspect) => [keyOf(suspect.cell.row, suspect.cell.column), suspect]));
  const groups: Suspect[][] = [];
  for (const suspect of suspects) {
    const group: Suspect[] = [];
    const touching = [suspect];
    for (let next = touching.pop(); next; next = touching.pop()) {
      const { row, column } = next.cell;
      if (!waiting.delete(keyOf(row, column))) continue;
      group.push(next);
      const around = [
        keyOf(row, column - 1),
        keyOf(row, column + 1),
        keyOf(row - 1, column),
        keyOf(row + 1, column),
      ];
      for (const key of around) {
        const other = waiting.get(key);
        if (other && alike(suspect, other)) touching.push(other);
      }
    }
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

const alike = (one: Suspect, other: Suspect): boolean =>
  one.what.kind === other.what.kind &&
  one.what.kind !== 'out of step' &&
  one.direction === other.direction &&
  one.confidence === other.confidence &&
  one.expected.pattern === other.expected.pattern &&
  one.cell.formula?.pattern === other.cell.formula?.pattern;

function reportOf(group: readonly Suspect[]): AuditReport {
  const first = group[0]!;
  const cells = addressesOf(group.map(({ cell }) => cell));
  const neighbours = nearestNeighbours(first);
  return {
    kind: kindOf(first),
    sheet: first.sheet.name,
    cells,
    neighbours,
    explanation: explanationOf(first, group, { cells, neighbours }),
    formulas: group.map(({ cell, expected }) => ({
      address: columnLetters(cell.column) + cell.row,
      ...(cell.formula && { found: formulaText(cell.formula) }),
      expected: formulaText(expected),
    })),
    certain: group.every(isCertain),
    confidence: first.confidence,
  };
}

function kindOf({ what, cell }: Suspect): AuditKind {
  if (what.kind === 'short') return 'stops short';
  if (what.kind !== 'pattern') return 'overwritten';
  const { difference } = what;
  const leavesOut = difference.kind === 'reach' && difference.added.length === 0;
  return leavesOut && cell.formula!.references.some(({ shape }) => shape === 'range')
    ? 'stops short'
    : 'inconsistent';
}

/** A formula that neighbours on both sides agree on may be offered; where it is another matter, only shown. */
const isCertain = ({ what, between, confidence }: Suspect): boolean =>
  between &&
  confidence === 'likely' &&
  (what.kind === 'typed' || (what.kind === 'pattern' && what.difference.kind === 'reach'));

/** Neighbours this far along the line are named, no farther. */
const MOST_NEIGHBOURS = 200;
const MOST_ADDRESSES = 2;

function nearestNeighbours({ cell, neighbours }: Suspect): string[] {
  const index = countBefore(neighbours, cell.at);
  const near = neighbours.slice(Math.max(0, index - MOST_NEIGHBOURS), index + MOST_NEIGHBOURS);
  const before = addressesOf(near.filter(({ at }) => at < cell.at)).slice(-MOST_ADDRESSES);
  return [...before, ...addressesOf(near.filter(({ at }) => at > cell.at)).slice(0, MOST_ADDRESSES)];
}

interface Sides {
  cells: string[];
  neighbours: string[];
}

function explanationOf(first: Suspect, group: readonly Suspect[], sides: Sides): string {
  const expected = formulaText(first.expected);
  const found = first.cell.formula && formulaText(first.cell.formula);
  if (first.what.kind === 'short') return shortInWords(group, sides.cells);
  if (first.what.kind !== 'pattern') return typedInWords(first, sides, expected);
  const { difference } = first.what;
  if (difference.kind === 'reach') return reachInWords(first, group.flatMap(reachOf), sides);
  if (difference.kind === 'sheet')
    return auditWording.otherSheet(sides, found!, expected, first.confidence === 'possible');
  if (difference.kind === 'shifted') return auditWording.otherCells(sides, found!, expected);
  return auditWording.otherFormula(sides, found!, expected);
}

function typedInWords(
  { what, direction, cell, neighbours }: Suspect,
  sides: Sides,
  expected: string,
): string {
  const across = direction === 'across';
  if (what.kind === 'typed total')
    return auditWording.typedTotal(sides, expected, across ? 'above' : 'to the left');
  if (what.kind === 'out of step') {
    const lines = [cell, neighbours[0]!].sort((a, b) => a.at - b.at).map(({ at }) => lineName(at, across));
    return auditWording.typedOutOfStep(
      sides,
      [lines[0]!, lines[1]!],
      across ? 'row' : 'column',
      what.alike,
      expected,
    );
  }
  return cell.formula
    ? auditWording.typedSum(sides, formulaText(cell.formula), expected)
    : auditWording.typedFigure(sides, expected);
}

const lineName = (at: number, isColumn: boolean): string => (isColumn ? columnLetters(at) : String(at));

function shortInWords(group: readonly Suspect[], cells: string[]): string {
  const range = group[0]!.cell.formula!.references[0]!;
  const across = group[0]!.direction === 'across';
  const taken = across ? range.right.at - range.left.at + 1 : range.bottom.at - range.top.at + 1;
  const omitted = group.flatMap(({ what }) => (what.kind === 'short' ? what.omitted : []));
  return auditWording.stopsShort(
    cells,
    taken,
    across ? 'column' : 'row',
    referenceText(range),
    addressesOf(omitted),
  );
}

const reachOf = ({ what }: Suspect): Reach[] =>
  what.kind === 'pattern' && what.difference.kind === 'reach' ? [what.difference] : [];

function reachInWords({ cell, confidence }: Suspect, reaches: readonly Reach[], sides: Sides): string {
  const { adds, missing, added, shared } = reaches[0]!;
  const { references } = cell.formula!;
  const range = references.length === 1 && references[0]!.shape === 'range' ? references[0] : undefined;
  return auditWording.reach({
    ...sides,
    adds,
    taken: shared.length + added.length,
    expected: shared.length + missing.length,
    unit: range ? unitOf(range) : 'cell',
    ...(range && reaches.length === 1 && { range: referenceText(range) }),
    missing: placesInWords(reaches.flatMap((reach) => reach.missing)),
    added: placesInWords(reaches.flatMap((reach) => reach.added)),
    noFiguresYet: confidence === 'possible',
  });
}

function unitOf({ top, left, bottom, right }: Reference): 'row' | 'column' | 'cell' {
  if (left.at === right.at) return 'row';
  return top.at === bottom.at ? 'column' : 'cell';
}

/** Addresses with the sheet before them where it is another: "F8", "PLAN!B3:B5". */
function placesInWords(places: readonly Place[]): string[] {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) =>
    addressesOf(places.filter((place) => place.sheet === sheet)).map((address) => sheet + address),
  );
}
