/**
 * Writes docs/rules.md, the list of every rule that plans are held to, from the rules themselves. With
 * `--check` it writes nothing, and exits with 1 where the page is not current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './lib/project';
import { rulesPage } from './rules-page-text';

const page = inProject('docs', 'rules.md');
const text = rulesPage();

if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  console.error('docs/rules.md is not current: run "npm run rules-page" and look at what changed.');
  process.exitCode = 1;
}
