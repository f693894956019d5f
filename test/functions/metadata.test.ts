import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import { aeRules } from '../../src/psf/ae-standard';
import { lossMethods } from '../../src/psf/system-psf';
import { schemeParameters } from '../../src/schemes';
import { businessRuleNames, planTypes } from '../../src/schemes/business-rules';
import { constitutionMeasures } from '../../src/schemes/nhs-constitution';
import { planningAssumptions } from '../../src/schemes/planning-assumptions';
import { potMeasures } from '../../src/functions/spill';
import { functionTable } from '../../src/functions/table';
import { metadataFaults } from '../../scripts/function-metadata-faults';
import { type FunctionMetadata, functionMetadata } from '../../scripts/function-metadata.mjs';
import { inProject, packageVersion } from '../../scripts/lib/project';
import { type KeptForVersion, keptForVersion, versionFault } from '../../scripts/metadata-versions';
import { contract } from './contract';

let metadata: FunctionMetadata;

beforeAll(async () => {
  metadata = await functionMetadata({ helpAddress: 'https://addin.example' });
});

const golden = () =>
  JSON.parse(readFileSync(inProject('test/golden/functions.json'), 'utf8')) as FunctionMetadata;

test('functions.json is the golden one; where a change is meant, run npm run golden:update', () => {
  expect(metadata).toEqual(golden());
});

describe('what Excel keeps for a version changes only with the version', () => {
  const recorded = JSON.parse(readFileSync(inProject('test/golden/version.json'), 'utf8')) as KeptForVersion;
  const at = (version: string, described = golden()) => keptForVersion(version, described);

  test('functions, ribbon and shortcuts are those recorded for this version', () => {
    expect(versionFault(at(packageVersion()), recorded)).toBeUndefined();
    expect(recorded.version).toBe(packageVersion());
  });

  test('another description of an argument needs a higher version', () => {
    const changed = golden();
    changed.functions[0]!.parameters[0]!.description = 'Something else.';
    for (const version of ['0.9.9', '1.2.3'])
      expect(versionFault(at(version, changed), at('1.2.3'))).toMatch(/Raise the version in package\.json/);
    for (const version of ['1.2.4', '1.10.0', '2.0.0'])
      expect(versionFault(at(version, changed), at('1.2.3'))).toBeUndefined();
  });
});

test('functions.json describes every function that is associated, and no other', () => {
  expect(metadata.functions.map(({ id }) => id).sort()).toEqual(Object.keys(functionTable).sort());
});

test('index associates every function by its id', async () => {
  await import('../../src/functions');
  const { mappings } = (CustomFunctions as unknown as { _association: { mappings: Record<string, unknown> } })
    ._association;
  expect(mappings).toMatchObject(functionTable);
});

test('the arguments and their order are those of the contract', () => {
  const inOrder = Object.fromEntries(
    metadata.functions.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]),
  );
  const promised = Object.fromEntries(
    Object.entries(contract).map(([id, { arguments: names }]) => [id, names.map(({ name }) => name)]),
  );
  expect(inOrder).toEqual(promised);
});

test('the arguments that may be left out are those of the contract', () => {
  for (const { id, parameters } of metadata.functions)
    expect(parameters.map(({ optional = false }) => optional)).toEqual(
      contract[id]!.arguments.map(({ optional = false }) => optional),
    );
});

test('errors are let in, so that they can be passed on', () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
});

test('every function names its own help page, which is there', () => {
  for (const { name, helpUrl } of metadata.functions) {
    expect(helpUrl).toBe(`https://addin.example/docs/functions/${name.toLowerCase()}.html`);
    expect(existsSync(inProject(`docs/functions/${name.toLowerCase()}.html`))).toBe(true);
  }
});

test('the choices offered are those that the rules know', () => {
  const known: Record<string, readonly string[]> = {
    PotFigure: [...potMeasures, 'table'],
    AccidentAndEmergencyFigure: [...potMeasures.filter((measure) => measure !== 'shortfall'), 'table'],
    LossReading: lossMethods,
    AgainstLastYear: aeRules,
    VarianceBasis: ['ytd', 'quarter'],
    RecoveryScope: ['trust', 'system'],
    SchemeParameter: Object.keys(schemeParameters),
    Assumption: Object.keys(planningAssumptions),
    Rule: businessRuleNames,
    TypeOfPlan: planTypes,
    Measure: constitutionMeasures,
  };
  const sorted = (choices: Record<string, readonly string[]>) =>
    Object.fromEntries(Object.entries(choices).map(([id, values]) => [id, [...values].sort()]));
  const offered = Object.fromEntries(
    metadata.enums.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue)]),
  );
  expect(sorted(offered)).toEqual(sorted(known));
});

test('every description fits the function wizard, and every name is one that Excel takes', () => {
  const texts = metadata.functions.flatMap(({ id, description, parameters }) => [
    [id, description],
    ...parameters.map((parameter) => [`${id}: ${parameter.name}`, parameter.description]),
  ]);
  // What Excel's wizard shows of a function or an argument of an add-in.
  expect(texts.filter(([, text]) => !text || text.length > 255)).toEqual([]);
  for (const { id, name } of metadata.functions) {
    expect(name).toBe(id);
    expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
  }
});

test('every choice says what it means', () => {
  const unsaid = metadata.enums.flatMap(({ values }) => values.filter(({ tooltip }) => !tooltip));
  expect(unsaid).toEqual([]);
});

const schema = path.join(
  process.env.SYB_SCHEMAS ?? inProject('../shared/schemas'),
  'custom-functions.extended.schema.json',
);

(existsSync(schema) ? test : test.skip)('functions.json keeps Microsoft’s schema', () => {
  const validate = new Ajv({ strict: false, allErrors: true, validateSchema: false }).compile(
    JSON.parse(readFileSync(schema, 'utf8')) as object,
  );
  validate(metadata);
  expect(validate.errors ?? []).toEqual([]);
});

describe('the faults that no schema sees', () => {
  test('there are none', () => {
    expect(metadataFaults(metadata)).toEqual([]);
  });

  test.each<[string, (one: FunctionMetadata) => void, string]>([
    ['a function twice', ({ functions }) => functions.push(functions[1]!), 'TRUSTPSF is declared twice'],
    ['choices twice', ({ enums }) => enums.push(enums[0]!), 'the choices PotFigure are declared twice'],
    [
      'a function without a description',
      ({ functions }) => delete functions[0]!.description,
      'SYSTEMPSF has no description',
    ],
    [
      'an argument without a description',
      ({ functions }) => delete functions[0]!.parameters[0]!.description,
      'SYSTEMPSF: plan has no description',
    ],
    ['no help page', ({ functions }) => delete functions[0]!.helpUrl, 'SYSTEMPSF has no help page'],
    [
      'an argument that is needed after an optional one',
      ({ functions }) => delete functions[0]!.parameters[5]!.optional,
      'SYSTEMPSF: an argument that is needed comes after one that may be left out',
    ],
    [
      'a result that would not spill',
      ({ functions }) => (functions[0]!.result = {}),
      'SYSTEMPSF: its result is one cell',
    ],
    [
      'a repeating argument',
      ({ functions }) => (functions[0]!.parameters[0]!.repeating = true),
      'SYSTEMPSF: plan repeats: its type is not a range',
    ],
    [
      'choices that are nowhere',
      ({ enums }) => enums.splice(0, 1),
      'SYSTEMPSF: measure offers the choices PotFigure, which are missing',
    ],
  ])('%s is found', (_, spoil, fault) => {
    const spoilt = golden();
    spoil(spoilt);
    expect(metadataFaults(spoilt)).toContain(fault);
  });
});
