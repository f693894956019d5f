/** `npm run licences` writes docs/licences.md; with `--check` it only says whether the page is current. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { init, type InitOpts, type ModuleInfos } from 'license-checker-rseidelsohn';
import { bundledPackages } from '../build-cli.mjs';
import { inProject, projectFolder } from '../lib/project';
import { reportFaults } from '../lib/report-faults';
import { licenceFaults, licencesPage, type ShippedPackage } from './licence-list';

const page = inProject('docs', 'licences.md');

async function shippedPackages(): Promise<ShippedPackage[]> {
  const read = promisify<InitOpts, ModuleInfos>(init);
  const found = await read({ start: projectFolder, production: true, excludePrivatePackages: true });
  return Object.entries(found)
    .map(([nameAndVersion, { licenses }]) => {
      const at = nameAndVersion.lastIndexOf('@');
      return {
        name: nameAndVersion.slice(0, at),
        version: nameAndVersion.slice(at + 1),
        licence: Array.isArray(licenses) ? licenses.join(' AND ') : (licenses ?? 'none stated'),
      };
    })
    .sort((one, other) => (one.name + one.version < other.name + other.version ? -1 : 1));
}

async function main(): Promise<void> {
  const packages = await shippedPackages();
  const ofCommand = await bundledPackages();
  const wanted = licencesPage(packages, ofCommand);
  const faults = licenceFaults([...packages, ...ofCommand]);
  if (!process.argv.includes('--check')) writeFileSync(page, wanted);
  else if (!existsSync(page) || readFileSync(page, 'utf8') !== wanted) {
    faults.push('docs/licences.md is not current: run npm run licences.');
  }
  reportFaults(
    faults,
    `All ${packages.length} packages of the add-in and ${ofCommand.length} of the command line have permissive licences.`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
