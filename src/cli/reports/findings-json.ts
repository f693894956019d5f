import {
  type CheckedFile,
  type CheckedUnit,
  countSeverities,
  findingsOf,
  isRead,
  type ReportContext,
} from './checked-file';

/** The form of the report: raised when something in it is renamed or removed, not when something is added. */
const FORM = 1;

/** The findings as JSON, in the form that docs/command-line.md describes. */
export function findingsJson(
  checked: readonly CheckedFile[],
  { version }: ReportContext,
  unit?: CheckedUnit,
): string {
  const files = checked.map((one) => {
    if (!isRead(one)) return { file: one.file, refused: one.refused };
    const { file, template, findings } = one;
    return { file, template: template ?? null, counts: countSeverities(findings), findings };
  });
  const report = {
    form: FORM,
    tool: { name: 'syb', version },
    counts: countSeverities(findingsOf(checked, unit)),
    files,
    ...(unit && { unit: { ...unit, counts: countSeverities(unit.findings) } }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
