import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { functionMetadata } from './function-metadata.mjs';
import { inProject, packageVersion } from './lib/project';
import { type KeptForVersion, keptForVersion, versionFault } from './metadata-versions';

const inGolden = (name: string): string => inProject('test/golden', name);

function write(name: string, content: unknown): void {
  writeFileSync(inGolden(name), `${JSON.stringify(content, null, 2)}\n`);
}

/**
 * Writes the golden metadata anew, only where a change of the functions' contract is meant, and which version it is
 * of; refused where the version has to rise first.
 */
async function writeGolden(): Promise<void> {
  const metadata = await functionMetadata({ helpAddress: 'https://addin.example' });
  const now = keptForVersion(packageVersion(), metadata);
  const fault = existsSync(inGolden('version.json'))
    ? versionFault(now, JSON.parse(readFileSync(inGolden('version.json'), 'utf8')) as KeptForVersion)
    : undefined;
  if (fault) throw new Error(fault);
  write('functions.json', metadata);
  write('version.json', now);
}

writeGolden().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
