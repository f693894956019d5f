/**
 * What validation costs: of a full CCG financial plan (every cell filled), as a ratio to only reading its
 * cells, with memory, and as a plan grows to twenty times its size. `npx tsx scripts/plan-bench.ts`.
 */
import { ccgFinancial } from '../src/plans/templates/ccg-financial';
import { validate } from '../src/plans/validate';
import type { Validation } from '../src/plans/validate';
import type { WorkbookSnapshot } from '../src/plans/snapshot';
import type { Template } from '../src/plans/specification';
import { compile } from '../src/plans/compile';
import { templates } from '../src/plans/templates';
import { filledPlan } from './plan-fill';
import { severalPlans } from './plan-several';

const ROUNDS = 15;

/** Cells that hold something. */
const filledCells = ({ sheets }: WorkbookSnapshot): number =>
  sheets.reduce(
    (sum, { used }) => sum + (used?.types.flat().filter((type) => type !== 'blank').length ?? 0),
    0,
  );

/** The middle time of some runs, in milliseconds. */
function milliseconds(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)]!;
}

const book = filledPlan(ccgFinancial, 1, { full: true });
const snapshot = book.snapshot();
const first = performance.now();
const firstResult = validate(snapshot);
const firstTime = performance.now() - first;
const reading = milliseconds(() => book.snapshot());
const validation = milliseconds(() => validate(snapshot));
console.log(
  `full ccg-financial: ${compile(ccgFinancial).cells.length} cells of the plan, ${filledCells(snapshot)} filled, ${firstResult.findings.length} findings`,
);
console.log(`first validation, template put together included: ${firstTime.toFixed(0)} ms`);
console.log(
  `reading its cells into a snapshot alone: ${reading.toFixed(2)} ms; validation: ${validation.toFixed(1)} ms; ratio ${(validation / reading).toFixed(1)}`,
);

const before = memory();
const kept: Validation[] = Array.from({ length: 20 }, () => validate(snapshot));
console.log(`memory: ${before} MB in use, ${memory()} MB after 20 validations kept (${kept.length})`);

console.log('\ntimes the size   cells   validation   per cell');
for (const size of [1, 2, 5, 10, 20]) {
  const { template, snapshot: large } = severalPlans(size);
  const count = compile(template).cells.length;
  const time = milliseconds(() => validateAs(template, large));
  console.log(
    `${String(size).padStart(14)} ${String(count).padStart(7)} ${time.toFixed(1).padStart(9)} ms ${((time * 1000) / count).toFixed(2).padStart(7)} µs`,
  );
}

function validateAs(template: Template, large: WorkbookSnapshot): Validation {
  return validate(large, [...templates, template]);
}

function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1_000_000);
}
