import { tsImport } from 'tsx/esm/api';
import { projectFolder } from './run.mjs';

/**
 * Starts the workbench's server: `{ port, open }` in, `{ url, close() }` out. Loaded late, for it needs packages.
 * The add-in's files come with the headers that a web server sends in production, so that the pane is tried under
 * its security policy. Two are left to the workbench: how long files are kept (not at all, for they change), and
 * Strict-Transport-Security, which would bind everything else on this machine's localhost to https for a year.
 */
export async function startWorkbench(options) {
  // It serves what stands in the current folder, which is the project's whoever starts it from where.
  process.chdir(projectFolder);
  const server = await tsImport('../../src/workbench/server.ts', import.meta.url);
  const { headers } = await tsImport('../hosting/rules.ts', import.meta.url);
  const sent = headers.filter(({ name }) => name !== 'Strict-Transport-Security');
  const addInHeaders = Object.fromEntries(sent.map(({ name, value }) => [name, value]));
  return server.startWorkbench({ ...options, addInHeaders });
}
