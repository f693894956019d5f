import { allRules } from '../src/plans/all-rules';
import type { Rule } from '../src/plans/check';
import { families } from '../src/plans/finding';
import { liftedRules, planningRounds } from '../src/plans/planning-rounds';
import { templates } from '../src/plans/templates';

/** The page of the rules, as Markdown. */
export const rulesPage = (): string =>
  [
    '# What plans are held to',
    '',
    'Made from the rules themselves by `npm run rules-page`: change a rule, not this page.',
    '',
    `Rules hold in every planning round (${planningRounds.join('; ')}) unless it says otherwise. An error makes the plan wrong, a warning may, advice makes it better. The quarterly workbook is held to the rules of the family Funds. The sheets of performance and finance, by themselves or beside another workbook of ours, are read by the names of their cells, and what keeps them from being read is a finding of the same rules or of their own; readiness sheets are held to those of their template wherever they stand. Plans of one unit of planning that are validated together are held to the family Between plans. In a workbook that is none of ours, and on sheets and in formulas that a user has added to a plan, formulas are held against those beside them: a warning where figures are at stake, advice where none stands there yet.`,
    '',
    '| template | title | built from |',
    '| --- | --- | --- |',
    ...templates.map(({ id, title, source }) => `| \`${id}\` | ${title} | ${source} |`),
    '',
    ...families.flatMap(familyPart),
    '## Rules that later guidance lifted',
    '',
    ...liftedRules.map(
      ({ rule, round, years, reference, assumed }) =>
        `- \`business-rules/${rule}\` does not hold for CCGs in ${years.join(', ')} under the round “${round}” (${reference}). Assumed: ${assumed}`,
    ),
    '',
  ].join('\n');

function familyPart(family: (typeof families)[number]): string[] {
  const rules = allRules.filter((rule) => rule.family === family);
  if (rules.length === 0) return [];
  return [`## ${family}`, '', ...rules.flatMap(rulePart)];
}

function rulePart({ id, severity, words, source, templates: of, rounds }: Rule): string[] {
  return [
    `### ${words.title}`,
    '',
    `\`${id}\`, ${severity}${of ? `, ${of.map((one) => `\`${one}\``).join(', ')}` : ''}${rounds ? `, only in the round ${rounds.join(', ')}` : ''}`,
    '',
    words.why,
    '',
    `What to do: ${words.remedy}`,
    '',
    `Source: ${source}`,
    '',
  ];
}
