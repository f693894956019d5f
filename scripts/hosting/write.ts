/** `npm run hosting` writes the examples of docs/deployment; with `--check` it only says whether they are current. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from '../lib/project';
import { reportFaults } from '../lib/report-faults';
import { iisConfiguration } from './iis';
import { nginxSite } from './nginx';

const examples = { 'nginx.conf': nginxSite(), 'web.config': iisConfiguration() };

const faults: string[] = [];
for (const [name, wanted] of Object.entries(examples)) {
  const file = inProject('docs', 'deployment', name);
  if (!process.argv.includes('--check')) writeFileSync(file, wanted);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted)
    faults.push(`docs/deployment/${name} is not current: run npm run hosting.`);
}
reportFaults(faults, 'The examples for web servers say what scripts/hosting/rules.ts says.');
