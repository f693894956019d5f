/**
 * The fault check: clean filled plans, each with one fault such as users make, held against every rule.
 * Says how many were found in the right cell, and whether anything was found elsewhere that is not named
 * as a consequence. `npx tsx scripts/plan-faults.ts [runs] [seed]`; exit code 1 below 98%, or on a stranger.
 */
import { templates } from '../src/plans/templates';
import { validate } from '../src/plans/validate';
import type { PlanBook } from './plan-book';
import { Chance } from './plan-chance';
import { type Fault, outcomeOf } from './plan-fault';
import { faultCatalogue } from './plan-fault-catalogue';
import { filledPlan } from './plan-fill';

const LEAST_FOUND = 0.98;
const PLANS = 6;

const [runs = 2000, seed = 1] = process.argv.slice(2).map(Number);
const plans = new Map<string, PlanBook>();

/** One of a few filled plans of a template, made once. */
function cleanPlan({ template }: Fault, chance: Chance): PlanBook {
  const number = chance.whole(1, PLANS);
  const known = plans.get(`${template} ${number}`);
  if (known) return known;
  const made = filledPlan(
    templates.find(({ id }) => id === template)!,
    seed * 100 + number,
  );
  plans.set(`${template} ${number}`, made);
  return made;
}

interface Tally {
  tried: number;
  found: number;
  strangers: number;
  example?: string;
}

const tallies = new Map<string, Tally>(
  faultCatalogue.map(({ name }) => [name, { tried: 0, found: 0, strangers: 0 }]),
);

for (let run = 0; run < runs; run++) {
  const chance = new Chance(seed * 1_000_003 + run);
  // Each kind in turn, so that every kind is tried about as often.
  const fault = faultCatalogue[run % faultCatalogue.length]!;
  const book = cleanPlan(fault, chance).copy();
  const expected = fault.apply(book, chance);
  if (!book.frozen) book.recalculate();
  const { found, strangers } = outcomeOf(validate(book.snapshot()).findings, expected);
  const tally = tallies.get(fault.name)!;
  tally.tried++;
  if (found) tally.found++;
  if (strangers.length > 0) tally.strangers++;
  if ((!found || strangers.length > 0) && !tally.example) {
    const elsewhere = strangers
      .map(({ rule, sheet, cells }) => `${rule} at ${sheet}!${cells.join(' ')}`)
      .slice(0, 3);
    tally.example = `expected ${expected.rule} at ${expected.sheet}!${expected.cell ?? ''}${found ? '' : ' (not found)'}; ${elsewhere.join('; ')}`;
  }
}

const all = [...tallies.values()];
const sum = (of: (tally: Tally) => number): number => all.reduce((total, tally) => total + of(tally), 0);
const [tried, found, strangers] = [
  sum((one) => one.tried),
  sum((one) => one.found),
  sum((one) => one.strangers),
];

console.log(`${'kind of fault'.padEnd(48)} tried  found  elsewhere`);
for (const [name, tally] of tallies) {
  const row = [tally.tried, tally.found, tally.strangers].map((count) => String(count).padStart(6)).join(' ');
  console.log(`${name.padEnd(46)} ${row}${tally.example ? `   ${tally.example}` : ''}`);
}
console.log(
  `\n${faultCatalogue.length} kinds, ${tried} faults (seed ${seed}): ${found} found at the right cell (${((100 * found) / tried).toFixed(2)}%), ${strangers} with findings elsewhere that are not named as consequences.`,
);
if (found < LEAST_FOUND * tried || strangers > 0) process.exitCode = 1;
