/** Holds both manifests against their source, Office's rules and Microsoft's schema. Part of `npm run check`. */
import { existsSync, readFileSync } from 'node:fs';
import { inProject, packageVersion } from '../lib/project';
import { reportFaults } from '../lib/report-faults';
import { developmentVariant } from './description';
import { manifestFaults } from './manifest-faults';
import { manifestXml } from './manifest-xml';
import { schemaFaults, schemaFolder } from './schema-faults';
import { shortcutsJson } from './shortcuts-json';
import { builtFiles } from './surroundings';

function currencyFaults(): string[] {
  const made = {
    'manifest.xml': manifestXml(developmentVariant, packageVersion()),
    'shortcuts.json': shortcutsJson(),
  };
  return Object.entries(made).flatMap(([name, wanted]) =>
    existsSync(inProject(name)) && readFileSync(inProject(name), 'utf8') === wanted
      ? []
      : [`${name} is not what its source makes: run npm run manifest.`],
  );
}

async function faultsOf(name: string, schemas: string | undefined): Promise<string[]> {
  if (!existsSync(inProject(name))) return [`${name} is not there: run npm run build.`];
  const xml = readFileSync(inProject(name), 'utf8');
  const faults = manifestFaults(xml, builtFiles('dist'));
  if (schemas) faults.push(...(await schemaFaults(xml, schemas)));
  return faults.map((fault) => `${name}: ${fault}`);
}

async function main(): Promise<void> {
  const schemas = schemaFolder();
  if (!schemas) {
    console.log(
      "Microsoft's manifest schemas are not on this machine (SYB_SCHEMAS), so only our own checks ran.",
    );
  }
  const faults = [
    ...currencyFaults(),
    ...(await faultsOf('manifest.xml', schemas)),
    ...(await faultsOf('dist/manifest.xml', schemas)),
  ];
  reportFaults(
    faults,
    `manifest.xml and dist/manifest.xml keep ${schemas ? 'the schema and ' : ''}Office's rules.`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
