import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from './run.mjs';

export const readJson = (name) => JSON.parse(readFileSync(inProject(name), 'utf8'));

/** The folders of the packages that the add-in is made from, as the lock file has them: those not of development. */
export const shippedFolders = () =>
  Object.entries(readJson('package-lock.json').packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder]) => folder)
    .sort();

/** A package in one of the project's folders: its name, its version and the licence it states. */
export function packageIn(folder) {
  const { name, version, license } = readJson(`${folder}/package.json`);
  return { name, version, licence: typeof license === 'string' ? license : 'none stated' };
}

/** The licence of every package in full: that they go with what is made from it is what they ask for. */
export function licenceTexts(folders) {
  return folders
    .map((folder) => {
      const { name, version, licence } = packageIn(folder);
      const file = readdirSync(inProject(folder)).find((one) => /^licen[cs]e/i.test(one));
      const words = file === undefined ? '' : readFileSync(inProject(folder, file), 'utf8').trim();
      return `${name} ${version}: ${licence}\n\n${words}`.trim();
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}
