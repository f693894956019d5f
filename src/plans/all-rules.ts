import { auditFindingWording } from '../wording/audit';
import { auditRules } from './audit/findings';
import type { Rule } from './check';
import { checks } from './checks';
import { betweenChecks } from './checks/between-plans';
import { fundRules } from './checks/funds';
import { systemSheetRules } from './checks/system-sheets';
import { stampRules } from './checks/template/stamp';

/** What the audit of formulas looks for; advice, where nothing but blanks or words is at stake yet. */
const formulaRules: readonly Rule[] = Object.values(auditRules).map(
  ({ id, words: { title, why, remedy } }) => ({
    id,
    family: 'Integrity',
    severity: 'warning',
    source: auditFindingWording.source,
    words: { title, why, remedy: remedy(auditFindingWording.theCell) },
  }),
);

/** Every rule that workbooks are held to, in the order in which they are looked at. */
export const allRules: readonly Rule[] = [
  ...stampRules,
  ...checks,
  ...formulaRules,
  ...fundRules,
  ...systemSheetRules,
  ...betweenChecks,
];

const titles = new Map(allRules.map(({ id, words }) => [id, words.title]));

/** A rule as a heading; its id where it is one of another version. */
export const titleOfRule = (id: string): string => titles.get(id) ?? id;
