/**
 * `npm run hosting:try`: serves dist by a real nginx with the configuration of docs/deployment, on a port of
 * this machine alone, and holds every answer against scripts/hosting/rules.ts. Needs nginx and a built dist.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject } from '../lib/project';
import { localCertificate } from '../../src/workbench/certificate';
import { nginxSite } from './nginx';
import { cachePolicies, headers, types } from './rules';

const port = 3643;

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
}

function ask(address: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(
      { host: '127.0.0.1', port, path: address, method, rejectUnauthorized: false },
      (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
      },
    );
    request.on('error', reject);
  });
}

async function untilItAnswers(): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask('/taskpane.html');
      return;
    } catch (error) {
      if (tries === 50) throw error;
      await wait(100);
    }
  }
}

function filesOf(folder: string, prefix = ''): string[] {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = `${prefix}/${entry.name}`;
    return entry.isDirectory() ? filesOf(folder, name) : [name];
  });
}

async function faultsOf(file: string): Promise<string[]> {
  const answer = await ask(encodeURI(file));
  const isUnchanging = file.startsWith(`/${cachePolicies.unchanging.folder}/`);
  const cache = (isUnchanging ? cachePolicies.unchanging : cachePolicies.others).value;
  const wanted = [...headers, { name: 'Cache-Control', value: cache }];
  const faults = wanted
    .filter(({ name, value }) => answer.headers[name.toLowerCase()] !== value)
    .map(({ name }) => `${file}: ${name} is "${String(answer.headers[name.toLowerCase()])}"`);
  if (answer.status !== 200) faults.push(`${file}: status ${answer.status}`);
  if (answer.headers['x-frame-options']) faults.push(`${file}: X-Frame-Options hides the pane`);
  const type = (types as Readonly<Record<string, string>>)[path.extname(file).slice(1)];
  const given = String(answer.headers['content-type']).replace('application/javascript', 'text/javascript');
  if (type && !given.startsWith(type)) faults.push(`${file}: Content-Type is "${given}"`);
  return faults;
}

async function run(): Promise<number> {
  if (spawnSync('nginx', ['-v']).error) {
    console.error(
      'nginx is not installed here: on Debian, apt-get install nginx-light; then run this again.',
    );
    return 2;
  }
  const root = inProject('dist');
  if (!existsSync(path.join(root, 'taskpane.html'))) {
    console.error('There is no dist to serve yet: run npm run build first.');
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'syb-nginx-'));
  const { cert, key } = await localCertificate(inProject('.cache', 'certs'));
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('cert.pem'), cert);
  writeFileSync(at('key.pem'), key);
  const site = nginxSite({
    listen: `127.0.0.1:${port}`,
    serverName: 'localhost',
    root,
    certificate: at('cert.pem'),
    key: at('key.pem'),
  });
  const around =
    `daemon off;\nuser root;\npid ${at('pid')};\nerror_log ${at('error.log')};\nevents {}\n` +
    `http {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${site}}\n`;
  writeFileSync(at('nginx.conf'), around);
  const server = spawn('nginx', ['-e', at('error.log'), '-c', at('nginx.conf')], { stdio: 'inherit' });
  try {
    await untilItAnswers();
    const files = filesOf(root);
    const faults = (await Promise.all(files.map(faultsOf))).flat();
    if ((await ask('/', 'POST')).status !== 405) faults.push('POST is not refused');
    if ((await ask('/../package.json')).status === 200) faults.push('a file outside dist is served');
    if ((await ask('/assets/')).status !== 404) faults.push('a folder is listed');
    for (const fault of faults) console.error(fault);
    console.log(`nginx served ${files.length} files: ${faults.length} faults.`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
