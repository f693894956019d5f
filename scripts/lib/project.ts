import { readFileSync } from 'node:fs';
import path from 'node:path';

export const projectFolder = path.resolve(__dirname, '../..');

/** An absolute path from one relative to the project's folder. */
export const inProject = (...parts: string[]): string => path.join(projectFolder, ...parts);

/** The version of package.json, such as "0.1.0". */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string }).version;
