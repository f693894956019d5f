import { functionTable } from '../../src/functions/table';
import { parameters } from '../../src/schemes';
import { functionHelp } from '../../src/wording/functions';
import { resultInPrint } from '../../scripts/function-help/print';
import { call } from './call';

const functions = Object.entries(functionHelp);

test('every function has a help page and no page is of a function that is gone', () => {
  expect(Object.keys(functionHelp).sort()).toEqual(Object.keys(functionTable).sort());
});

describe('the examples of the help pages', () => {
  const examples = functions.flatMap(([id, { examples: ofFunction }]) =>
    ofFunction.map((example) => ({ id, example, shows: example.shows })),
  );

  test.each(examples)('SYB.$id: $shows', ({ id, example }) => {
    const shown = call(id, ...example.given);
    if ('refused' in example) {
      expect(shown).toEqual(example.refused);
    } else {
      const printed = resultInPrint(example.result);
      expect(
        'cells' in shown ? resultInPrint(shown.cells as (string | number | boolean)[][]) : shown,
      ).toEqual(printed);
    }
  });

  test.each(functions)('SYB.%s has an example that gives a figure', (_, { examples: ofFunction }) => {
    expect(ofFunction.some((example) => 'result' in example)).toBe(true);
  });
});

test('a page names as assumptions only parameters that are assumed', () => {
  const named = functions.flatMap(([, { assumptions }]) => assumptions);
  expect(named.filter((name) => parameters[name]?.assumed !== true)).toEqual([]);
});
