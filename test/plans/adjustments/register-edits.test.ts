import type { Register } from '../../../src/plans/adjustments/register';
import { edited, linesWith, rebased, withAdded } from '../../../src/plans/adjustments/register-edits';
import { type TypedLine, blankLine } from '../../../src/plans/adjustments/register-line';
import { offsetLine } from './support';

const registerWith = (...lines: TypedLine[]): Register => ({ organisations: ['DBTH', 'STH'], lines });
const other: TypedLine = { ...offsetLine, amount: '20' };
const none = new Map();

test('an edit that leaves a line as it stood is no edit', () => {
  const register = registerWith(offsetLine);
  const changed = edited(register, none, 0, other);
  expect(linesWith(register, changed)).toEqual([other]);
  expect(edited(register, changed, 0, offsetLine).size).toBe(0);
});

test('lines are added in rows that are free on both sides', () => {
  const register = registerWith(offsetLine, blankLine, blankLine);
  const once = withAdded(register, none, [other])!;
  const twice = withAdded(register, once, [other])!;
  expect(linesWith(register, twice)).toEqual([offsetLine, other, other]);
  expect(withAdded(register, twice, [other])).toBeUndefined();
});

describe('when the register is edited in the workbook meanwhile', () => {
  const before = registerWith(blankLine, blankLine);
  const edits = withAdded(before, none, [other])!;

  test('an added line whose row was taken moves to another', () => {
    const now = registerWith(offsetLine, blankLine);
    const { edits: kept, collided } = rebased(now, edits);
    expect(linesWith(now, kept)).toEqual([offsetLine, other]);
    expect(collided).toBe(false);
  });

  test('an edit that the workbook holds by now is none any more', () => {
    expect(rebased(registerWith(other, blankLine), edits).edits.size).toBe(0);
  });

  test('of a line changed on both sides the user’s own stands, and it is said', () => {
    const standing = registerWith(offsetLine);
    const changed = edited(standing, none, 0, other);
    const theirs = registerWith({ ...offsetLine, amount: '30' });
    const { edits: kept, collided } = rebased(theirs, changed);
    expect(linesWith(theirs, kept)).toEqual([other]);
    expect(collided).toBe(true);
    // Once it is said, it is not said of the same edit again.
    expect(rebased(theirs, kept).collided).toBe(false);
  });

  test('with no row left, nothing typed is lost: it is kept and said', () => {
    const { edits: kept, collided } = rebased(registerWith(offsetLine), edits);
    expect([...kept.values()].map(({ line }) => line)).toEqual([other]);
    expect(collided).toBe(true);
  });
});
