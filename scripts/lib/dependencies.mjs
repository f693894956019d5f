import { existsSync, readFileSync } from 'node:fs';
import { inProject, run } from './run.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds other packages than package-lock.json asks for. */
function isOutOfDate() {
  const installedList = inProject('node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return true;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(inProject('package-lock.json'))).some(
    ([name, { version, optional }]) => name !== '' && !optional && installed[name]?.version !== version,
  );
}

/** Installs the packages of package-lock.json where they are absent or have changed. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new Error(
      `This is Node ${process.versions.node}; install Node 20 or later from https://nodejs.org and start again.`,
    );
  }
  if (!isOutOfDate()) return;
  console.log('Installing the packages of package-lock.json (a few minutes, once) ...');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    throw new Error(
      'npm could not install the packages: its message is above. Check the network or proxy and start again.',
    );
  }
}
