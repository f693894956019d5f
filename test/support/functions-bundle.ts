import { buildSync } from 'esbuild';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The custom functions as one script, made from the source as the build makes functions.js. */
export function functionsScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src/functions/index.ts')],
    bundle: true,
    write: false,
    target: 'es2020',
    format: 'iife',
    define: { __NAMESPACE__: '"SYB"', __VERSION__: '"test"' },
  });
  return outputFiles[0]!.text;
}
