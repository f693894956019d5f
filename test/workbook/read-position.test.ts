import fc from 'fast-check';
import type { NamedBlock } from '../../src/plans/snapshot';
import { compareResults } from '../../src/plans/system-psf/compare-results';
import { type PositionReading, readPosition } from '../../src/plans/system-psf/read-position';
import { systemPosition } from '../../src/psf/position';
import { enter, organisationNames, positionOf, shippedActuals, sybBlocks } from './syb-figures';

function reading(blocks: ReadonlyMap<string, NamedBlock>): PositionReading {
  const outcome = readPosition(blocks);
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.reading;
}

function problems(change: (blocks: Map<string, NamedBlock>) => void) {
  const blocks = sybBlocks();
  change(blocks);
  const outcome = readPosition(blocks);
  if (outcome.status !== 'problems') throw new Error(`The workbook was ${outcome.status}`);
  return outcome.problems;
}

const RFT = organisationNames.indexOf('The Rotherham NHS Foundation Trust');
const STH = organisationNames.indexOf('Sheffield Teaching Hospitals NHS Foundation Trust');

describe('a workbook in order is read as it stands', () => {
  test('the system, its year and the quarters reported', () => {
    const { systemName, year, quarter } = reading(sybBlocks());
    expect({ systemName, year, quarter }).toEqual({
      systemName: 'South Yorkshire and Bassetlaw',
      year: '2018/19',
      quarter: 3,
    });
  });

  test('at Q3 the system is 95 short and has lost 1,117.5 of its 3,719.4, all of which can come back', () => {
    const { organisations, quarter, terms } = reading(sybBlocks());
    const position = systemPosition(organisations, quarter, terms);
    // 1.5 x (410 + 240 + 95) = 1,117.5
    expect(position.system).toMatchObject({ lost: 111_750_000, recoverable: 111_750_000 });
    expect(position.systemStake.improvementNeeded).toBe(9_500_000);
  });

  test('whatever the actuals, the position read is the one by the rules from the same figures', () => {
    const actual = fc.integer({ min: -20_000, max: 20_000 }).map((amount) => amount / 4);
    const quarters = fc.integer({ min: 1, max: 4 });
    const actuals = quarters.chain((count) =>
      fc.array(fc.array(actual, { minLength: count, maxLength: count }), {
        minLength: organisationNames.length,
        maxLength: organisationNames.length,
      }),
    );
    fc.assert(
      fc.property(actuals, (rows) => {
        const { organisations, quarter, terms } = reading(sybBlocks(rows));
        expect(systemPosition(organisations, quarter, terms)).toEqual(positionOf(rows));
      }),
      { numRuns: 500 },
    );
  });

  test('cells after the quarters reported are ignored, whatever they hold', () => {
    const blocks = sybBlocks();
    enter(blocks, 'Actuals', [0, 3], 'not yet');
    enter(blocks, 'Actuals', [1, 3], '#REF!', 'error');
    enter(blocks, 'AE_performance', [0, 3], '#DIV/0!', 'error');
    const { organisations, quarter, terms } = reading(blocks);
    expect(systemPosition(organisations, quarter, terms)).toEqual(positionOf());
  });

  test('the quarters reported may be written as Q2', () => {
    const blocks = sybBlocks();
    enter(blocks, 'Reported_quarter', [0, 0], 'Q2');
    const { organisations, quarter } = reading(blocks);
    expect(quarter).toBe(2);
    expect(organisations[0]!.actual).toHaveLength(2);
  });

  test('an organisation that accepted needs no draft plan, and one that did not no control total', () => {
    const blocks = sybBlocks();
    for (const quarter of [0, 1, 2, 3]) enter(blocks, 'Control_totals', [RFT, quarter], '');
    expect(reading(blocks).organisations[RFT]!.draftPlan[0]).toBe(-630_000_000);
  });

  test('trusts are found whatever order the sheets list them in', () => {
    const blocks = sybBlocks();
    for (const name of ['Trusts', 'Trust_short_names', 'AE_pots', 'Finance_pots', 'System_pots']) {
      const block = blocks.get(name)!;
      blocks.set(name, { ...block, values: [...block.values].reverse(), types: [...block.types].reverse() });
    }
    const read = reading(blocks);
    expect(read.organisations).toEqual(reading(sybBlocks()).organisations);
    expect(read.trusts.map(({ row }) => row)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  });

  test('a workbook without any of our names is not ours', () => {
    expect(readPosition(new Map())).toEqual({ status: 'not ours' });
  });
});

describe('what keeps the position from being read is named with its cell and what to do', () => {
  test('a blank actual in a reported quarter is not taken for nil', () => {
    expect(problems((blocks) => enter(blocks, 'Actuals', [STH, 1], ''))).toEqual([
      {
        name: 'Actuals',
        sheet: 'Actuals',
        address: 'C18',
        text: 'Actuals, Sheffield Teaching Hospitals NHS Foundation Trust, Q2 is blank.',
        remedy: 'Enter the figure, or 0 if it is nil.',
      },
    ]);
  });

  test('a formula that gives empty text is a blank as well', () => {
    const [problem] = problems((blocks) => enter(blocks, 'Actuals', [STH, 1], ' ', 'text'));
    expect(problem!.text).toMatch(/Q2 is blank/);
  });

  test('a figure held as text', () => {
    const [problem] = problems((blocks) => enter(blocks, 'Actuals', [0, 0], '1,234 '));
    expect(problem).toMatchObject({
      sheet: 'Actuals',
      address: 'B10',
      remedy: expect.stringMatching(/digits only/),
    });
    expect(problem!.text).toContain('"1,234 "');
  });

  test('TRUE where a figure belongs', () => {
    const [problem] = problems((blocks) => enter(blocks, 'Actuals', [0, 0], true));
    expect(problem!.text).toContain('holds TRUE, which is not a number');
  });

  test('a whole quarter without actuals is one problem, not twelve', () => {
    const found = problems((blocks) => enter(blocks, 'Reported_quarter', [0, 0], 4));
    const ofActuals = found.filter(({ name }) => name === 'Actuals');
    expect(ofActuals).toHaveLength(1);
    expect(ofActuals[0]).toMatchObject({
      text: 'Actuals: Q4 is blank for every row.',
      remedy: 'Enter the figures of Q4, or set the quarters reported on Scheme to 3.',
    });
  });

  test('a percentage entered as 91.2', () => {
    const [problem] = problems((blocks) => enter(blocks, 'AE_performance', [1, 0], 91.2));
    expect(problem!.text).toContain('DBTH, Q1 is 91.2, which is not between 0% and 100%');
  });

  test('a name that was deleted', () => {
    const [problem] = problems((blocks) => blocks.delete('Offsets'));
    expect(problem).toEqual({
      name: 'Offsets',
      text: 'The name Offsets is missing. It stands for: In-year offsets, organisations by quarter.',
      remedy: 'Undo its deletion, or define it again (Formulas, Name Manager, New).',
    });
  });

  test('a name that covers too few rows', () => {
    const [problem] = problems((blocks) => {
      const block = blocks.get('Actuals')!;
      blocks.set('Actuals', { ...block, values: block.values.slice(1), types: block.types.slice(1) });
    });
    expect(problem!.text).toBe(
      'Actuals covers 11 rows and 4 columns; it should cover 12 rows and 4 columns.',
    );
  });

  test.each([
    [5, 'Quarters reported is "5".'],
    [2.5, 'Quarters reported is "2.5".'],
    ['soon', 'Quarters reported is "soon".'],
  ])('%p quarters reported', (quarter, text) => {
    const [problem] = problems((blocks) => enter(blocks, 'Reported_quarter', [0, 0], quarter));
    expect(problem).toMatchObject({ text, remedy: 'Enter 1, 2, 3 or 4.' });
  });

  test('a choice that is none', () => {
    const [problem] = problems((blocks) => enter(blocks, 'Loss_method', [0, 0], 'monthly'));
    expect(problem).toMatchObject({
      text: 'Reading of the loss over several quarters is "monthly".',
      remedy: 'Choose quarter or trueup or movement.',
    });
  });

  test('neither Y nor N', () => {
    const [problem] = problems((blocks) => enter(blocks, 'Accepted', [0, 0], 'maybe'));
    expect(problem!.text).toContain('NHS Barnsley CCG is "maybe"');
  });

  test('offsets that do not net to zero, by quarter and difference', () => {
    const [problem] = problems((blocks) => enter(blocks, 'Offsets', [2, 1], 30));
    expect(problem).toMatchObject({ name: 'Offsets', sheet: 'Adjustments' });
    expect(problem!.text).toContain('do not net to zero in Q2: they add up to 30');
  });

  test('a trust that is not among the organisations', () => {
    const [problem] = problems((blocks) => enter(blocks, 'Trusts', [0, 0], 'Barnsley Hospital'));
    expect(problem!.text).toBe(
      'Barnsley Hospital is in the list of trusts but is no trust in the list of organisations.',
    );
  });

  test('an organisation listed twice', () => {
    const found = problems((blocks) => enter(blocks, 'Organisations', [1, 0], organisationNames[0]!));
    expect(found.map(({ text }) => text)).toContain(
      'NHS Barnsley CCG is in the list of organisations twice.',
    );
  });

  test('a trust that earns A&E PSF but has no line on the A&E sheet', () => {
    const found = problems((blocks) => enter(blocks, 'AE_trusts', [3, 0], 'Northern General'));
    expect(found.map(({ text }) => text)).toEqual([
      'Northern General has A&E performance but is not among the short names of the trusts.',
      'STH has A&E PSF but no line on the A&E sheet.',
    ]);
  });

  test('#NAME? in many cells is one problem with one remedy: the functions are missing', () => {
    const found = problems((blocks) => {
      enter(blocks, 'Finance_pots', [0, 0], '#NAME?', 'error');
      enter(blocks, 'System_pots', [0, 0], '#NAME?', 'error');
    });
    expect(found).toHaveLength(1);
    expect(found[0]!.text).toBe('Excel does not know the SYB functions: 2 ranges show #NAME?.');
  });

  test('any other error is named with the figure it stands in', () => {
    const [problem] = problems((blocks) => enter(blocks, 'Finance_pots', [0, 0], '#VALUE!', 'error'));
    expect(problem!.text).toBe('Trust finance PSF available, BHFT, Q1 shows #VALUE!.');
  });

  test('a workbook of a later template', () => {
    const [problem] = problems((blocks) => enter(blocks, 'Workbook_template', [0, 0], 'system-psf 2'));
    expect(problem!.text).toBe(
      'This workbook was made from the template "system-psf 2"; this add-in reads "system-psf 1".',
    );
  });

  test('everything wrong is listed at once', () => {
    const found = problems((blocks) => {
      enter(blocks, 'Actuals', [0, 0], '');
      enter(blocks, 'Actuals', [3, 2], 'n/a');
      enter(blocks, 'Loss_rate', [0, 0], '');
    });
    expect(found.map(({ address }) => address)).toEqual(['B23', 'B10', 'D13']);
  });
});

describe('the assumptions in use', () => {
  test('nine are open in the sources, each with its alternative', () => {
    const { assumptions } = reading(sybBlocks());
    expect(assumptions).toHaveLength(9);
    for (const one of assumptions)
      expect(one).toMatchObject({ assumed: true, alternative: expect.any(String) });
    expect(assumptions[0]).toMatchObject({ name: 'Loss_method', value: 'Each quarter on its own' });
  });

  test('a published figure is listed only once it was changed', () => {
    const blocks = sybBlocks();
    enter(blocks, 'Loss_rate', [0, 0], 2);
    expect(reading(blocks).assumptions.at(-1)).toEqual({
      name: 'Loss_rate',
      label: 'System PSF lost per £1 of system shortfall',
      value: '£2.00 per £1',
      assumed: false,
      usual: '£1.50 per £1',
    });
  });
});

describe('the workbook’s own results are held against the rules', () => {
  const compare = (change: (blocks: Map<string, NamedBlock>) => void) => {
    const blocks = sybBlocks();
    change(blocks);
    return compareResults(blocks, reading(blocks), positionOf(shippedActuals));
  };

  test('nothing is said of results that agree', () => {
    expect(compare(() => undefined)).toEqual([]);
  });

  test('a penny of rounding is no difference, £10 is', () => {
    expect(compare((blocks) => enter(blocks, 'System_position', [0, 1], 1117.50001))).toEqual([]);
    expect(compare((blocks) => enter(blocks, 'System_position', [0, 1], 1117.51))).toEqual([
      {
        kind: 'differs',
        name: 'System_position',
        sheet: 'System PSF',
        address: 'C11',
        workbook: 1117.51,
        rules: 1117.5,
      },
    ]);
  });

  test('an error in a result is reported with its cell', () => {
    expect(compare((blocks) => enter(blocks, 'Trust_position', [0, 0], '#NAME?', 'error'))).toEqual([
      { kind: 'error', name: 'Trust_position', sheet: 'Trust PSF', address: 'P12', error: '#NAME?' },
    ]);
  });

  test('weights agreed for the loss are noticed, and the trusts’ System PSF then is not compared', () => {
    const blocks = sybBlocks();
    enter(blocks, 'System_loss_weights', [0, 0], 5000);
    enter(blocks, 'System_trust_position', [0, 0], 1);
    enter(blocks, 'Trust_position', [0, 0], 1);
    expect(reading(sybBlocks()).lossSharedOtherwise).toBe(false);
    expect(reading(blocks).lossSharedOtherwise).toBe(true);
    expect(compareResults(blocks, reading(blocks), positionOf())).toEqual([]);
  });

  test('a result whose name was deleted is missed', () => {
    expect(compare((blocks) => blocks.delete('AE_position'))).toEqual([
      { kind: 'missing', name: 'AE_position' },
    ]);
  });
});
