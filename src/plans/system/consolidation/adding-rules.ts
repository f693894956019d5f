import type { CompiledTemplate, PlanCell } from '../../compile';
import type { Template } from '../../specification';
import { measureId } from '../../templates/shared/constitution';
import { directServices } from '../../templates/direct-commissioning/services';

/**
 * How the cells of organisations' plans become the cell of the system's plan.
 *
 * - `sum`: amounts and counts are added.
 * - `weighted`: a rate is averaged, weighted by the figure of `base`.
 * - `formula`: worked out anew by the template's formula on the system's figures.
 * - `register`: a line of schemes, contracts or risks; the lines of all organisations are put together.
 * - `published`: the template's own figure, which every plan should have.
 * - `agreed`: a choice, taken where all made the same.
 * - `latest`: a date.
 * - `words`: taken where all say the same.
 * - `fixed`: the template's own.
 * - `left out`: a rate or score that no figure of the template weights.
 * - `unused`: means nothing in its column.
 */
export type AddingRule = { how: Exclude<How, 'weighted'> } | { how: 'weighted'; base: PlanCell };
export type How =
  | 'sum'
  | 'weighted'
  | 'formula'
  | 'register'
  | 'published'
  | 'agreed'
  | 'latest'
  | 'words'
  | 'fixed'
  | 'left out'
  | 'unused';

/** A line, as "sheet!line", and the line that weights it. */
type Bases = Readonly<Record<string, string>>;

const growth = (service: string, base: string): [string, string][] =>
  ['demographic', 'other_growth'].map((kind) => [`assumptions!${service}_${kind}`, base]);

/** What the rates of each template are rates of: the spend that they change, or the whole they are a part of. */
const basesByTemplate: Readonly<Partial<Record<Template['id'], Bases>>> = {
  'ccg-financial': {
    'assumptions!prescribing_inflation': 'plan!prescribing',
    'assumptions!continuing_care_inflation': 'plan!continuing_total',
    'assumptions!other_inflation': 'plan!programme_spend',
    ...Object.fromEntries([
      ...growth('acute', 'plan!acute_total'),
      ...growth('mental', 'plan!mental_total'),
      ...growth('community', 'plan!community_total'),
      ...growth('prescribing', 'plan!prescribing'),
      ...growth('continuing_care', 'plan!continuing_total'),
    ]),
    'assumptions!contingency_rate': 'limit!limit',
    'assumptions!headroom': 'limit!limit',
    'assumptions!quality_share': 'contracts!contracts_total',
  },
  operational: {
    [`constitution!${measureId('A&E within 4 hours')}`]: 'activity!all_types',
  },
  'direct-commissioning': Object.fromEntries(
    directServices.flatMap(({ id }) =>
      ['demographic', 'other_growth', 'other_inflation'].map((line) => [
        `${id}_assumptions!${line}`,
        `${id}_detail!spend`,
      ]),
    ),
  ),
};

/** How a cell of a template is consolidated, by what it holds and what its line is a rate of. */
export function addingRule(compiled: CompiledTemplate, cell: PlanCell): AddingRule {
  const { line, rule } = cell;
  if (rule.role === 'unused') return { how: 'unused' };
  if (cell.formula !== undefined) return { how: 'formula' };
  if (isRegistered(cell)) return { how: 'register' };
  if (line.id === 'stamp') return { how: 'fixed' };
  if (rule.role === 'prefilled') return { how: rule.holds === 'text' ? 'fixed' : 'published' };
  switch (rule.holds) {
    case 'amount':
    case 'count':
      return { how: 'sum' };
    case 'fraction':
    case 'number':
      return byBase(compiled, cell);
    case 'choice':
      return { how: 'agreed' };
    case 'date':
      return { how: 'latest' };
    case 'text':
      return { how: 'words' };
  }
}

/** Whether a cell is of a line that each organisation fills with a scheme of its own. */
export const isRegistered = ({ line }: Pick<PlanCell, 'line'>): boolean =>
  line.registered === true && line.cell.required === 'when started';

function byBase(compiled: CompiledTemplate, cell: PlanCell): AddingRule {
  const { template } = compiled;
  const base = basesByTemplate[template.id]?.[`${cell.sheet.specification.id}!${cell.line.id}`];
  if (base === undefined) return { how: 'left out' };
  const [sheet, line] = base.split('!') as [string, string];
  return { how: 'weighted', base: compiled.cell(sheet, line, cell.column.id) };
}
