import { tsImport } from 'tsx/esm/api';
import { projectFolder } from './run.mjs';

/** Starts the workbench's server: `{ port, open }` in, `{ url, close() }` out. Loaded late, for it needs packages. */
export async function startWorkbench(options) {
  // It serves what stands in the current folder, which is the project's whoever starts it from where.
  process.chdir(projectFolder);
  const server = await tsImport('../../src/workbench/server.ts', import.meta.url);
  return server.startWorkbench(options);
}
