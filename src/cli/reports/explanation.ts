import type { CellPlace, ExplainedStep, Explanation } from '../../plans/explain/explain-cell';
import { reportWords } from '../../wording/command-line';
import { positionWords } from '../../wording/pane';
import type { Paint } from '../terminal';
import { inColumns, wrapped } from './text-layout';

/** The form of the report: raised when something in it is renamed or removed, not when something is added. */
const FORM = 1;

/** The steps as JSON, in the form that docs/command-line.md describes. */
export const explanationJson = (explanation: Explanation, version: string): string =>
  `${JSON.stringify({ form: FORM, tool: { name: 'syb', version }, ...explanation }, null, 2)}\n`;

const placeInWords = ({ sheet, address }: CellPlace): string => positionWords.place(sheet, address);

/** The steps as lines to read. */
export function explanationText(explanation: Explanation, paint: Paint): string {
  const { cell, anchor, title, shows, formula, arguments: given, steps, assumptions, remarks } = explanation;
  const groups = [...new Set(steps.map(({ group }) => group))];
  return [
    paint('heading', reportWords.explained(placeInWords(cell), title)),
    reportWords.shows(shows),
    ...(anchor.address === cell.address ? [] : [reportWords.spillsFrom(placeInWords(anchor))]),
    ...wrapped(formula, '  '),
    '',
    ...remarks.flatMap((remark) => [...wrapped(remark), '']),
    paint('heading', reportWords.argumentsHeading()),
    ...inColumns(
      given.map(({ label, written, holds }) => [label, written === '' ? holds : `${written}: ${holds}`]),
    ),
    '',
    ...groups.flatMap((group) => [
      paint('heading', group),
      ...steps.filter((step) => step.group === group).flatMap((step) => stepLines(step, paint)),
      '',
    ]),
    ...(assumptions.length === 0
      ? []
      : [
          paint('heading', positionWords.assumptionsHeading(assumptions.length)),
          ...assumptions.flatMap(({ label, value }) => wrapped(`${label}: ${value}`, '  ')),
          '',
        ]),
  ].join('\n');
}

const stepLines = ({ label, words, reference, figures }: ExplainedStep, paint: Paint): string[] => [
  `  ${label}`,
  ...wrapped(words, '    '),
  ...inColumns(
    figures.map(({ label: what, text, place }) => [what, reportWords.figureIn(text, placeInWords(place))]),
  ).map((line) => `    ${line}`),
  ...wrapped(reference, '    ').map((line) => paint('quiet', line)),
];
