import { createHash } from 'node:crypto';
import type { FunctionMetadata } from './function-metadata.mjs';
import { productionVariant } from './manifest/description';
import { manifestXml } from './manifest/manifest-xml';
import { shortcutsJson } from './manifest/shortcuts-json';

/**
 * What Excel and the admin centre keep for a version of the manifest: the functions' metadata, the ribbon, the
 * shortcuts. Changed under the same version, users stay with what they had.
 */
export interface KeptForVersion {
  version: string;
  /** SHA-256 of it all. */
  digest: string;
}

export function keptForVersion(version: string, metadata: FunctionMetadata): KeptForVersion {
  const parts = [JSON.stringify(metadata), manifestXml(productionVariant(), '0.0.0'), shortcutsJson()];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return { version, digest: hash.digest('hex') };
}

/** Why what is there now cannot follow what was recorded; undefined where it can. */
export function versionFault(now: KeptForVersion, recorded: KeptForVersion): string | undefined {
  if (now.digest === recorded.digest || isLater(now.version, recorded.version)) return undefined;
  return (
    `Functions, ribbon or shortcuts are not those of version ${recorded.version}, and the version is ` +
    `${now.version}: Excel keeps them for a version. Raise the version in package.json, then run npm run ` +
    'manifest and npm run golden:update.'
  );
}

function isLater(one: string, other: string): boolean {
  const [numbers, others] = [one, other].map((version) => version.split('.').map(Number)) as [
    number[],
    number[],
  ];
  const at = numbers.findIndex((number, index) => number !== others[index]);
  return at >= 0 && numbers[at]! > others[at]!;
}
