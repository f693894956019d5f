import { filledPlan } from '../../../../scripts/plan-fill';
import { commissionerPlan, filesOf, type OrganisationBook, set } from '../../../../scripts/system-fill';
import {
  consolidate,
  type LoadedPlans,
  loadPlans,
  type PlanFile,
} from '../../../../src/plans/system/consolidation';
import { planningUnit, southYorkshireAndBassetlawUnit as unit } from '../../../../src/plans/system/units';
import { operational } from '../../../../src/plans/templates/operational';
import { poundsIn, poundsInModel } from './support';

const commissioners = unit.organisations.filter(({ kind }) => kind === 'commissioner');
const codes = commissioners.map(({ odsCode }) => odsCode);
const whole = commissioners.map((one, index) => commissionerPlan(one, 300 + index));
const wholeFiles = filesOf(whole);

/** The plan of Sheffield CCG, changed before it is read. */
function changed(name: string, change: (plan: OrganisationBook) => void): PlanFile {
  const { organisation, book } = whole[4]!;
  const copy = { organisation, book: book.copy() };
  change(copy);
  return { name, snapshot: copy.book.recalculate().snapshot() };
}

const answered = (name: string, line: string, answer: string): PlanFile =>
  changed(name, ({ book }) => set(book, 'cover', line, 'entry', answer));

const left = ({ leftOut }: LoadedPlans) => leftOut.map(({ file, kind }) => `${file}: ${kind}`);
const counted = ({ plans }: LoadedPlans) => plans.map(({ organisation }) => organisation.odsCode);

const westYorkshire = planningUnit('West Yorkshire', [
  {
    odsCode: '03R',
    name: 'NHS Wakefield CCG',
    shortName: 'Wakefield CCG',
    kind: 'commissioner',
    place: 'Wakefield',
  },
]);

describe('the plans of a unit', () => {
  it('are one of each commissioner, of one round and one template version', () => {
    const loaded = loadPlans(wholeFiles, { unit });
    expect(counted(loaded)).toEqual(codes);
    expect([loaded.stamp, loaded.round]).toEqual(['ccg-financial 1', '2014/15 to 2018/19']);
    expect([loaded.leftOut, loaded.missing]).toEqual([[], []]);
  });

  it('are in the order of the unit, whatever the order of the files', () => {
    expect(counted(loadPlans([...wholeFiles].reverse(), { unit }))).toEqual(codes);
  });

  it('say whose plan is missing', () => {
    const { missing } = loadPlans(wholeFiles.slice(1), { unit });
    expect(missing.map(({ name }) => name)).toEqual(['NHS Barnsley CCG']);
  });

  it('are none where there are no files', () => {
    expect(loadPlans([], { unit })).toEqual(expect.objectContaining({ stamp: '', plans: [], leftOut: [] }));
  });
});

