/** A package that ships inside the add-in, by package.json's dependencies and theirs. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** As the package states it: "MIT", "(MIT OR Apache-2.0)". */
  licence: string;
}

/** Licences that ask for no more than to be named. */
const permissive = new Set([
  'MIT',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  'CC0-1.0',
  'Unlicense',
]);

function isPermissive(licence: string): boolean {
  const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((part) => permissive.has(part.trim())));
}

/** One sentence for each package whose licence is not known to be permissive. */
export function licenceFaults(packages: readonly ShippedPackage[]): string[] {
  return packages
    .filter(({ licence }) => !isPermissive(licence))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version} ships with the add-in under "${licence}", which is not on the list of permissive licences.`,
    );
}

/**
 * The list as docs/licences.md shows it.
 *
 * @param packages those of the pane and the functions
 * @param ofCommand those inside the `syb` command and the library
 */
export function licencesPage(
  packages: readonly ShippedPackage[],
  ofCommand: readonly ShippedPackage[],
): string {
  return [
    '# Licences of what ships with the add-in',
    '',
    'Made by `npm run licences` from the packages that the pane and the functions are built from. What only',
    'builds, tests or tries the add-in is not in its files and not in this list.',
    '',
    ...tableOf(packages),
    '',
    '## The command line and the library',
    '',
    'What the `syb` command and the library have inside; their licences in full stand in `LICENCES.txt` beside',
    'them.',
    '',
    ...tableOf(ofCommand),
    '',
  ].join('\n');
}

const tableOf = (packages: readonly ShippedPackage[]): string[] => [
  '| package | version | licence |',
  '| --- | --- | --- |',
  ...packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
];
