/** The doors between the rooms of src: which folder may import which. See docs/quality.md. */

const rooms = [
  'psf',
  'schemes',
  'plans',
  'wording',
  'functions',
  'workbook',
  'files',
  'taskpane',
  'commands',
  'library',
  'cli',
  'workbench',
];

/** What each room may import, besides itself. A room not named here may import nothing of ours. */
const doors = {
  psf: ['wording'],
  wording: [],
  schemes: ['psf', 'wording'],
  plans: ['psf', 'schemes', 'wording'],
  functions: ['psf', 'schemes', 'plans', 'wording'],
  files: ['psf', 'schemes', 'plans', 'wording'],
  workbook: ['psf', 'schemes', 'plans', 'wording'],
  commands: ['workbook', 'wording'],
  taskpane: ['workbook', 'files', 'functions', 'plans', 'psf', 'schemes', 'wording', 'commands'],
  library: ['files', 'psf', 'schemes', 'plans', 'functions', 'wording'],
  cli: ['library', 'files', 'psf', 'schemes', 'plans', 'functions', 'wording'],
  workbench: ['plans', 'wording', 'commands', 'files'],
};

/** Rooms whose types may be named where the room itself may not be used. */
const typesOnly = { wording: ['psf', 'plans'] };

const doorRules = rooms.map((room) => ({
  name: `doors-of-${room}`,
  comment: `src/${room} may import only ${[room, ...doors[room]].map((name) => `src/${name}`).join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...doors[room], ...(typesOnly[room] ?? [])].join('|')})/` },
}));

const typeDoorRules = Object.entries(typesOnly).map(([room, others]) => ({
  name: `types-for-${room}`,
  comment: `src/${room} may name the types of ${others.map((name) => `src/${name}`).join(', ')}, nothing more.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${others.join('|')})/`, dependencyTypesNot: ['type-only'] },
}));

module.exports = {
  forbidden: [
    ...doorRules,
    ...typeDoorRules,
    {
      name: 'pure-rooms-use-no-package',
      comment: 'Rules, schemes, plans and wording work with figures alone: no package, nothing of Node.',
      severity: 'error',
      from: { path: '^src/(psf|schemes|plans|wording)/' },
      to: { dependencyTypesNot: ['local', 'type-only', 'localmodule', 'aliased'] },
    },
    {
      name: 'pane-reaches-commands-by-its-route-only',
      comment: 'The pane follows src/commands/pane-route and may list the commands; it runs none.',
      severity: 'error',
      from: { path: '^src/taskpane/' },
      to: { path: '^src/commands/', pathNot: '^src/commands/(pane-route|command-list)\\.ts$' },
    },
    {
      name: 'pane-reaches-functions-to-explain-them-only',
      comment:
        'The pane has a function explain a call through src/functions/explain-call; Excel runs the others.',
      severity: 'error',
      from: { path: '^src/taskpane/' },
      to: { path: '^src/functions/', pathNot: '^src/functions/explain-call\\.ts$' },
    },
    {
      name: 'engine-outside-excel-only',
      comment: 'In Excel, Excel calculates: the pane reads and writes files without the engine.',
      severity: 'error',
      from: { path: '^src/(taskpane|commands|workbook|functions)/' },
      to: { path: '^src/files/(engine/|recalculate)', reachable: true },
    },
    {
      name: 'react-in-the-pane-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/taskpane/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    {
      name: 'node-outside-the-browser-only',
      comment: 'What runs in Excel has no Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|workbench)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'production-uses-shipped-packages',
      comment: 'What ships is built from the dependencies of package.json, which licences and audit look at.',
      severity: 'error',
      // The engine and the command line are bundled by themselves: docs/licences.md lists what is in them.
      from: { path: '^src/', pathNot: '^src/(cli|files/(engine|recalculation)|workbench)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      // Excel's own objects know each other in a circle (a range its sheet, a sheet its ranges); so do ours.
      from: { pathNot: '^src/workbench/host/' },
      // A circle of types alone is none when the code runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'found',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
