/**
 * Builds the `syb` command and the library into dist-cli, with every package they use inside, so that they
 * run on a clean copy with nothing but Node. `npm run build` calls it; alone: `node scripts/build-cli.mjs`.
 * `--to FOLDER` writes elsewhere and `--without-types` only what runs, for the tests; `--address https://...`
 * or ADDIN_ADDRESS says where the help pages are served.
 */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { build } from 'esbuild';
import { functionMetadata } from './function-metadata.mjs';
import { inProject, runAsProgram } from './lib/run.mjs';
import { licenceTexts, packageIn } from './lib/shipped-packages.mjs';

/** Where the help pages are served unless the build says otherwise: the address of the add-in's own example. */
const exampleAddress = 'https://addin.syb-ics.example';

const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));

/**
 * Dictionaries for breaking words at the end of a line, which the engine's drawing loads one by one when it
 * draws a text: nothing is drawn here.
 */
const withoutHyphenation = {
  name: 'without-hyphenation',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, importer, path: imported }) =>
      kind === 'dynamic-import' && importer.includes('engine-render')
        ? { path: imported, namespace: 'not-drawn' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'not-drawn' }, () => ({ contents: 'export default {};' }));
  },
};

/**
 * Bundles the command, its worker and the library, which share their parts. Start-up loads only the table
 * of commands; the engine is a part of its own.
 *
 * @param {{ outdir: string, address?: string }} options `outdir` is emptied first.
 */
export async function bundleCommand({ outdir = inProject('dist-cli'), address = exampleAddress }) {
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build(await settings({ outdir, address }));
  chmodSync(path.join(outdir, 'syb.mjs'), 0o755);
  writeFileSync(path.join(outdir, 'LICENCES.txt'), licenceTexts(foldersIn(metafile)));
}

async function settings({ outdir, address }) {
  const metadata = await functionMetadata({ helpAddress: address });
  return {
    metafile: true,
    absWorkingDir: inProject(),
    entryPoints: { syb: 'src/cli/main.ts', worker: 'src/cli/worker.ts', library: 'src/library/index.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    logLevel: 'warning',
    logOverride: { 'empty-import-meta': 'error' },
    define: {
      __NAMESPACE__: '"SYB"',
      __VERSION__: JSON.stringify(version),
      __HELP_ADDRESS__: JSON.stringify(address),
      __FUNCTIONS_METADATA__: JSON.stringify(metadata),
    },
    // Packages written for `require` need one in a module.
    banner: {
      js: "import { createRequire as requireForBundle } from 'node:module'; const require = requireForBundle(import.meta.url);",
    },
    plugins: [withoutHyphenation],
  };
}

/** The packages that the command and the library have inside, each with the licence it states. */
export async function bundledPackages() {
  const bundle = await settings({ outdir: inProject('dist-cli'), address: exampleAddress });
  const { metafile } = await build({ ...bundle, write: false });
  return foldersIn(metafile).map(packageIn);
}

function foldersIn({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** The types of the library, as other programs' compilers read them. */
async function writeTypes(outdir) {
  const types = path.join(outdir, 'types');
  await promisify(execFile)(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'src/library/tsconfig.json', '--outDir', types],
    { cwd: inProject() },
  ).catch(({ stdout }) => {
    throw new Error(`The types of the library were not built:\n${stdout}`);
  });
  const kept = new Set();
  keepWhatIsReached(path.join(types, 'library/index.d.ts'), kept);
  for (const file of readdirSync(types, { recursive: true, withFileTypes: true })) {
    const full = path.join(file.parentPath ?? file.path, file.name);
    if (file.isFile() && !kept.has(full)) rmSync(full);
  }
}

/** The imports of a file of types, each with its relative path. */
const relativeImport = /((?:from|import)\s*\(?\s*)(['"])(\.[^'"]*)\2/g;

/**
 * Keeps the types that the library's own lead to, and gives their imports the extensions that Node's own
 * rules of modules want.
 */
function keepWhatIsReached(file, kept) {
  if (kept.has(file)) return;
  kept.add(file);
  const text = readFileSync(file, 'utf8').replace(relativeImport, (_, before, quote, imported) => {
    const place = path.resolve(path.dirname(file), imported);
    const ending = existsSync(`${place}.d.ts`) ? '.js' : '/index.js';
    keepWhatIsReached(`${place}${ending.replace('.js', '.d.ts')}`, kept);
    return `${before}${quote}${imported}${ending}${quote}`;
  });
  writeFileSync(file, text);
}

/** Builds the command and the library whole; into dist-cli unless another folder is given. */
export async function buildCommand({ outdir = inProject('dist-cli'), address }) {
  await bundleCommand({ outdir, address });
  await writeTypes(outdir);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      address: { type: 'string' },
      'without-types': { type: 'boolean', default: false },
    },
  });
  const options = { outdir: values.to, address: values.address ?? process.env.ADDIN_ADDRESS };
  runAsProgram(() => (values['without-types'] ? bundleCommand(options) : buildCommand(options)));
}
