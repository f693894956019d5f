/**
 * Writes docs/command-line.md from the table of the `syb` commands. With `--check` it writes nothing, and
 * exits with 1 where the page is not current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { commandLinePage } from './command-line-page-text';
import { inProject } from './lib/project';

const page = inProject('docs', 'command-line.md');

async function run(): Promise<void> {
  const options = await resolveConfig(page);
  const text = await format(commandLinePage(), { ...options, parser: 'markdown' });
  if (!process.argv.includes('--check')) writeFileSync(page, text);
  else if (readFileSync(page, 'utf8') !== text) {
    console.error('docs/command-line.md is not current: run "npm run command-line-page".');
    process.exitCode = 1;
  }
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
