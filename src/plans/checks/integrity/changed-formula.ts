import { integrityWordings } from '../../../wording/findings';
import type { Check, Problem } from '../../check';
import type { Plan } from '../../plan';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { type ForeignFormula, foreignFormulas, leadsOut } from './foreign-formula';
import { formulaBack } from './overwritten-formula';

const rule = { family: 'Integrity', severity: 'error', source: convention } as const;

/** Whether a formula reads only cells that the template's reads, and not all of them. */
const leavesOut = (plan: Plan, { cell, reads }: ForeignFormula): boolean => {
  const wanted = new Set(plan.compiled.precedents(cell));
  const read = new Set(reads);
  return !!reads && read.size > 0 && read.size < wanted.size && [...read].every((one) => wanted.has(one));
};

/** Calculated cells with a formula of their own, but for those that read another workbook. */
const changed = (plan: Plan): ForeignFormula[] =>
  foreignFormulas(plan).filter(({ cell, formula }) => cell.formula && !leadsOut(formula));

const problemOf = (plan: Plan, { cell, formula }: ForeignFormula, wrong: string): Problem => ({
  ...at(cell),
  wrong,
  expected: cell.formula!,
  found: formula,
  fix: [formulaBack(cell, plan.read(cell))],
});

/** A total that adds up fewer cells than the template's. */
export const totalLeavesOutRows: Check = {
  ...rule,
  id: 'integrity/total-leaves-out-rows',
  words: integrityWordings.leavesOut,
  *find(plan) {
    for (const foreign of changed(plan)) {
      const place = placeInWords(foreign.cell);
      if (leavesOut(plan, foreign)) yield problemOf(plan, foreign, integrityWordings.leavesOut.wrong(place));
    }
  },
};

/** Any other formula that is not the template's. */
export const changedFormula: Check = {
  ...rule,
  id: 'integrity/formula-changed',
  words: integrityWordings.formulaChanged,
  *find(plan) {
    for (const foreign of changed(plan)) {
      const place = placeInWords(foreign.cell);
      if (!leavesOut(plan, foreign))
        yield problemOf(plan, foreign, integrityWordings.formulaChanged.wrong(place));
    }
  },
};
