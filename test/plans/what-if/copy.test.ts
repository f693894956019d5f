import { aheadOfPlan, copyTo, positionOf, quartersFrom, withFigures } from '../../../src/plans/what-if/copy';
import { potsMoved } from '../../../src/plans/what-if/pots-moved';
import { actualChanges, readWhatIf } from '../../../src/plans/what-if/read-what-if';
import { asTransfers, offsetsAdded, transfersAsFigures } from '../../../src/plans/what-if/tried-offsets';
import { allPence, pence } from '../../psf/support';
import { shippedSnapshot } from '../adjustments/support';
import { rowOf, sybCopy } from './support';

const reported = sybCopy();
const sth = rowOf(reported, 'Sheffield Teaching');

describe('a copy of the figures', () => {
  test('takes quarters to come on plan: a control total, or the draft plan of who did not accept', () => {
    const { organisations } = copyTo(reported, 4);
    expect(organisations[sth]!.actual).toEqual(allPence([-8_658, -4_250, -5_519, -2_690]));
    const rotherham = organisations[rowOf(reported, 'The Rotherham')]!;
    expect(rotherham.actual[3]).toBe(pence(-4_858));
  });

  test('keeps the A&E performance the workbook holds for a quarter to come, else carries the last one on', () => {
    const blankQ4 = {
      ...reported,
      organisations: reported.organisations.map((one, row) =>
        row === sth ? { ...one, performance: { ...one.performance!, trust: [0.8, 0.81, 0.82, 0] } } : one,
      ),
    };
    const carried = copyTo(blankQ4, 4).organisations[sth]!.performance!;
    expect(carried.trust).toEqual([0.8, 0.81, 0.82, 0.82]);
    expect(copyTo(reported, 4).organisations[sth]!.performance).toEqual(
      reported.organisations[sth]!.performance,
    );
  });

  test('can be cut at a quarter that is over, and goes from the one reported on', () => {
    expect(copyTo(reported, 2).organisations[sth]!.actual).toHaveLength(2);
    expect(quartersFrom(3)).toEqual([3, 4]);
  });

  test('figures put in its place change the copy alone', () => {
    const tried = withFigures(reported, [{ kind: 'actual', row: sth, quarter: 3, amount: pence(-5_401) }]);
    expect(aheadOfPlan(tried.organisations[sth]!, 3)).toBe(0);
    expect(aheadOfPlan(reported.organisations[sth]!, 3)).toBe(pence(-118));
    expect(withFigures(reported, [])).toBe(reported);
  });
});

describe('the pots that move', () => {
  test('are listed, all PSF first, and only they', () => {
    const before = positionOf(reported);
    expect(potsMoved(before, before).map(({ kind }) => kind)).toEqual(['total']);
    const tried = withFigures(reported, [{ kind: 'actual', row: sth, quarter: 3, amount: pence(-5_496) }]);
    // 23 better leaves STH 95 short and the system 72: only System PSF moves.
    const kinds = potsMoved(before, positionOf(tried)).map(({ kind, trust }) => [kind, trust === undefined]);
    expect(kinds.slice(0, 2)).toEqual([
      ['total', true],
      ['system', true],
    ]);
    expect(kinds.filter(([kind]) => kind === 'finance' || kind === 'ae')).toEqual([]);
  });
});

describe('offsets that are tried', () => {
  const offset = (row: number, thousands: number) => ({
    kind: 'offset' as const,
    row,
    quarter: 3 as const,
    amount: pence(thousands),
  });

  test('are out by what they add up to', () => {
    const [out] = offsetsAdded(reported, [offset(0, -50), offset(sth, 118)]);
    expect(out).toMatchObject({ quarter: 3, difference: pence(68) });
    expect(offsetsAdded(reported, [offset(0, 0)])).toEqual([]);
  });

  test('become lines of the register, and lines become offsets again', () => {
    const figures = [offset(0, -50), offset(1, -70), offset(4, 2), offset(sth, 118)];
    const transfers = asTransfers(offsetsAdded(reported, figures)[0]!.added);
    expect(transfers).toEqual([
      { from: 0, to: 4, amount: pence(2) },
      { from: 0, to: sth, amount: pence(48) },
      { from: 1, to: sth, amount: pence(70) },
    ]);
    const back = transfersAsFigures(reported, 3, transfers).sort((a, b) => a.row - b.row);
    expect(back).toEqual(figures);
  });
});

describe('a workbook to try out on', () => {
  test('is read with its earn-back, and tried actuals become changes of its cells', () => {
    const snapshot = shippedSnapshot();
    const read = readWhatIf(snapshot);
    if (read.status !== 'read') throw new Error(read.status);
    expect(read.shortNames.at(-1)).toBe('SHSC');
    expect(read.earnBack).toMatchObject({
      startingPoint: pence(-87_461),
      systemControlTotal: pence(-63_475),
      cap: pence(2_363),
      rate: 1,
      receiver: 'system',
    });
    const { changes } = actualChanges(snapshot, [
      { kind: 'actual', row: 4, quarter: 3, amount: pence(120) },
      { kind: 'offset', row: 4, quarter: 3, amount: pence(5) },
    ]);
    expect(changes).toMatchObject([{ sheet: 'Actuals', address: 'D14', before: 25, after: 120 }]);
  });

  test('says what keeps it from being read', () => {
    expect(readWhatIf({ sheets: [], names: [], tables: [] })).toEqual({ status: 'not ours' });
    const snapshot = shippedSnapshot();
    const names = snapshot.names.filter(({ name }) => name !== 'Actuals');
    expect(readWhatIf({ ...snapshot, names })).toMatchObject({
      status: 'problems',
      problems: [{ name: 'Actuals' }],
    });
  });
});
