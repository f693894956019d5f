import { integrityWordings } from '../../../wording/findings';
import type { Check, Problem } from '../../check';
import type { PlanCell } from '../../compile';
import type { CellChange } from '../../finding';
import { figure, heldInWords } from '../../figures';
import { plainFormula } from '../../formula/spell';
import type { Plan } from '../../plan';
import { addressOf, area } from '../../cell-area';
import { convention } from '../../templates/sources';
import type { Reading } from '../../workbook-reading';
import { at, placeInWords } from '../about';

/** A calculated cell that holds a value, or nothing, in place of the template's formula. */
export const overwrittenFormula: Check = {
  id: 'integrity/overwritten-formula',
  family: 'Integrity',
  severity: 'error',
  source: convention,
  words: integrityWordings.overwritten,
  *find(plan) {
    for (const cell of plan.cells) {
      const read = cell.formula && plan.read(cell);
      if (read && !isFormula(read)) yield problemOf(plan, cell, read);
    }
    yield* checksLines(plan);
  },
};

const isFormula = ({ formula }: Reading): boolean => typeof formula === 'string' && formula.startsWith('=');

function problemOf(plan: Plan, cell: PlanCell, read: Reading): Problem {
  const worth = plan.worth(cell);
  return {
    ...at(cell),
    wrong: integrityWordings.overwritten.wrong(placeInWords(cell)),
    expected:
      worth?.type === 'number'
        ? `${cell.formula}, which gives ${figure(Number(worth.value), cell.rule.holds)}`
        : cell.formula!,
    found: heldInWords(read, cell.rule.holds),
    fix: [formulaBack(cell, read)],
  };
}

/** The change that gives a cell the template's formula back. */
export const formulaBack = (cell: PlanCell, read: Reading): CellChange => ({
  sheet: cell.sheet.name,
  address: cell.address,
  before: read.formula,
  after: cell.formula!,
  why: `The template’s formula of ${placeInWords(cell)}`,
});

/** The line that says whether the sheet's checks hold is no cell of the plan, and must still say it. */
function* checksLines(plan: Plan): Iterable<Problem> {
  for (const { checks, name } of plan.sheets) {
    if (!checks) continue;
    const read = plan.workbook.sheet(name)!.at(checks.row, checks.column);
    if (isFormula(read) && plainFormula(String(read.formula)) === plainFormula(checks.formula)) continue;
    const address = addressOf(area(checks.row, checks.column));
    yield {
      sheet: name,
      cells: [address],
      wrong: integrityWordings.overwritten.wrong(`The checks line of ${name}`),
      expected: checks.formula,
      found: heldInWords(read, 'text'),
      fix: [
        {
          sheet: name,
          address,
          before: read.formula,
          after: checks.formula,
          why: 'The template’s checks line',
        },
      ],
      suspects: [],
    };
  }
}
