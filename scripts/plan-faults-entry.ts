import type { PlanCell } from '../src/plans/compile';
import type { PlanBook } from './plan-book';
import type { Chance } from './plan-chance';
import { anInput, type Fault, here } from './plan-fault';

const fault = (name: string, apply: Fault['apply']): Fault => ({ name, template: 'ccg-financial', apply });

const isAmount = ({ rule }: PlanCell): boolean => rule.holds === 'amount';
const isPositive = ({ rule }: PlanCell): boolean => rule.holds === 'amount' && rule.least === 0;
const isChoice = ({ rule }: PlanCell): boolean => rule.holds === 'choice';
const isDate = ({ rule }: PlanCell): boolean => rule.holds === 'date';

/** Types something else into an input that fits. */
const typed = (
  name: string,
  rule: string,
  fits: (cell: PlanCell) => boolean,
  entered: (before: number, chance: Chance, cell: PlanCell) => string | number,
): Fault =>
  fault(name, (book, chance) => {
    const cell = anInput(book, chance, fits);
    const value = entered(Number(book.valueOf(cell)), chance, cell);
    if (typeof value === 'string')
      book.put(cell.sheet.name, cell.row, cell.columnNumber, {
        held: { type: value ? 'text' : 'blank', value },
      });
    else book.set(cell, value);
    return here(rule, cell);
  });

/** An amount with enough others in its line, so large that in pounds it stands out. */
const standsOut = (book: PlanBook, cell: PlanCell): boolean => {
  const line = book.compiled
    .sheet(cell.sheet.specification.id)
    .cells.filter((one) => one.line === cell.line && one.rule.role === 'input' && isAmount(one))
    .map((one) => Math.abs(Number(book.valueOf(one))))
    .filter((size) => size > 0);
  const size = Math.abs(Number(book.valueOf(cell)));
  return (
    isPositive(cell) &&
    cell.rule.most === undefined &&
    line.length > 4 &&
    size >= 20 &&
    line.every((other) => size * 4 > other && size < other * 6)
  );
};

/** What users enter. */
export const entryFaults: readonly Fault[] = [
  typed('amount cleared', 'entry/required-cell-blank', isAmount, () => ''),
  typed('amount replaced by spaces', 'entry/required-cell-blank', isAmount, () => '  '),
  typed(
    'words cleared on the Cover',
    'entry/required-cell-blank',
    ({ rule, sheet }) => rule.holds === 'text' && sheet.name === 'Cover',
    () => '',
  ),
  typed(
    'name of a scheme cleared',
    'entry/required-cell-blank',
    ({ rule, line }) => rule.holds === 'text' && !!line.registered,
    () => '',
  ),
  typed('choice cleared', 'entry/required-cell-blank', isChoice, () => ''),
  typed(
    'amount as text with a space',
    'entry/text-for-number',
    isAmount,
    (before) => `${before.toLocaleString('en-GB')} `,
  ),
  typed('amount in brackets as text', 'entry/text-for-number', isAmount, (before) => `(${Math.abs(before)})`),
  typed('“n/a” for an amount', 'entry/text-for-number', isAmount, () => 'n/a'),
  typed(
    '“TBC” for a percentage',
    'entry/text-for-number',
    ({ rule }) => rule.holds === 'fraction',
    () => 'TBC',
  ),
  typed('wrong sign', 'entry/wrong-sign', isPositive, (before) => -Math.max(1, before)),
  typed(
    'percentage a hundred times too large',
    'entry/hundredfold-percentage',
    ({ rule }) => rule.holds === 'fraction',
    (before) => Math.max(2, before * 100),
  ),
  typed(
    'percentage out of range',
    'entry/out-of-range',
    ({ rule }) => rule.holds === 'fraction' && rule.most === 0.5,
    () => 0.85,
  ),
  typed(
    'more than the whole pooled fund',
    'entry/out-of-range',
    ({ rule }) => rule.holds === 'amount' && rule.most === 1_000_000,
    () => 2_500_000,
  ),
  typed('choice not in its list', 'entry/not-in-list', isChoice, () => 'Various'),
  typed(
    'choice in capitals',
    'entry/not-in-list',
    (cell) => isChoice(cell) && cell.line.id !== 'round',
    (_, __, cell) => `${cell.rule.choices![0]!.toUpperCase()} `,
  ),
  typed('date as text', 'entry/not-a-date', isDate, () => '4th April'),
  typed('year for a date', 'entry/not-a-date', isDate, () => 2014),
  typed(
    'part of a patient',
    'entry/not-whole',
    ({ rule }) => rule.holds === 'count',
    (before) => before + 0.5,
  ),
  typed(
    'number for a name',
    'entry/number-for-text',
    ({ rule }) => rule.holds === 'text',
    () => 12,
  ),
  fault('something in an unused cell', (book, chance) => {
    const cell = chance.of(book.compiled.cells.filter(({ rule }) => rule.role === 'unused'));
    book.set(cell, chance.whole(10, 900));
    return here('entry/unused-cell-filled', cell);
  }),
  fault('thousandfold', (book, chance) => {
    const cell = anInput(book, chance, (one) => standsOut(book, one));
    book.set(cell, Number(book.valueOf(cell)) * 1000);
    return here('units/pounds', cell);
  }),
  fault('scheme in pounds', (book, chance) => {
    const cell = anInput(
      book,
      chance,
      (one) => !!one.line.registered && standsOut(book, one) && one.sheet.name !== 'Contract value',
    );
    for (const one of cell.sheet.cells) {
      if (one.line === cell.line && isAmount(one) && one.rule.role === 'input')
        book.set(one, Number(book.valueOf(one)) * 1000);
    }
    return here('units/line-in-pounds', cell);
  }),
];
