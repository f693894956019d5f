/** Writes the development manifest and the shortcuts at the root of the project: `npm run manifest`. */
import { writeFileSync } from 'node:fs';
import { inProject, packageVersion } from '../lib/project';
import { developmentVariant } from './description';
import { manifestXml } from './manifest-xml';
import { shortcutsJson } from './shortcuts-json';

writeFileSync(inProject('manifest.xml'), manifestXml(developmentVariant, packageVersion()));
writeFileSync(inProject('shortcuts.json'), shortcutsJson());
console.log('Written: manifest.xml (development) and shortcuts.json.');
