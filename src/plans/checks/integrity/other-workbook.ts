import { integrityWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { leadsOut } from './foreign-formula';

/** A formula that reads another workbook, in any cell of the plan. */
export const otherWorkbook: Check = {
  id: 'integrity/other-workbook',
  family: 'Integrity',
  severity: 'error',
  source: convention,
  words: integrityWordings.otherWorkbook,
  *find(plan) {
    for (const cell of plan.cells) {
      const { formula } = plan.read(cell);
      if (typeof formula !== 'string' || !formula.startsWith('=') || !leadsOut(formula)) continue;
      yield {
        ...at(cell),
        wrong: integrityWordings.otherWorkbook.wrong(placeInWords(cell)),
        ...(cell.formula && { expected: cell.formula }),
        found: formula,
        ...(cell.formula && {
          fix: [
            {
              sheet: cell.sheet.name,
              address: cell.address,
              before: formula,
              after: cell.formula,
              why: 'The template’s formula',
            },
          ],
        }),
      };
    }
  },
};
