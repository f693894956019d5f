/**
 * Builds the add-in and the `syb` command: `npm run build` for production (dist, dist-cli), `npm run build:dev`
 * for https://localhost:3000 (dist-development). `--address https://...` or ADDIN_ADDRESS says where production
 * will be served.
 */
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { buildAddIn, buildCommand, buildForDevelopment, servedAt } from './lib/builds.mjs';
import { runAsProgram } from './lib/run.mjs';

runAsProgram(async () => {
  const { values } = parseArgs({
    options: { development: { type: 'boolean', default: false }, address: { type: 'string' } },
  });
  await ensureDependencies();
  if (values.development) await buildForDevelopment();
  else {
    const address = await servedAt(values.address ?? process.env.ADDIN_ADDRESS);
    await buildAddIn(address);
    await buildCommand(address);
  }
});
