import { tsImport } from 'tsx/esm/api';

const { planFile, systemFiles } = await tsImport('../../taskpane/system-plans-files.ts', import.meta.url);
const { generatedSystem, set } = await tsImport('../../../scripts/system-fill.ts', import.meta.url);

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Twenty files, made once: three of them are to be left out. */
let made;
export const filesOfSystem = () => (made ??= systemFiles());

/** The plan of a commissioner of the same system, a figure of whose Plan detail is blank. */
export function incompletePlan() {
  const plan = generatedSystem(7, { mismatches: 20 }).commissioners[1];
  set(plan.book, 'plan', 'contingency', '2016/17', '');
  return planFile(plan);
}

/** Gives plans to the panel Plans together. */
export const give = (pane, files) =>
  pane
    .locator('input[type=file]')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: type, buffer: Buffer.from(bytes) })));
