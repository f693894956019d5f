import { templateWordings } from '../../../wording/findings';
import { type Rule, saidBy } from '../../check';
import type { Finding } from '../../finding';
import type { Identity } from '../../identify';
import type { Plan } from '../../plan';
import { stampOf } from '../../specification';
import { convention } from '../../templates/sources';
import type { WorkbookReading } from '../../workbook-reading';

const rule = (id: string, words: Rule['words']): Rule => ({
  id: `template/${id}`,
  family: 'Template',
  severity: 'error',
  source: convention,
  words,
});

const notOursRule = rule('not-ours', templateWordings.notOurs);
export const otherVersionRule = rule('other-version', templateWordings.otherVersion);
const stampLostRule = rule('stamp-lost', templateWordings.stampLost);

/** What is known of a workbook before it is known to be a plan. */
export const stampRules: readonly Rule[] = [notOursRule, otherVersionRule, stampLostRule];

export const notOurs = (workbook: WorkbookReading): Finding => ({
  ...saidBy(notOursRule),
  sheet: workbook.snapshot.sheets[0]?.name ?? '',
  cells: [],
  wrong: templateWordings.notOurs.wrong(),
});

export const otherVersion = ({
  stamp,
  ours,
  place,
}: Extract<Identity, { kind: 'other version' }>): Finding => ({
  ...saidBy(otherVersionRule),
  sheet: place.sheet,
  cells: [place.address],
  wrong: templateWordings.otherVersion.wrong(stamp),
  expected: ours,
  found: stamp,
});

/** The template is known by its sheets: the cell can be given its own words back, where it is in its place. */
export function stampLost(plan: Plan): Finding {
  const cell = plan.cell('cover', 'stamp', 'entry');
  const whole = plan.inShape(cell.sheet);
  const after = stampOf(plan.compiled.template);
  const { value } = whole ? plan.read(cell) : { value: '' };
  return {
    ...saidBy(stampLostRule),
    sheet: cell.sheet.name,
    cells: whole ? [cell.address] : [],
    wrong: templateWordings.stampLost.wrong(),
    expected: after,
    found: String(value),
    ...(whole && {
      fix: [
        {
          sheet: cell.sheet.name,
          address: cell.address,
          before: value,
          after,
          why: 'The name of the template',
        },
      ],
    }),
  };
}
