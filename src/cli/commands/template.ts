import { createWorkbook } from '../../files';
import { recalculateWorkbook } from '../../library/recalculate';
import { blankWorkbook } from '../../plans/blank-workbook';
import { systemPsfWorkbook } from '../../plans/system-psf';
import { templates } from '../../plans/templates';
import type { WorkbookModel } from '../../plans/workbook-model';
import { reportWords, usageMessages } from '../../wording/command-line';
import { type RunCommand, valueOf } from '../command-description';
import { exitCodes } from '../exit-codes';
import { writeWhole } from '../files/write-whole';
import { nearestSpelling } from '../nearest-spelling';
import { refuseOutput } from '../outputs';
import { RefusedCommand } from '../refused-command';
import { inColumns } from '../reports/text-layout';

interface NamedTemplate {
  name: string;
  title: string;
  model: () => WorkbookModel;
}

/** Every template by the name that the command knows it by. */
export const namedTemplates: readonly NamedTemplate[] = [
  { name: 'system-psf', title: reportWords.quarterlyTitle(), model: () => systemPsfWorkbook() },
  ...templates.map((template) => ({
    name: template.id,
    title: template.title,
    model: () => blankWorkbook(template),
  })),
];

/** `syb template`: a blank workbook, whole or not at all. */
export const template: RunCommand = async (given, terminal) => {
  if (given.options.has('list')) {
    terminal.out(`${inColumns(namedTemplates.map(({ name, title }) => [name, title])).join('\n')}\n`);
    return exitCodes.clean;
  }
  const [asked] = given.arguments;
  if (asked === undefined) throw new RefusedCommand(usageMessages.templateMissing());
  const found = namedTemplates.find(({ name }) => name === asked.toLowerCase());
  const names = namedTemplates.map(({ name }) => name);
  if (!found)
    throw new RefusedCommand(usageMessages.unknownTemplate(asked, names, nearestSpelling(asked, names)));
  const output = valueOf(given, 'output');
  if (output === undefined) throw new RefusedCommand(usageMessages.templateOutputMissing(found.name));
  await refuseOutput(output, []);
  // With the values of its formulas, for readers that do not calculate.
  const { bytes } = await recalculateWorkbook(createWorkbook(found.model()));
  await writeWhole(output, bytes);
  terminal.say(reportWords.templateWritten(output, found.title));
  return exitCodes.clean;
};
