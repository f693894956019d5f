import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './run.mjs';

function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}

/** What a build was made from, in one figure. By content: a fresh clone's times of files say nothing. */
function fingerprint(inputs, options) {
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const file of inputs.flatMap((input) => filesUnder(inProject(input)))) {
    hash.update(path.relative(inProject(), file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const recordOf = (output) => inProject('.cache', `${output}.built-from`);

/** Whether `output` (a folder of the project) was last built from these inputs as they are now. */
export function isFresh({ output, inputs, options = {} }) {
  const record = recordOf(output);
  if (!existsSync(inProject(output)) || !existsSync(record)) return false;
  return readFileSync(record, 'utf8') === fingerprint(inputs, options);
}

/** Forgets what `output` was built from: a build that stops half-way must not look fresh. */
export function markStale({ output }) {
  rmSync(recordOf(output), { force: true });
}

/** Remembers that `output` was just built from these inputs. */
export function markFresh({ output, inputs, options = {} }) {
  mkdirSync(path.dirname(recordOf(output)), { recursive: true });
  writeFileSync(recordOf(output), fingerprint(inputs, options));
}
