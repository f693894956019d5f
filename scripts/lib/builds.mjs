import { writeBillOfMaterials } from './bill-of-materials.mjs';
import { isFresh, markFresh, markStale } from './freshness.mjs';
import { runNode } from './run.mjs';

const common = ['src', 'assets', 'package.json', 'package-lock.json', 'tsconfig.json'];
const addInInputs = [...common, 'docs/functions', 'scripts', 'webpack.config.js', '.size-limit.json'];

const webpack = (inputs) => runNode(['node_modules/webpack/bin/webpack.js', ...inputs]);

/** The limits of .size-limit.json, gzip: the functions load with every workbook that uses them. */
const sizeLimits = () => runNode(['node_modules/size-limit/bin.js']);

const addInBuild = (address) => ({
  output: 'dist',
  inputs: addInInputs,
  options: { address },
  steps: [
    () => webpack(['--mode', 'production', ...(address ? ['--env', `address=${address}`] : [])]),
    sizeLimits,
    writeBillOfMaterials,
  ],
});

const developmentBuild = {
  output: 'dist-development',
  inputs: addInInputs,
  steps: [() => webpack(['--mode', 'development'])],
};

const workbenchBuild = {
  output: 'dist-workbench',
  inputs: [...common, 'webpack.workbench.js'],
  steps: [() => webpack(['--config', 'webpack.workbench.js', '--mode', 'production'])],
};

const commandBuild = (address) => ({
  output: 'dist-cli',
  inputs: [...common, 'scripts'],
  options: { address },
  steps: [() => runNode(['scripts/build-cli.mjs', ...(address ? ['--address', address] : [])])],
});

async function build(description) {
  markStale(description);
  for (const step of description.steps) {
    if ((await step()) !== 0) throw new Error(`${description.output} was not built: the reason is above.`);
  }
  markFresh(description);
}

async function ensure(description) {
  if (isFresh(description)) return;
  console.log(`Building ${description.output} ...`);
  await build(description);
}

/**
 * An address as the builds take it, without a closing slash; undefined where none is given. Looked at before
 * anything is built. Loaded late, for it needs packages.
 * @throws {Error} where it cannot be used, with what would do.
 */
export async function servedAt(address) {
  if (address === undefined) return undefined;
  const { tsImport } = await import('tsx/esm/api');
  const { productionVariant } = await tsImport('../manifest/description.ts', import.meta.url);
  return productionVariant(address).address;
}

/** Builds the production add-in into dist; `address` is where it will be served. */
export const buildAddIn = (address) => build(addInBuild(address));

/** Builds the `syb` command and the library into dist-cli. */
export const buildCommand = (address) => build(commandBuild(address));

/** Builds the development add-in into dist-development. */
export const buildForDevelopment = () => build(developmentBuild);

/** Builds dist where it is absent or its sources have changed. */
export const ensureAddIn = async () => ensure(addInBuild(await servedAt(process.env.ADDIN_ADDRESS)));

/** Builds dist-workbench where it is absent or its sources have changed. */
export const ensureWorkbench = () => ensure(workbenchBuild);
