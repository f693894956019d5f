import { filesOf, type GeneratedSystem, generatedSystem, set } from '../../../../scripts/system-fill';
import { planningYears } from '../../../../src/plans/columns';
import type { PlanFile } from '../../../../src/plans/system/consolidation';
import { type ComparedLine, triangulate } from '../../../../src/plans/system/triangulation';

const fourYears = planningYears.slice(0, 4);

const systemFiles = ({ commissioners, returns }: GeneratedSystem): PlanFile[] => [
  ...filesOf(commissioners),
  ...filesOf(returns),
];

const triangulated = (system: GeneratedSystem, files: readonly PlanFile[] = systemFiles(system)) =>
  triangulate(files, { unit: system.unit, years: fourYears });

/** A mismatch as it is planted, to be compared at a glance. */
const brief = (line: {
  commissioner: string;
  provider: string;
  subject: string;
  year: string;
  status: string;
  difference?: number;
}): string =>
  [line.commissioner, line.provider, line.subject, line.year, line.status, line.difference].join(' | ');

const found = ({ commissioner, provider, subject, year, status, difference }: ComparedLine): string =>
  brief({
    commissioner: commissioner.odsCode,
    provider: provider.odsCode,
    subject,
    year,
    status,
    ...(difference !== undefined && { difference }),
  });

