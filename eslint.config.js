const js = require('@eslint/js');
const { defineConfig, globalIgnores } = require('eslint/config');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const typescript = require('typescript-eslint');

const named = (names, message) => names.map((name) => ({ name, message }));

const browserDialogs = named(
  ['alert', 'confirm', 'prompt'],
  'These throw in an Office pane. Show the message in the pane.',
);
const excel = named(['Excel', 'OfficeExtension'], 'Only src/workbook uses the Excel API.');
const office = named(['Office'], 'Only src/workbook, src/commands and src/functions use Office.');
const customFunctions = named(['CustomFunctions'], 'Only src/functions answers Excel as a custom function.');
const surroundings = named(
  [
    'window',
    'document',
    'navigator',
    'location',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'requestAnimationFrame',
    'performance',
    'crypto',
    'globalThis',
    'self',
    'process',
    'Buffer',
    'require',
    'module',
    'global',
    '__dirname',
    '__filename',
  ],
  'Rules, schemes, plans and wording are pure: figures in, figures out.',
);

const requests = named(
  ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  'The add-in asks no server for anything once it has loaded.',
);
const stores = named(
  ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
  'What is kept is kept in the workbook (src/workbook/preferences).',
);
const leavesTheWorkbook = [...requests, ...stores];

/** The same, by way of the object that has it. */
const leavesTheWorkbookProperties = [
  ...leavesTheWorkbook.flatMap(({ name, message }) =>
    ['window', 'self', 'globalThis'].map((object) => ({ object, property: name, message })),
  ),
  { object: 'navigator', property: 'sendBeacon', message: requests[0].message },
  { object: 'document', property: 'cookie', message: stores[0].message },
];

/** Text of a cell, a file or a user is text: whatever would read it as HTML is left alone. */
const htmlFromText = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|createContextualFragment)$/], ' +
      'Property[key.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'No HTML from text: React, or textContent, shows it as it is.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/], Property[key.name=dangerouslySetInnerHTML]',
    message: 'No HTML from text: React shows it as it is.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'No HTML from text: React shows it as it is.',
  },
];

const standsInWording = 'What a user reads stands in src/wording.';

/** A sentence is of four words or more; what a developer alone meets is thrown as an Error of JavaScript’s own. */
const sentences = [
  {
    selector:
      'Literal[value=/(\\p{L}+[,:]? ){3}/u]:not(NewExpression[callee.name=/^(Range)?Error$/] > Literal)',
    message: standsInWording,
  },
  { selector: 'TemplateElement[value.raw=/(\\p{L}+[,:]? ){3}/u]', message: standsInWording },
];

/** Of a component's markup every word. */
const wordsInMarkup = [
  { selector: 'JSXText[value=/\\p{L}{2}/u]', message: standsInWording },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-.*|alt|content|header|hint|label|placeholder|text|title|validationMessage)$/] ' +
      ':matches(Literal[value=/\\p{L}{2}.*\\s|^\\p{Lu}\\p{Ll}/u], TemplateElement[value.raw=/\\p{L}{2}/u])',
    message: standsInWording,
  },
];

const clockAndChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock here: pass the date in.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock here: pass the date in.' },
];
const clockAndChanceProperties = [
  { object: 'Date', property: 'now', message: 'No clock here: pass the date in.' },
  { object: 'Math', property: 'random', message: 'No chance here: the same figures give the same result.' },
];

/** A result that depends on the clock or on chance would differ between two openings of one workbook. */
const neverVolatile = {
  'no-restricted-syntax': ['error', ...htmlFromText, ...clockAndChance],
  'no-restricted-properties': ['error', ...leavesTheWorkbookProperties, ...clockAndChanceProperties],
};

const scriptGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'AbortSignal',
    'TextEncoder',
    'TextDecoder',
    'fetch',
    'performance',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'require',
    'module',
    '__dirname',
    '__filename',
    // Browser tests hand functions to the page, where these are at home.
    'window',
    'document',
    'getComputedStyle',
  ].map((name) => [name, 'readonly']),
);

module.exports = defineConfig(
  globalIgnores([
    'dist/',
    'dist-cli/',
    'dist-development/',
    'dist-workbench/',
    'reports/',
    '.cache/',
    '.stryker-tmp/',
  ]),

  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/array-type': 'off',
      // Rows and quarters are counted before they are read; "!" is how that is said of `row[quarter]`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/dot-notation': ['error', { allowPrivateClassPropertyAccess: true }],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
      eqeqeq: ['error', 'always'],
    },
  },

  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...browserDialogs,
        ...leavesTheWorkbook,
        ...excel,
        ...office,
        ...customFunctions,
      ],
      'no-restricted-properties': ['error', ...leavesTheWorkbookProperties],
      'no-restricted-syntax': ['error', ...htmlFromText],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },

  {
    files: ['src/{psf,schemes,plans,wording}/**/*.ts'],
    rules: {
      ...neverVolatile,
      'no-restricted-globals': [
        'error',
        ...browserDialogs,
        ...leavesTheWorkbook,
        ...excel,
        ...office,
        ...customFunctions,
        ...surroundings,
      ],
    },
  },
  {
    files: ['src/functions/**/*.ts'],
    rules: {
      ...neverVolatile,
      'no-restricted-globals': ['error', ...browserDialogs, ...leavesTheWorkbook, ...excel],
    },
  },
  {
    files: ['src/commands/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...browserDialogs,
        ...leavesTheWorkbook,
        ...excel,
        ...customFunctions,
      ],
    },
  },
  {
    files: ['src/workbook/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': ['error', ...browserDialogs, ...leavesTheWorkbook, ...customFunctions],
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      // "no-empty-load" takes a list of properties kept in a constant for an empty one.
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/{commands,workbook}/**/*.ts'],
    // The list of commands is what the manifest is written from, words and all.
    ignores: ['src/commands/command-list.ts'],
    rules: { 'no-restricted-syntax': ['error', ...htmlFromText, ...sentences] },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // A component's markup is one expression; splitting it by length alone makes it harder to read.
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', ...htmlFromText, ...sentences, ...wordsInMarkup],
    },
  },
  {
    // The entry page waits for Office before React may start, and follows Office's colours.
    files: ['src/taskpane/index.tsx'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...browserDialogs,
        ...leavesTheWorkbook,
        ...excel,
        ...customFunctions,
      ],
    },
  },
  {
    // The one thing kept outside the workbook.
    files: ['src/taskpane/first-run/guidance-preference.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Outside production: speaks on the terminal, and handles what comes untyped from the client's protocol.
    files: ['src/workbench/**/*.{ts,tsx}', 'src/cli/**/*.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      // Excel's own properties are read in one type and written in another: our host's are the same.
      '@typescript-eslint/related-getter-setter-pairs': 'off',
    },
  },
  {
    files: [
      'src/workbench/**/*.{ts,tsx}',
      'src/files/engine/**/*.ts',
      'test/**/*.{ts,tsx}',
      'scripts/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },

  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: scriptGlobals },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs' } },
);
