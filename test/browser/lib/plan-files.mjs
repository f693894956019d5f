import { tsImport } from 'tsx/esm/api';

const { systemFiles } = await tsImport('../../taskpane/system-plans-files.ts', import.meta.url);

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Twenty files, made once: three of them are to be left out. */
let made;
export const filesOfSystem = () => (made ??= systemFiles());

/** Gives plans to the panel Plans together. */
export const give = (pane, files) =>
  pane
    .locator('input[type=file]')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: type, buffer: Buffer.from(bytes) })));
