import type { Severity } from '../../plans/finding';
import { reportWords, usageMessages } from '../../wording/command-line';
import { type Given, type RunCommand, valueOf } from '../command-description';
import { type ExitCode, exitCodes } from '../exit-codes';
import { findFiles, workbookNames } from '../files/find-workbooks';
import { writeWhole } from '../files/write-whole';
import { refuseOutput } from '../outputs';
import { RefusedCommand } from '../refused-command';
import { atLeast, type CheckedFile, isRead, type ReportContext } from '../reports/checked-file';
import { findingsHtml } from '../reports/findings-html';
import { findingsJson } from '../reports/findings-json';
import { findingsSarif } from '../reports/findings-sarif';
import { findingsText, summaryLine } from '../reports/findings-text';
import { runJobs } from '../run-jobs';
import { paintFor, type Terminal } from '../terminal';
import { reportContext } from '../surroundings';

/** `syb validate`: every file is looked at, whatever the others are; the worst of them is the exit code. */
export const validateFiles: RunCommand = async (given, terminal, workers) => {
  const reports = reportsAsked(given);
  const { files, refused } = await findFiles(given.arguments, workbookNames);
  // A report must not take the place of what it reports on.
  for (const { output } of reports) if (output !== undefined) await refuseOutput(output, files);
  const least = (valueOf(given, 'severity') ?? 'advice') as Severity;
  const checked: CheckedFile[] = [];
  await runJobs({ kind: 'validate', files, terminal, workers }, (one) => void checked.push(one));
  const all = [...refused, ...checked].map((one) => atLeast(one, least));
  await writeReports(all, reports, terminal);
  return exitCodeOf(all);
};

type Form = 'json' | 'sarif' | 'html';

interface ReportAsked {
  form: Form;
  /** Standard output unless given. */
  output?: string;
}

const makers: Readonly<Record<Form, (checked: readonly CheckedFile[], context: ReportContext) => string>> = {
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
  checked: readonly CheckedFile[],
  reports: readonly ReportAsked[],
  terminal: Terminal,
): Promise<void> {
  if (reports.length === 0) {
    terminal.out(`${findingsText(checked, paintFor(terminal))}${summaryLine(checked)}\n`);
    return;
  }
  const context = reportContext();
  for (const { form, output } of reports) {
    const report = makers[form](checked, context);
    if (output === undefined) terminal.out(report);
    else {
      await writeWhole(output, report);
      terminal.say(reportWords.written(output));
    }
  }
  terminal.say(summaryLine(checked));
}

function exitCodeOf(checked: readonly CheckedFile[]): ExitCode {
  if (checked.some((one) => !isRead(one))) return exitCodes.cannotRun;
  return checked.some((one) => isRead(one) && one.findings.length > 0) ? exitCodes.findings : exitCodes.clean;
}
