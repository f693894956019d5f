import { entryWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import type { PlanCell } from '../../compile';
import { heldInWords } from '../../figures';
import { convention } from '../../templates/sources';
import type { Reading } from '../../workbook-reading';
import { at, placeInWords } from '../about';
import { entries } from './filled';

/** Text or a truth value where a number belongs. Mended by itself only where the text can mean one number alone. */
export const textForNumber: Check = {
  id: 'entry/text-for-number',
  family: 'Entry',
  severity: 'error',
  source: convention,
  words: entryWordings.textForNumber,
  *find(plan) {
    for (const [cell, read] of entries(plan, 'amount', 'fraction', 'count', 'number')) {
      if (read.type === 'number') continue;
      const meant = read.type === 'text' ? numberMeant(String(read.value)) : undefined;
      const found = heldInWords(read, cell.rule.holds);
      yield {
        ...at(cell),
        wrong: entryWordings.textForNumber.wrong(placeInWords(cell), found),
        found,
        ...(meant !== undefined && { expected: String(meant), fix: [asNumber(cell, read, meant)] }),
      };
    }
  },
};

const asNumber = (cell: PlanCell, read: Reading, after: number) => ({
  sheet: cell.sheet.name,
  address: cell.address,
  before: read.formula,
  after,
  why: 'The same figure as a number',
});

/** "1,234 ", "(500)", "£12.5", "2.5%": what they can only mean. Anything less certain means nothing. */
export function numberMeant(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0]/g, '').replace('−', '-');
  const match = /^(\()?-?£?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%)?(\))?$/.exec(plain);
  if (!match || !!match[1] !== !!match[5]) return undefined;
  const negative = !!match[1] || plain.startsWith('-');
  if (match[1] && plain.includes('-')) return undefined;
  const size = Number(match[2]!.replaceAll(',', '') + (match[3] ?? ''));
  return (negative ? -size : size) / (match[4] ? 100 : 1);
}
