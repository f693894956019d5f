import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { inProject } from '../lib/project';

const main = 'OfficeAppManifestV1_1.xsd';

/**
 * The folder of Microsoft's manifest schemas, which are not part of this project: SYB_SCHEMAS, or
 * ../shared/schemas beside it. Undefined where neither has them.
 */
export function schemaFolder(): string | undefined {
  const folder = path.join(
    process.env.SYB_SCHEMAS ?? inProject('..', 'shared', 'schemas'),
    'office-manifest',
  );
  return existsSync(path.join(folder, main)) ? folder : undefined;
}

/** What breaks the schema, by line; [] where the manifest keeps it. */
export async function schemaFaults(xml: string, folder: string): Promise<string[]> {
  const file = (fileName: string) => ({
    fileName,
    contents: readFileSync(path.join(folder, fileName), 'utf8'),
  });
  const others = readdirSync(folder).filter((name) => name.endsWith('.xsd') && name !== main);
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml }],
    schema: [file(main)],
    preload: others.map(file),
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