describe('commissioners against providers', () => {
  it('agree in every line of a system whose plans agree', () => {
    const result = triangulated(generatedSystem(1, { mismatches: 0 }));
    expect(result.mismatches.map(found)).toEqual([]);
    // 5 commissioners: 5 acute, 2 mental health and 3 community contracts, and 4 measures with 5 acute trusts.
    expect(result.lines).toHaveLength(5 * (5 + 2 + 3 + 4 * 5) * 4);
    expect(new Set(result.lines.map(({ status }) => status))).toEqual(new Set(['agreed']));
    expect(result.leftOut).toEqual([]);
    expect(result.missing).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('differ where they were made to, and nowhere else: system %i', (seed) => {
    const system = generatedSystem(seed, { mismatches: 28 });
    const { mismatches } = triangulated(system);
    expect(mismatches.map(found).sort()).toEqual(system.planted.map(brief).sort());
    expect(new Set(mismatches.map(({ status }) => status))).toEqual(
      new Set(['different', 'provider missing', 'commissioner missing', 'no figure']),
    );
  });

  it('are listed by size, contract values first', () => {
    const { mismatches } = triangulated(generatedSystem(3, { mismatches: 28 }));
    const activity = mismatches.findIndex(({ measure }) => measure === 'activity');
    expect(activity).toBeGreaterThan(0);
    for (const part of [mismatches.slice(0, activity), mismatches.slice(activity)]) {
      const sizes = part.map(({ difference }) => Math.abs(difference ?? Infinity));
      expect(sizes).toEqual([...sizes].sort((a, b) => (a === b ? 0 : b - a)));
    }
  });

  it('say in the matrix which pairs agree, differ, or have one side only', () => {
    const system = generatedSystem(2, { mismatches: 28 });
    const { matrix } = triangulated(system);
    expect(matrix.cells.map((row) => row.length)).toEqual([7, 7, 7, 7, 7]);
    for (const cell of matrix.cells.flat()) {
      const own = system.planted.filter(
        ({ commissioner, provider }) =>
          commissioner === cell.commissioner.odsCode && provider === cell.provider.odsCode,
      );
      const missing = own.some(({ status }) => status.endsWith('missing'));
      const expected = missing ? 'one side missing' : own.length > 0 ? 'different' : 'agreed';
      expect([cell.commissioner.odsCode, cell.provider.odsCode, cell.status, cell.mismatches]).toEqual([
        cell.commissioner.odsCode,
        cell.provider.odsCode,
        expected,
        own.length,
      ]);
    }
  });
});

describe('one difference between two plans', () => {
  const oneDifference = () => {
    const system = generatedSystem(1, { mismatches: 0 });
    const trust = system.returns.find(({ organisation }) => organisation.odsCode === 'RFF')!;
    const value = trust.book.compiled.cell('values', 'contract1', '2015/16');
    const before = Number(trust.book.valueOf(value));
    set(trust.book, 'values', 'contract1', '2015/16', before + 1_250.5);
    return { system, trust, before };
  };

  it('names both cells, one click away, and what either side would have to change', () => {
    const { system, before } = oneDifference();
    const { mismatches, changes } = triangulated(system);
    const [mismatch] = mismatches;
    expect(mismatches).toHaveLength(1);
    // Barnsley CCG's first contract with Barnsley Hospital is the first line of both sheets: row 7.
    expect(mismatch!.commissionerSide.figures).toEqual([
      expect.objectContaining({
        file: '02P ccg-financial.xlsx',
        sheet: 'Contract value',
        address: 'F7',
        value: before,
      }),
    ]);
    expect(mismatch!.providerSide.figures).toEqual([
      expect.objectContaining({ file: 'RFF contract-return.xlsx', sheet: 'Contract value', address: 'F7' }),
    ]);
    expect(mismatch!.difference).toBe(1_250.5);
    const figure = (value: number) => value.toLocaleString('en-GB');
    expect(mismatch!.corrections.map(({ instruction }) => instruction)).toEqual([
      `NHS Barnsley CCG would change 'Contract value'!F7 from ${figure(before)} to ${figure(before + 1_250.5)}, as Barnsley Hospital NHS Foundation Trust has it.`,
      `Barnsley Hospital NHS Foundation Trust would change 'Contract value'!F7 from ${figure(before + 1_250.5)} to ${figure(before)}, as NHS Barnsley CCG has it.`,
    ]);
    expect(mismatch!.corrections[0]!.change).toEqual({
      sheet: 'Contract value',
      address: 'F7',
      before,
      after: before + 1_250.5,
      why: 'As Barnsley Hospital NHS Foundation Trust has it',
    });
    expect(changes.map(({ organisation, year, by }) => [organisation.odsCode, year, by])).toEqual([
      ['02P', '2015/16', 1_250.5],
      ['RFF', '2015/16', -1_250.5],
    ]);
  });

  it('is gone once the provider has made its change', () => {
    const { system, trust } = oneDifference();
    const [{ corrections }] = triangulated(system).mismatches as [ComparedLine];
    const { after } = corrections[1]!.change!;
    set(trust.book, 'values', 'contract1', '2015/16', after);
    expect(triangulated(system).mismatches).toEqual([]);
  });

  it.each([
    [1, 'agreed'],
    [-1, 'agreed'],
    [1.00001, 'different'],
    [-1.5, 'different'],
  ])('of %d thousand pounds is %s', (difference, status) => {
    const system = generatedSystem(1, { mismatches: 0 });
    const { book } = system.returns.find(({ organisation }) => organisation.odsCode === 'RFF')!;
    const before = Number(book.valueOf(book.compiled.cell('values', 'contract1', '2014/15')));
    set(book, 'values', 'contract1', '2014/15', before + difference);
    const line = triangulated(system).lines.find(
      ({ commissioner, provider, subject, year }) =>
        `${commissioner.odsCode} ${provider.odsCode} ${subject} ${year}` ===
        '02P RFF Contract value, acute 2014/15',
    );
    expect(line!.status).toBe(status);
  });
});

describe('a contract that only one side has', () => {
  it('asks the one side to enter it, or the other to take it out', () => {
    const system = generatedSystem(1, { mismatches: 0 });
    const { book } = system.returns.find(({ organisation }) => organisation.odsCode === 'RFF')!;
    const before = Number(book.valueOf(book.compiled.cell('values', 'contract1', '2014/15')));
    for (const column of ['partner', 'kind', '2013/14', ...planningYears])
      set(book, 'values', 'contract1', column, '');
    const { mismatches } = triangulated(system);
    expect(mismatches.map(({ status }) => status)).toEqual(Array(4).fill('provider missing'));
    const first = mismatches.find(({ year }) => year === '2014/15')!;
    const figure = before.toLocaleString('en-GB');
    expect(first.corrections.map(({ instruction }) => instruction)).toEqual([
      `NHS Barnsley CCG would enter 0 in 'Contract value'!E7, as Barnsley Hospital NHS Foundation Trust has no such contract.`,
      `Barnsley Hospital NHS Foundation Trust has no line for it: it would enter ${figure} under Contract value, acute, 2014/15, as NHS Barnsley CCG has it.`,
    ]);
  });

  it('asks for a number where a cell holds none, before anything else', () => {
    const system = generatedSystem(1, { mismatches: 0 });
    const { book } = system.returns.find(({ organisation }) => organisation.odsCode === 'RFF')!;
    set(book, 'values', 'contract1', '2014/15', 'to be agreed');
    const { mismatches, changes } = triangulated(system);
    expect(mismatches.map(({ corrections }) => corrections.map(({ instruction }) => instruction))).toEqual([
      [
        `Barnsley Hospital NHS Foundation Trust would enter a number in 'Contract value'!E7, 0 where it is nil.`,
      ],
    ]);
    expect(changes).toEqual([]);
  });
});

describe('the two sides of a contract', () => {
  it('agree where one has in two lines what the other has in one', () => {
    const system = generatedSystem(1, { mismatches: 0 });
    const { book } = system.returns.find(({ organisation }) => organisation.odsCode === 'RFF')!;
    const before = Number(book.valueOf(book.compiled.cell('values', 'contract1', '2014/15')));
    set(book, 'values', 'contract1', '2014/15', before - 700);
    set(book, 'values', 'contract9', 'partner', 'NHS BARNSLEY  CCG');
    set(book, 'values', 'contract9', 'kind', 'acute');
    for (const year of ['2013/14', ...planningYears]) {
      set(book, 'values', 'contract9', year, year === '2014/15' ? 700 : 0);
    }
    expect(triangulated(system).mismatches).toEqual([]);
  });

  it('are not held against a trust whose return is not loaded, and it is named', () => {
    const system = generatedSystem(1, { mismatches: 0 });
    const files = systemFiles(system).filter(({ name }) => !name.startsWith('RHQ'));
    const { mismatches, missing, matrix, lines } = triangulated(system, files);
    expect(mismatches).toEqual([]);
    expect(missing.map(({ odsCode }) => odsCode)).toEqual(['RHQ']);
    const column = matrix.providers.findIndex(({ odsCode }) => odsCode === 'RHQ');
    expect(matrix.cells.map((row) => row[column]!.status)).toEqual(Array(5).fill('not loaded'));
    expect(lines.filter(({ provider }) => provider.odsCode === 'RHQ').length).toBeGreaterThan(0);
  });

  it('leave contracts with others aside, and say which', () => {
    const system = generatedSystem(1, { mismatches: 0 });
    const { outside } = triangulated(system);
    expect(new Set(outside.map(({ named }) => named))).toEqual(
      new Set(['An independent hospital', 'The ambulance service', 'Voluntary services']),
    );
    expect(outside[0]).toEqual(
      expect.objectContaining({ file: '02P ccg-financial.xlsx', sheet: 'Contract value', address: 'B8' }),
    );
  });

  it('take a commissioner’s contract values from its financial plan, and say that its return’s are not used', () => {
    const system = generatedSystem(1, { mismatches: 0 });
    const { book } = system.returns.find(({ organisation }) => organisation.odsCode === '03N')!;
    set(book, 'values', 'contract1', 'partner', 'RHQ');
    set(book, 'values', 'contract1', 'kind', 'Acute');
    for (const year of ['2013/14', ...planningYears]) set(book, 'values', 'contract1', year, 1);
    const { mismatches, notUsed } = triangulated(system);
    expect(mismatches).toEqual([]);
    expect(notUsed.map(({ file }) => file)).toEqual(['03N contract-return.xlsx']);
  });
});

describe('files that do not belong', () => {
  it('are reported and left out, and the rest is done', () => {
    const system = generatedSystem(4, { mismatches: 28 });
    const other = generatedSystem(9, { mismatches: 0 });
    const change = (code: string, line: string, answer: string): PlanFile => {
      const { book } = other.returns.find(({ organisation }) => organisation.odsCode === code)!;
      set(book, 'cover', line, 'entry', answer);
      return { name: `${line}.xlsx`, snapshot: book.snapshot() };
    };
    const files: PlanFile[] = [
      { name: 'damaged.xlsx', refusal: 'The file is damaged: it ends too early.' },
      change('RFF', 'round', '2018/19 refresh'),
      change('02Q', 'unit_of_planning', 'West Yorkshire'),
      ...systemFiles(system),
    ];
    const { leftOut, mismatches } = triangulated(system, files);
    expect(leftOut.map(({ file, kind }) => [file, kind])).toEqual([
      ['damaged.xlsx', 'damaged'],
      ['round.xlsx', 'other round'],
      ['unit_of_planning.xlsx', 'other unit'],
    ]);
    expect(mismatches.map(found).sort()).toEqual(system.planted.map(brief).sort());
  });
});
