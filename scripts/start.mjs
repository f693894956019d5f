/**
 * `npm start`: the add-in in the workbench, with the quarterly workbook open. Installs and builds first
 * what is missing. `npm start -- --no-open` opens no browser; `--port 4000` asks for a port.
 */
import { parseArgs } from 'node:util';
import { ensureAddIn, ensureWorkbench } from './lib/builds.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runAsProgram } from './lib/run.mjs';

runAsProgram(async () => {
  const { values } = parseArgs({
    options: { 'no-open': { type: 'boolean', default: false }, port: { type: 'string', default: '3443' } },
  });
  await ensureDependencies();
  await ensureAddIn();
  await ensureWorkbench();
  const { startWorkbench } = await import('./lib/workbench.mjs');
  const workbench = await startWorkbench({ port: Number(values.port), open: !values['no-open'] });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      void workbench.close();
    });
  }
});
