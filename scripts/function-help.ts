import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { functionHelpPages } from './function-help/pages';
import { inProject } from './lib/project';
import { reportFaults } from './lib/report-faults';

const folder = inProject('docs/functions');

const pagesThere = (): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];

/** Writes every page, and removes those of functions that are gone. */
function write(pages: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const file of pagesThere()) if (!pages.has(file)) rmSync(path.join(folder, file));
  for (const [file, text] of pages) writeFileSync(path.join(folder, file), text);
  console.log(`docs/functions: ${pages.size} pages written.`);
}

/** What differs between the pages there and those that the functions' comments make. */
function differences(pages: ReadonlyMap<string, string>): string[] {
  const there = pagesThere();
  const remedy = 'run npx tsx scripts/function-help.ts';
  const stale = [...pages].filter(
    ([file, text]) => !there.includes(file) || readFileSync(path.join(folder, file), 'utf8') !== text,
  );
  const gone = there.filter((file) => !pages.has(file));
  return [
    ...stale.map(([file]) => `docs/functions/${file} is not what its function says; ${remedy}`),
    ...gone.map((file) => `docs/functions/${file} is of no function; ${remedy}`),
  ];
}

/** `--check` only says what differs; otherwise the pages are written. */
async function run(): Promise<void> {
  const pages = await functionHelpPages();
  if (process.argv.includes('--check'))
    reportFaults(differences(pages), `All ${pages.size} help pages say what their functions say.`);
  else write(pages);
}

void run();
