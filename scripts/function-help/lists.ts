import { parameters, schemeParameters } from '../../src/schemes';
import {
  betterCareFundParameters,
  conditionsPaidInApril,
  paidMetrics,
} from '../../src/schemes/better-care-fund';
import { businessRules } from '../../src/schemes/business-rules';
import {
  constitutionMeasures,
  constitutionWithoutStandard,
  standardOf,
} from '../../src/schemes/nhs-constitution';
import type { Parameter } from '../../src/schemes/parameter';
import { planningAssumptions } from '../../src/schemes/planning-assumptions';
import type { ExampleCell, FunctionHelp } from '../../src/wording/functions';
import { type Markup, markup, nothing, table } from './markup';
import { cellInPrint } from './print';

type List = NonNullable<FunctionHelp['lists']>;
type Named = readonly [name: string, parameter: Parameter];

const financialYear = (from: string): number => Number(from.slice(0, 4));
const yearInWords = (start: number): string => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;

function period({ from, to }: { from: string; to: string }): string {
  const [first, last] = [financialYear(from), financialYear(to) - 1];
  return first === last ? yearInWords(first) : `${yearInWords(first)} to ${yearInWords(last)}`;
}

/** Each value of a parameter on its own row, with its years and its source. */
function valueRows([name, parameter]: Named): string[][] {
  return parameter.values.map((dated) => [
    name,
    parameter.assumed ? `${parameter.label} (an assumption)` : parameter.label,
    cellInPrint(dated.value as ExampleCell),
    parameter.unit,
    period(dated),
    dated.reference,
  ]);
}

const valueTable = (caption: string, named: readonly Named[]): Markup =>
  table(caption, ['Name', 'What it is', 'Value', 'Unit', 'Years', 'Source'], named.flatMap(valueRows));

function constitution(): Markup {
  const named = constitutionMeasures.flatMap((measure): Named[] => {
    const standard = standardOf(measure);
    return standard ? [[measure, standard]] : [];
  });
  const without = constitutionWithoutStandard.map((measure) => markup`<li>${measure}</li>`);
  return markup`${valueTable('Measures and their standards', named)}<p>Without an operational standard:</p>
<ul>${without}</ul>
`;
}

function betterCareFund(): Markup {
  const conditions = conditionsPaidInApril.map((condition) => markup`<li>${condition}</li>`);
  const metrics = paidMetrics.map(({ name, testedInApril }) => [
    name,
    testedInApril ? 'April and October' : 'October only',
  ]);
  const values = valueTable('The fund and its payments', Object.entries(betterCareFundParameters));
  return markup`<h3>The four conditions, in order</h3>
<ol>${conditions}</ol>
<h3>The six metrics, in order</h3>
${table('Metrics and the payments they count for', ['Metric', 'Tested for'], metrics)}${values}`;
}

const lists: Readonly<Record<List, () => Markup>> = {
  scheme: () => valueTable('Parameters of the scheme', Object.entries(schemeParameters)),
  'planning assumptions': () => valueTable('Planning assumptions', Object.entries(planningAssumptions)),
  'business rules': () => {
    const byPlanType = Object.entries(businessRules).map(([planType, rules]) =>
      valueTable(`Business rules of ${planType} plans`, Object.entries(rules)),
    );
    return markup`${byPlanType}`;
  },
  constitution,
  'better care fund': betterCareFund,
};

/** The published values that a page lists, each with its source. */
export const listOf = (list: List | undefined): Markup =>
  list ? markup`<h2>Values and their sources</h2>\n${lists[list]()}` : nothing;

/** The assumptions that a result rests on, each with its reason and its alternative. */
export function assumptionsOf(names: readonly string[]): Markup {
  if (names.length === 0) return nothing;
  const rows = names.map((name) => {
    const parameter = parameters[name];
    if (!parameter?.assumed) throw new Error(`"${name}" is no assumption of the schemes`);
    const [first] = parameter.values;
    const value = cellInPrint(first!.value as ExampleCell);
    return [parameter.label, value, parameter.reason, parameter.alternatives];
  });
  return markup`<h2>Assumptions</h2>
<p>The sources leave these points open. What is assumed here, and what else could be:</p>
${table('What is assumed', ['Point', 'Assumed', 'Why', 'Alternative'], rows)}`;
}