describe('a file that does not belong to the unit’s plans', () => {
  const others = wholeFiles.slice(0, 4);

  it.each<[string, PlanFile, string, string | undefined, string]>([
    [
      'a damaged file',
      { name: 'x', refusal: 'The file is damaged.' },
      'damaged',
      undefined,
      'The file is damaged.',
    ],
    [
      'a workbook of something else',
      { name: 'x', snapshot: { sheets: [], names: [], tables: [] } },
      'not a plan',
      undefined,
      'none of the plan templates',
    ],
    [
      'a plan of another template',
      { name: 'x', snapshot: filledPlan(operational, 1).snapshot() },
      'other template',
      undefined,
      '"operational 1"',
    ],
    [
      'another version',
      answered('x', 'stamp', 'ccg-financial 2'),
      'other version',
      'B7',
      'the one in use is "ccg-financial 1"',
    ],
    ['a plan whose version cannot be told', answered('x', 'stamp', ''), 'other version', 'B7', 'Cover!B7'],
    [
      'one of another round',
      answered('x', 'round', '2018/19 refresh'),
      'other round',
      'B16',
      'of the planning round "2018/19 refresh" (Cover!B16)',
    ],
    ['one of no round', answered('x', 'round', ''), 'other round', 'B16', 'Choose the round on its Cover'],
    [
      'one that names another unit',
      answered('x', 'unit_of_planning', 'North Derbyshire'),
      'other unit',
      'B13',
      'the unit of planning "North Derbyshire" (Cover!B13), not South Yorkshire and Bassetlaw',
    ],
    [
      'one that names no unit',
      answered('x', 'unit_of_planning', ''),
      'other unit',
      'B13',
      'does not name its unit',
    ],
    [
      'one of a commissioner of another unit',
      changed('x', ({ book }) => {
        set(book, 'cover', 'code', 'entry', '03R');
        set(book, 'cover', 'organisation', 'entry', 'NHS Wakefield CCG');
      }),
      'other unit',
      undefined,
      'NHS Wakefield CCG belongs to the unit of planning West Yorkshire',
    ],
    [
      'one of nobody known',
      answered('x', 'code', '99Z'),
      'organisation',
      'B12',
      '"99Z" (Cover!B12) is not an organisation of South Yorkshire and Bassetlaw',
    ],
    [
      'one whose code and name are of two organisations',
      answered('x', 'code', '02P'),
      'organisation',
      'B12',
      'the code of NHS Barnsley CCG and the name of NHS Sheffield CCG',
    ],
    [
      'one that does not say whose it is',
      changed('x', ({ book }) => {
        set(book, 'cover', 'code', 'entry', '');
        set(book, 'cover', 'organisation', 'entry', '');
      }),
      'organisation',
      'B11',
      'does not say whose plan it is',
    ],
    [
      'one whose lines have moved',
      changed('x', ({ book }) => book.shift('QIPP', { across: false, at: 9, by: 1 })),
      'out of shape',
      undefined,
      'moved on QIPP',
    ],
    [
      'one whose years are others',
      changed('x', ({ book }) => book.type('Capital', 6, 5, '2019/20')),
      'other years',
      'E6',
      'headed "2019/20" where the template has "2014/15"',
    ],
  ])('is left out and says why: %s', (_, file, kind, address, why) => {
    const loaded = loadPlans([file, ...others], { unit, otherUnits: [westYorkshire] });
    expect(left(loaded)).toEqual([`x: ${kind}`]);
    expect(loaded.leftOut[0]!.why).toContain(why);
    expect(loaded.leftOut[0]!.place?.address).toBe(address);
    expect(counted(loaded)).toEqual(codes.slice(0, 4));
    expect(loaded.missing.map(({ odsCode }) => odsCode)).toEqual(['03N']);
  });

  it('does not keep the rest from being added up, to the pound', () => {
    const files: PlanFile[] = [
      { name: 'damaged.xlsx', refusal: 'The file is damaged.' },
      answered('round.xlsx', 'round', '2018/19 refresh'),
      answered('unit.xlsx', 'unit_of_planning', 'North Derbyshire'),
      ...wholeFiles,
    ];
    const loaded = loadPlans(files, { unit });
    expect(left(loaded)).toEqual([
      'damaged.xlsx: damaged',
      'round.xlsx: other round',
      'unit.xlsx: other unit',
    ]);
    const system = consolidate(loaded.plans, unit);
    const spend = whole[0]!.book.compiled.cell('plan', 'spend', '2018/19');
    expect(poundsInModel(system, spend)).toBe(poundsIn(whole, spend));
  });
});

describe('two plans of one organisation', () => {
  it('are counted once where they are the same', () => {
    const loaded = loadPlans([...wholeFiles, { ...wholeFiles[4]!, name: 'copy.xlsx' }], { unit });
    expect(left(loaded)).toEqual(['copy.xlsx: duplicate']);
    expect(loaded.leftOut[0]!.why).toContain('the same plan of NHS Sheffield CCG as 03N ccg-financial.xlsx');
    expect(counted(loaded)).toEqual(codes);
  });

  it('are both left out where they differ, for nothing says which one counts', () => {
    const other = changed('later.xlsx', ({ book }) => set(book, 'limit', 'growth', '2018/19', 1));
    const loaded = loadPlans([...wholeFiles, other], { unit });
    expect(left(loaded)).toEqual(['03N ccg-financial.xlsx: duplicate', 'later.xlsx: duplicate']);
    expect(loaded.missing.map(({ odsCode }) => odsCode)).toEqual(['03N']);
  });
});

describe('a commissioner that stands in two units', () => {
  it('is left out until it belongs to one only', () => {
    const [sheffield] = commissioners.filter(({ odsCode }) => odsCode === '03N');
    const other = planningUnit('North Derbyshire', [sheffield!]);
    const loaded = loadPlans(wholeFiles, { unit, otherUnits: [other] });
    expect(left(loaded)).toEqual(['03N ccg-financial.xlsx: other unit']);
    expect(loaded.leftOut[0]!.why).toBe(
      'NHS Sheffield CCG stands in South Yorkshire and Bassetlaw and North Derbyshire. A commissioner belongs to one unit of planning only: agree which, and take it out of the other.',
    );
  });
});

describe('the round of the plans', () => {
  it('is that of most of them, unless it is asked for', () => {
    const refresh = answered('refresh.xlsx', 'round', '2018/19 refresh');
    expect(left(loadPlans([refresh, ...wholeFiles.slice(0, 2)], { unit }))).toEqual([
      'refresh.xlsx: other round',
    ]);
    const asked = loadPlans([refresh, ...wholeFiles.slice(0, 2)], { unit, round: '2018/19 refresh' });
    expect(counted(asked)).toEqual(['03N']);
  });
});
