const { version } = require('./package.json');

/** Types are checked apart, by `npm run check`: the tests only need the syntax removed. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** Packages without a CommonJS form: jest's require cannot load them untransformed. */
const modulesOnly = [
  'cjk-regex',
  'collapse-white-space',
  'franc-min',
  'kdbush',
  'lodash-es',
  'n-gram',
  'nanoid',
  'quickselect',
  'rbush',
  'regexp-util',
  'trigram-utils',
  'unicode-regex',
];

const shared = {
  rootDir: __dirname,
  transform: { '\\.(tsx?|m?js)$': swc },
  // Packages run as they are published, but for those published as modules only.
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${modulesOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json', 'mjs'],
  modulePathIgnorePatterns: [
    '<rootDir>/dist(-cli|-development|-workbench)?/',
    '<rootDir>/.cache/',
    '<rootDir>/.stryker-tmp/',
  ],
  // What webpack's DefinePlugin puts in place of these names in the production build.
  globals: { __NAMESPACE__: 'SYB', __VERSION__: version },
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/setup-functions.ts'],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFiles: ['<rootDir>/test/setup-functions.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/setup-pane.ts'],
    },
  ],
  testTimeout: 120_000,
};
