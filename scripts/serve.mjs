/**
 * `npm run serve`: the development build on https://localhost:3000, rebuilt as its sources change, for an
 * Excel that has manifest.xml sideloaded. Needs a certificate that this machine trusts:
 * `npx office-addin-dev-certs install`, once.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runAsProgram, runNode } from './lib/run.mjs';

runAsProgram(async () => {
  await ensureDependencies();
  const certificates = path.join(homedir(), '.office-addin-dev-certs');
  if (!existsSync(path.join(certificates, 'localhost.crt'))) {
    throw new Error(
      'Excel loads the add-in only over a certificate that this machine trusts, and there is none yet. ' +
        'Run npx office-addin-dev-certs install, then npm run serve again.',
    );
  }
  process.exitCode = await runNode([
    'node_modules/webpack/bin/webpack.js',
    'serve',
    '--mode',
    'development',
    '--env',
    `certificates=${certificates}`,
  ]);
});
