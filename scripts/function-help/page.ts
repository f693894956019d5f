import { commands } from '../../src/commands/command-list';
import { firstRunWords } from '../../src/wording/first-run';
import type { Example, ExampleCell, FunctionHelp } from '../../src/wording/functions';
import type { FunctionDescription, FunctionEnumeration, FunctionParameter } from '../function-metadata.mjs';
import { type Markup, markup, nothing, page, table } from './markup';
import { assumptionsOf, listOf } from './lists';
import { callInFormula, resultInPrint } from './print';

/** All that one function's page is made of. */
export interface FunctionToDocument {
  description: FunctionDescription;
  enumerations: readonly FunctionEnumeration[];
  gives: string;
  help: FunctionHelp;
}

const inSyntax = ({ name, optional }: FunctionParameter): string => (optional ? `[${name}]` : name);

const syntax = ({ name, parameters }: FunctionDescription): string =>
  `=SYB.${name}(${parameters.map(inSyntax).join(', ')})`;

function argumentTable({ parameters }: FunctionDescription): Markup {
  const rows = parameters.map(({ name, optional, description = '' }) => [
    name,
    optional ? 'May be left out' : 'Needed',
    description,
  ]);
  return table('Arguments', ['Argument', 'Needed?', 'What it holds'], rows);
}

/** Arguments whose choices stand in the page's list of values. */
const choicesListed = ['parameter', 'name', 'rule', 'measure'];

function choiceTables({ description, enumerations, help }: FunctionToDocument): Markup {
  const tables = description.parameters.map(({ name, customEnumId }) => {
    const choices = enumerations.find(({ id }) => id === customEnumId)?.values;
    if (!choices || (help.lists && choicesListed.includes(name))) return nothing;
    return table(
      `What ${name} may be (capitals do not matter)`,
      ['Choice', 'Meaning'],
      choices.map(({ stringValue, tooltip = '' }) => [`"${stringValue}"`, tooltip]),
    );
  });
  return markup`${tables}`;
}

function resultTable(result: ExampleCell | readonly (readonly ExampleCell[])[]): Markup {
  const rows = resultInPrint(result).map((row) => {
    const cells = row.map((cell) => markup`<td>${cell}</td>`);
    return markup`<tr>${cells}</tr>\n`;
  });
  return markup`<table class="result">
<caption>Result</caption>
<tbody>
${rows}</tbody>
</table>
`;
}

function outcomeOf(example: Example): Markup {
  if ('result' in example) return resultTable(example.result);
  const { code, message } = example.refused;
  return markup`<p class="refused"><strong>${code}</strong> ${message}</p>\n`;
}

const exampleOf = (name: string, example: Example): Markup =>
  markup`<section class="example">
<p>${example.shows}</p>
<pre><code>${callInFormula(name, example.given)}</code></pre>
${outcomeOf(example)}</section>
`;

const problems: readonly (readonly [shows: string, what: string])[] = [
  [
    '#VALUE!',
    'Something given cannot be read. Point at the cell (or click the warning sign beside it) to see which argument, row and quarter, and what to enter.',
  ],
  ['#N/A', 'No source gives this figure. The message lists the names or years that there are.'],
  [
    'Another error, such as #DIV/0!',
    'A cell that the function reads holds that error, and it is passed on as it is: correct that cell.',
  ],
  ['#SPILL!', 'Cells that the result needs are not empty: clear them, or move the formula.'],
  [
    '#NAME? or a formula with _xldudf_SYB_',
    'Excel has not loaded the add-in: choose Home, Add-ins, and the SYB finance add-in; then edit the cell and press Enter.',
  ],
  ['#BUSY!', 'The add-in is starting. If it stays, close and open the workbook.'],
];

const problemTable = (): Markup => table('What a cell may show', ['Shown', 'What to do'], problems);

/** The help page of one function. */
export function functionPage(documented: FunctionToDocument): string {
  const { description, gives, help } = documented;
  const notes = help.notes.map((note) => markup`<li>${note}</li>\n`);
  const examples = help.examples.map((example) => exampleOf(description.name, example));
  const content = markup`<h1>SYB.${description.name}</h1>
<p class="summary">${description.description ?? ''}</p>
<pre><code>${syntax(description)}</code></pre>
${argumentTable(description)}${choiceTables(documented)}<h2>Result</h2>
<p>${gives}</p>
<h2>Good to know</h2>
<ul>
${notes}</ul>
<h2>Examples</h2>
${examples}${assumptionsOf(help.assumptions)}${listOf(help.lists)}<h2>When it shows an error</h2>
${problemTable()}<h2>Source</h2>
<p>${help.source}.</p>
`;
  return page(`SYB.${description.name}`, content);
}

const conventions = [
  'Organisations go down, quarters Q1 to Q4 go across. A range of one row is one organisation.',
  'Amounts are £000, surplus positive and deficit negative; percentages are fractions (90% is 0.9).',
  'A blank is not a zero: enter 0 where a figure is nil. Cells after the quarter reported are ignored.',
  'Results are exact to the penny and are not rounded; cells after the quarter reported stay empty.',
];

/** The page that lists all functions. */
export function indexPage(documented: readonly FunctionToDocument[]): string {
  const rows = documented.map(({ description: { name, description = '' } }) => [
    markup`<a href="${name.toLowerCase()}.html">SYB.${name}</a>`,
    description,
  ]);
  const content = markup`<h1>SYB functions</h1>
<p class="summary">Functions for the Provider Sustainability Fund and for the plans of the NHS in England.</p>
${table('Functions', ['Function', 'What it gives'], rows)}<h2>What holds for all of them</h2>
<ul>
${conventions.map((convention) => markup`<li>${convention}</li>\n`)}</ul>
<h2>When a function shows an error</h2>
${problemTable()}<h2>Keyboard shortcuts</h2>
${table('Commands', firstRunWords.shortcutHeadings(), shortcutRows())}`;
  return page('SYB functions', content);
}

const shortcutRows = (): string[][] =>
  commands.flatMap(({ label, shortcut }) => (shortcut ? [[label, shortcut.windows, shortcut.mac]] : []));
