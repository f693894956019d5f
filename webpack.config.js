const { readFileSync } = require('node:fs');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { require: requireTypeScript } = require('tsx/cjs/api');
const { DefinePlugin } = require('webpack');
const { version } = require('./package.json');
const { GeneratedFilesPlugin } = require('./scripts/lib/generated-files-plugin');

const fromTypeScript = (file) => requireTypeScript(file, __filename);
const { panePolicy } = fromTypeScript('./scripts/hosting/content-policy.ts');
const { developmentVariant, productionVariant } = fromTypeScript('./scripts/manifest/description.ts');
const { manifestXml } = fromTypeScript('./scripts/manifest/manifest-xml.ts');
const { shortcutsJson } = fromTypeScript('./scripts/manifest/shortcuts-json.ts');

const target = 'es2020';

/** Turns makeStyles into its rules as the add-in is built; Fluent UI has not what static styles turn into. */
const griffel = {
  loader: '@griffel/webpack-loader',
  options: {
    modules: [
      { moduleSource: '@fluentui/react-components', importName: 'makeStyles', staticImportName: null },
    ],
  },
};

/** What the build makes from one source instead of copying: see scripts/manifest and scripts/function-metadata. */
function generatedFiles(variant) {
  return {
    'manifest.xml': () => manifestXml(variant, version),
    'shortcuts.json': shortcutsJson,
    'functions.json': async () => {
      const { functionMetadata } = await import('./scripts/function-metadata.mjs');
      return JSON.stringify(await functionMetadata({ helpAddress: variant.address }), null, 2);
    },
  };
}

/** The certificate for https://localhost:3000, made by scripts/serve.mjs. */
function serverOptions(certificates) {
  const file = (name) => readFileSync(`${certificates}/${name}`);
  return {
    type: 'https',
    options: { ca: file('ca.crt'), cert: file('localhost.crt'), key: file('localhost.key') },
  };
}

/**
 * `--mode production` writes dist (`--env address=https://...` says where it will be served);
 * `--mode development` writes dist-development, for https://localhost:3000.
 */
module.exports = (env, { mode }) => {
  const production = mode === 'production';
  const variant = production ? productionVariant(env.address) : developmentVariant;
  return {
    mode,
    entry: {
      // One page is the runtime of pane, functions and commands.
      taskpane: ['./src/functions/index.ts', './src/commands/index.ts', './src/taskpane/index.tsx'],
      functions: './src/functions/index.ts',
    },
    output: {
      path: `${__dirname}/${production ? 'dist' : 'dist-development'}`,
      filename: '[name].js',
      chunkFilename: 'chunks/[name].[contenthash:8].js',
      publicPath: 'auto',
      clean: true,
    },
    // Never a form of source map that needs eval: the page's security policy refuses it.
    devtool: 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      // An import of what a module does not export is a fault of the build, not a crash in Excel.
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: [griffel, { loader: 'esbuild-loader', options: { target, jsx: 'automatic' } }],
        },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target, legalComments: 'none' })] },
    plugins: [
      new DefinePlugin({
        __NAMESPACE__: JSON.stringify(variant.namespace),
        __VERSION__: JSON.stringify(version),
      }),
      new HtmlWebpackPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        templateParameters: { securityPolicy: panePolicy },
        chunks: ['taskpane'],
        inject: 'body',
        scriptLoading: 'blocking',
        // Excel keeps files it has seen; a changed script needs a changed address.
        hash: true,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          { from: 'docs/functions', to: 'docs/functions' },
        ],
      }),
      new GeneratedFilesPlugin(generatedFiles(variant)),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
    devServer: env.certificates
      ? {
          host: '127.0.0.1',
          port: 3000,
          hot: false,
          client: false,
          static: false,
          headers: { 'Access-Control-Allow-Origin': '*' },
          server: serverOptions(env.certificates),
        }
      : undefined,
  };
};
