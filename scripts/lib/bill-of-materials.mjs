import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject, projectFolder } from './run.mjs';

/**
 * Writes dist/sbom.cdx.json: what ships, package by package, in CycloneDX, as npm reads it from the lock
 * file. Without its moment and its serial number: the same sources give the same file. 0 when written.
 */
export function writeBillOfMaterials() {
  const { stdout, stderr, status, error } = spawnSync(
    'npm',
    ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'],
    { cwd: projectFolder, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 << 20 },
  );
  if (error || status !== 0) {
    console.error(`npm could not list the packages that ship: ${error?.message ?? stderr}`);
    return 1;
  }
  const bill = JSON.parse(stdout);
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  // npm takes the name of the folder the project happens to stand in.
  bill.metadata.component.name = JSON.parse(readFileSync(inProject('package.json'), 'utf8')).name;
  const text = `${JSON.stringify(bill, null, 2)}\n`;
  writeFileSync(inProject('dist', 'sbom.cdx.json'), text);
  return 0;
}
