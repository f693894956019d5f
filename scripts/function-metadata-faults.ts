import type { FunctionDescription, FunctionMetadata } from './function-metadata.mjs';

/** What Excel, or a user, would miss in functions.json; [] where nothing. The schema sees none of it. */
export function metadataFaults({ functions, enums }: FunctionMetadata): string[] {
  return [
    ...repeated(functions.map(({ id }) => id)).map((id) => `${id} is declared twice`),
    ...repeated(enums.map(({ id }) => id)).map((id) => `the choices ${id} are declared twice`),
    ...functions.flatMap(faultsOf),
    ...functions.flatMap(({ id, parameters }) =>
      parameters
        .filter(({ customEnumId }) => customEnumId && !enums.some((choices) => choices.id === customEnumId))
        .map(
          ({ name, customEnumId }) => `${id}: ${name} offers the choices ${customEnumId}, which are missing`,
        ),
    ),
  ];
}

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

/** Functions that give one figure; every other one spills. */
const oneFigure = ['EARNBACK', 'SCHEME', 'ASSUMPTION', 'STANDARD'];

function faultsOf({ id, description, helpUrl, parameters, result }: FunctionDescription): string[] {
  const faults: string[] = [];
  if (!description) faults.push(`${id} has no description`);
  if (!helpUrl) faults.push(`${id} has no help page`);
  for (const { name, description: ofParameter, repeating } of parameters) {
    if (!ofParameter) faults.push(`${id}: ${name} has no description`);
    if (repeating) faults.push(`${id}: ${name} repeats: its type is not a range`);
  }
  const firstOptional = parameters.findIndex(({ optional }) => optional);
  if (firstOptional >= 0 && parameters.slice(firstOptional).some(({ optional }) => !optional))
    faults.push(`${id}: an argument that is needed comes after one that may be left out`);
  if (oneFigure.includes(id) === (result.dimensionality === 'matrix'))
    faults.push(`${id}: its result is ${result.dimensionality ?? 'one cell'}`);
  return faults;
}
