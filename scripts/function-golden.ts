import { writeFileSync } from 'node:fs';
import { functionMetadata } from './function-metadata.mjs';
import { inProject } from './lib/project';

/** Writes the golden metadata anew: only where a change of the functions' contract is meant. */
async function writeGolden(): Promise<void> {
  const metadata = await functionMetadata({ helpAddress: 'https://addin.example' });
  writeFileSync(inProject('test/golden/functions.json'), `${JSON.stringify(metadata, null, 2)}\n`);
}

void writeGolden();
