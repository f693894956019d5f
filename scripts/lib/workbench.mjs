import { tsImport } from 'tsx/esm/api';

/** Starts the workbench's server: `{ port, open }` in, `{ url, close() }` out. Loaded late, for it needs packages. */
export async function startWorkbench(options) {
  const server = await tsImport('../../src/workbench/server.ts', import.meta.url);
  return server.startWorkbench(options);
}
