import path from 'node:path';
import { buildSync } from 'esbuild';
import type { WorkbookModel } from '../../src/plans/workbook-model';
import { type Headless, openHeadless } from '../../src/workbench/headless';
import { functionMetadata } from '../function-metadata.mjs';

const functionsEntry = path.join(__dirname, '../../src/functions/index.ts');

let made: string | undefined;

/** The custom functions as one script, made once from the source as the build makes functions.js. */
function functionsScript(): string {
  made ??= makeFunctionsScript();
  return made;
}

function makeFunctionsScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [functionsEntry],
    bundle: true,
    write: false,
    target: 'es2020',
    format: 'iife',
    define: { __NAMESPACE__: '"SYB"', __VERSION__: '"source"' },
  });
  return outputFiles[0]!.text;
}

/** A workbook (an empty one for null) on the headless host, calculated with the custom functions of the source and their metadata. */
export async function openWithFunctions(model: WorkbookModel | null): Promise<Headless> {
  return openHeadless({
    model,
    functionsScript: functionsScript(),
    functionsMetadata: await functionMetadata({ helpAddress: 'https://addin.example' }),
  });
}
