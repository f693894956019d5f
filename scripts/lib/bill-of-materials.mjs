import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { inProject, projectFolder } from './run.mjs';
import { licenceTexts, packageIn, readJson, shippedFolders } from './shipped-packages.mjs';

/**
 * Writes dist/sbom.cdx.json: what ships, package by package, in CycloneDX, as npm reads it from the lock
 * file; and dist/LICENCES.txt, the licence of each in full. Without its moment and its serial number: the same sources give the same file. 0 when written.
 */
export function writeBillOfMaterials() {
  const { stdout, stderr, status, error } = spawnSync(
    'npm',
    ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'],
    { cwd: projectFolder, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 << 20 },
  );
  if (error || status !== 0) {
    console.error(`npm could not list the packages that ship: ${error?.message ?? stderr}`);
    return 1;
  }
  const bill = whatShips(JSON.parse(stdout));
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  // npm takes the name of the folder the project happens to stand in.
  bill.metadata.component.name = readJson('package.json').name;
  writeFileSync(inProject('dist', 'LICENCES.txt'), `${licenceTexts(shippedFolders())}\n`);
  writeFileSync(inProject('dist', 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  return 0;
}

/**
 * npm's own `--omit=dev` leaves out what a package of development asks for as its peer, though it ships too:
 * React. The lock file knows.
 */
function whatShips(bill) {
  const shipped = new Set(
    shippedFolders()
      .map(packageIn)
      .map(({ name, version }) => `${name}@${version}`),
  );
  const root = bill.metadata.component['bom-ref'];
  const stays = (reference) => reference === root || shipped.has(reference);
  return {
    ...bill,
    components: bill.components.filter((component) => stays(component['bom-ref'])),
    dependencies: bill.dependencies
      .filter(({ ref }) => stays(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(stays) })),
  };
}
