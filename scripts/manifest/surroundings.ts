import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inProject, packageVersion } from '../lib/project';
import { manifestVersion } from './description';
import type { Surroundings } from './manifest-faults';

/** A folder of built files, as a manifest's addresses see it. */
export function builtFiles(folder: string): Surroundings {
  return {
    version: manifestVersion(packageVersion()),
    file: (name) => {
      const place = path.join(inProject(folder), name);
      return existsSync(place) && statSync(place).isFile() ? readFileSync(place) : undefined;
    },
  };
}
