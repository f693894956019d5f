import { spawnSync } from 'node:child_process';
import { projectFolder } from './run.mjs';

/**
 * Asks npm for known weaknesses of the packages that ship. 0 where there are none; where npm has no answer
 * (no network, or a mirror that keeps none) it says so and holds nothing against us.
 */
export async function auditShippedPackages() {
  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: projectFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 60_000,
  });
  const found = error ? undefined : readReport(stdout);
  if (!found) {
    console.log('Skipped: npm did not answer the question for known weaknesses.');
    return 0;
  }
  const total = found.high + found.critical;
  if (total === 0) {
    console.log('No serious weakness is known of the packages that ship.');
    return 0;
  }
  console.error(`${total} serious weaknesses are known of the packages that ship: see npm audit --omit=dev.`);
  return 1;
}

function readReport(text) {
  try {
    return JSON.parse(text).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}
