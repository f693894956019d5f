import type { Severity } from '../../plans/finding';
import { southYorkshireAndBassetlawUnit } from '../../plans/system/units';
import { validateTogether } from '../../plans/validate-together';
import { reportWords, usageMessages } from '../../wording/command-line';
import { type Given, type RunCommand, valueOf } from '../command-description';
import { type ExitCode, exitCodes } from '../exit-codes';
import { findFiles, workbookNames } from '../files/find-workbooks';
import { writeWhole } from '../files/write-whole';
import { refuseOutput } from '../outputs';
import type { ValidatedFile } from '../jobs';
import { RefusedCommand } from '../refused-command';
import {
  atLeast,
  type CheckedFile,
  type CheckedUnit,
  findingsOf,
  isRead,
  type ReportContext,
} from '../reports/checked-file';
import { findingsHtml } from '../reports/findings-html';
import { findingsJson } from '../reports/findings-json';
import { findingsSarif } from '../reports/findings-sarif';
import { findingsText, summaryLine } from '../reports/findings-text';
import { runJobs } from '../run-jobs';
import { paintFor, type Terminal } from '../terminal';
import { reportContext } from '../surroundings';

/**
 * `syb validate`: every file is looked at, whatever the others are, and plans of one unit are held against each
 * other; the worst of all is the exit code.
 */
export const validateFiles: RunCommand = async (given, terminal, workers) => {
  const reports = reportsAsked(given);
  const { files, refused } = await findFiles(given.arguments, workbookNames);
  // A report must not take the place of what it reports on.
  for (const { output } of reports) if (output !== undefined) await refuseOutput(output, files);
  const least = (valueOf(given, 'severity') ?? 'advice') as Severity;
  const validated: ValidatedFile[] = [];
  await runJobs({ kind: 'validate', files, terminal, workers }, (one) => void validated.push(one));
  const { checked, unit } = given.options.has('alone')
    ? { checked: validated.map((one) => one.checked) }
    : heldTogether(validated, valueOf(given, 'name'));
  const all: Checked = {
    files: [...refused, ...checked].map((one) => atLeast(one, least)),
    ...(unit && { unit: atLeast(unit, least) }),
  };
  await writeReports(all, reports, terminal);
  return exitCodeOf(all);
};

interface Checked {
  files: CheckedFile[];
  unit?: CheckedUnit;
}

/** Adds to each file what is wrong between it and the other plans of the unit. */
function heldTogether(
  validated: readonly ValidatedFile[],
  name: string = southYorkshireAndBassetlawUnit.name,
): { checked: CheckedFile[]; unit?: CheckedUnit } {
  const plans = validated.map(({ checked, read }) => (isRead(checked) ? { ...checked, read } : { read }));
  const together = validateTogether(plans, { unit: { ...southYorkshireAndBassetlawUnit, name } });
  const checked = validated.map(({ checked: one }) =>
    isRead(one) ? { ...one, findings: [...one.findings, ...(together?.byFile.get(one.file) ?? [])] } : one,
  );
  if (!together) return { checked };
  return { checked, unit: { unit: name, plans: together.plans, findings: together.ofUnit } };
}

type Form = 'json' | 'sarif' | 'html';

interface ReportAsked {
  form: Form;
  /** Standard output unless given. */
  output?: string;
}

const makers: Readonly<
  Record<Form, (checked: readonly CheckedFile[], context: ReportContext, unit?: CheckedUnit) => string>
> = {
  json: findingsJson,
  sarif: findingsSarif,
  html: findingsHtml,
};

function reportsAsked(given: Given): ReportAsked[] {
  const reports = (Object.keys(makers) as Form[])
    .filter((form) => given.options.has(form))
    .map((form): ReportAsked => {
      const output = valueOf(given, form);
      return output === undefined || output === '-' ? { form } : { form, output };
    });
  const printed = reports.filter(({ output }) => output === undefined);
  if (printed.length > 1)
    throw new RefusedCommand(usageMessages.onePrinted(printed.map(({ form }) => `--${form}`)));
  return reports;
}

async function writeReports(
  { files, unit }: Checked,
  reports: readonly ReportAsked[],
  terminal: Terminal,
): Promise<void> {
  if (reports.length === 0) {
    terminal.out(`${findingsText(files, paintFor(terminal), unit)}${summaryLine(files, unit)}\n`);
    return;
  }
  const context = reportContext();
  for (const { form, output } of reports) {
    const report = makers[form](files, context, unit);
    if (output === undefined) terminal.out(report);
    else {
      await writeWhole(output, report);
      terminal.say(reportWords.written(output));
    }
  }
  terminal.say(summaryLine(files, unit));
}

function exitCodeOf({ files, unit }: Checked): ExitCode {
  if (files.some((one) => !isRead(one))) return exitCodes.cannotRun;
  return findingsOf(files, unit).length > 0 ? exitCodes.findings : exitCodes.clean;
}
