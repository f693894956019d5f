import {
  filesOf,
  type GeneratedSystem,
  generatedSystem,
  type OrganisationBook,
  set,
} from '../../scripts/system-fill';
import { filledPlan } from '../../scripts/plan-fill';
import { outturnYear, planningYears } from '../../src/plans/columns';
import { betweenChecks } from '../../src/plans/checks/between-plans';
import type { Finding } from '../../src/plans/finding';
import { type LeftOut, type PlanReading, readPlanFile } from '../../src/plans/system/consolidation';
import { planningUnit } from '../../src/plans/system/units';
import { strategic } from '../../src/plans/templates/strategic';
import { validate } from '../../src/plans/validate';
import {
  type CheckedPlan,
  type TogetherValidation,
  validateTogether,
} from '../../src/plans/validate-together';

const agreeing = generatedSystem(1, { mismatches: 0 });
const { unit } = agreeing;
const booksOf = ({ commissioners, returns }: GeneratedSystem) => [...commissioners, ...returns];
const readAll = (books: readonly OrganisationBook[]) => filesOf(books).map(readPlanFile);
const clean = readAll(booksOf(agreeing));

type Read = PlanReading | LeftOut;
const together = (read: readonly Read[], otherUnits = [] as (typeof unit)[]): TogetherValidation =>
  validateTogether(
    read.map((one) => ({ read: one })),
    { unit, otherUnits },
  )!;

const everyFinding = ({ byFile, ofUnit }: TogetherValidation): [file: string, Finding][] => [
  ...[...byFile].flatMap(([file, findings]) => findings.map((one): [string, Finding] => [file, one])),
  ...ofUnit.map((one): [string, Finding] => ['', one]),
];

/** A plan of the agreeing system with something else in it, as the file it would be. */
function changed(file: string, change: (book: OrganisationBook['book']) => void, name = file): Read {
  const [code, template] = file.replace('.xlsx', '').split(' ');
  const { book } = booksOf(agreeing).find(
    (one) => one.organisation.odsCode === code && one.book.template.id === template,
  )!;
  const copy = book.copy();
  change(copy);
  return readPlanFile({ name, snapshot: (copy.frozen ? copy : copy.recalculate()).snapshot() });
}

const returnOfBarnsley = 'RFF contract-return.xlsx';
const planOfSheffield = '03N ccg-financial.xlsx';
const years = [outturnYear, ...planningYears];

const inPlaceOf = (read: Read): Read[] => clean.map((one) => (one.file === read.file ? read : one));
const besides = (read: Read): Read[] => [...clean, read];
const coverOf = (file: string, line: string, answer: string): Read =>
  changed(file, (book) => set(book, 'cover', line, 'entry', answer), 'another.xlsx');

describe('the plans of a unit together', () => {
  it('have nothing wrong between them where they agree', () => {
    const found = together(clean);
    expect(everyFinding(found)).toEqual([]);
    expect([found.unit, found.plans]).toEqual(['South Yorkshire and Bassetlaw', 17]);
  });

  it('are two plans or more: one by itself is held against nothing', () => {
    expect(validateTogether([{ read: clean[0]! }], { unit })).toBeUndefined();
  });

  it('are those of organisations: a strategic plan of the unit stays aside', () => {
    const aside = readPlanFile({ name: 'strategy.xlsx', snapshot: filledPlan(strategic, 1).snapshot() });
    expect(everyFinding(together(besides(aside)))).toEqual([]);
  });
});

describe('what is planted in a system of five commissioners and seven trusts over four years', () => {
  const system = generatedSystem(4, { mismatches: 28 });
  const read = readAll(booksOf(system));
  const nameOf = (code: string) => unit.organisations.find(({ odsCode }) => odsCode === code)!.name;
  const sourceOf = (code: string, subject: string) =>
    unit.organisations.find(({ odsCode }) => odsCode === code)!.kind === 'commissioner' &&
    subject.startsWith('Contract value')
      ? `${code} ccg-financial.xlsx`
      : `${code} contract-return.xlsx`;

  /** What the plan of each side is to say of a planted mismatch: rule, file, subject and partner. */
  const expected = system.planted.flatMap(({ commissioner, provider, subject, year, status }) => {
    const sides = [
      [commissioner, provider],
      [provider, commissioner],
    ] as const;
    const rule =
      status === 'different'
        ? `contract-${subject.startsWith('Contract value') ? 'value' : 'activity'}-differs`
        : status === 'no figure'
          ? 'contract-without-figure'
          : 'contract-on-one-side';
    // Planted in the trusts' returns: only they have a cell without a figure.
    const saying = status === 'no figure' ? sides.slice(1) : sides;
    const head = rule === 'contract-on-one-side' ? subject : `${subject}, ${year}`;
    return saying.map(([own, other]) =>
      [`between-plans/${rule}`, sourceOf(own, subject), head, nameOf(other)].join(' | '),
    );
  });

  const briefly = ([file, { rule, wrong }]: [string, Finding]) => {
    const partner = unit.organisations.find(({ name }) => wrong.includes(name))!;
    return [rule, file, wrong.slice(0, wrong.indexOf(':')), partner.name].join(' | ');
  };

  it('is all found in the plans of both sides, and nothing else is', () => {
    // The four years of a line that is on one side only are one finding.
    expect(everyFinding(together(read)).map(briefly).sort()).toEqual([...new Set(expected)].sort());
    expect(new Set(expected).size).toBeGreaterThan(40);
  });

  it('names every planted year of a line that one side lacks', () => {
    const found = everyFinding(together(read)).map(([, { wrong }]) => wrong);
    for (const { provider, subject, year } of system.planted.filter(
      ({ status }) => status === 'provider missing',
    ))
      expect(
        found.some((one) => one.startsWith(`${subject}: ${nameOf(provider)} has no`) && one.includes(year)),
      ).toBe(true);
  });

  it('is found the same beside a damaged file, one of another round and one of a wrong unit, each left out', () => {
    const others: Read[] = [
      readPlanFile({ name: 'damaged.xlsx', refusal: 'The file is damaged: it ends too early.' }),
      coverOf(returnOfBarnsley, 'round', '2018/19 refresh'),
      { ...coverOf('02Q contract-return.xlsx', 'unit_of_planning', 'West Yorkshire'), file: 'west.xlsx' },
    ];
    const found = together([...others, ...read]);
    const isOther = ([file]: [string, Finding]) => others.some((one) => one.file === file);
    const ofOthers = everyFinding(found).filter(isOther);
    expect(ofOthers.map(([file, { rule, cells }]) => [file, rule, cells])).toEqual([
      ['west.xlsx', 'between-plans/unit-of-planning', ['B13']],
      ['another.xlsx', 'between-plans/other-round', ['B14']],
    ]);
    const rest = everyFinding(found).filter((one) => !isOther(one));
    expect(rest.map(briefly).sort()).toEqual([...new Set(expected)].sort());
    expect(found.plans).toBe(17);
  });
});

/** For each rule, files that break it. */
const broken: Record<string, () => Read[]> = {
  'contract-value-differs': () =>
    inPlaceOf(
      changed(returnOfBarnsley, (book) => {
        const value = book.compiled.cell('values', 'contract1', '2015/16');
        book.set(value, Number(book.valueOf(value)) + 10);
      }),
    ),
  'contract-activity-differs': () =>
    inPlaceOf(
      changed(returnOfBarnsley, (book) => {
        const number = book.compiled.cell('activities', 'activity1', '2015/16');
        book.set(number, Number(book.valueOf(number)) - 2);
      }),
    ),
  'contract-on-one-side': () =>
    inPlaceOf(
      changed(returnOfBarnsley, (book) => {
        for (const column of ['partner', 'kind', ...years]) set(book, 'values', 'contract1', column, '');
      }),
    ),
  'contract-without-figure': () =>
    inPlaceOf(changed(returnOfBarnsley, (book) => set(book, 'values', 'contract1', '2014/15', ''))),
  'contract-values-twice': () =>
    inPlaceOf(
      changed('03N contract-return.xlsx', (book) => {
        set(book, 'values', 'contract1', 'partner', 'RHQ');
        set(book, 'values', 'contract1', 'kind', 'Acute');
        for (const year of years) set(book, 'values', 'contract1', year, 1);
      }),
    ),
  'organisation-unknown': () => besides(coverOf(returnOfBarnsley, 'code', '99Z')),
  'unit-of-planning': () => besides(coverOf(planOfSheffield, 'unit_of_planning', '')),
  'other-round': () => besides(coverOf(planOfSheffield, 'round', '2018/19 refresh')),
  'other-version': () => besides(coverOf(planOfSheffield, 'stamp', 'ccg-financial 2')),
  'other-years': () =>
    besides(changed(planOfSheffield, (book) => book.type('Capital', 6, 5, '2019/20'), 'another.xlsx')),
  'out-of-shape': () =>
    besides(
      changed(planOfSheffield, (book) => book.shift('QIPP', { across: false, at: 9, by: 1 }), 'another.xlsx'),
    ),
  'two-plans': () =>
    besides(changed(planOfSheffield, (book) => set(book, 'limit', 'growth', '2018/19', 1), 'another.xlsx')),
  'same-plan-twice': () => besides(changed(planOfSheffield, () => undefined, 'another.xlsx')),
  'plan-missing': () => clean.filter(({ file }) => file !== returnOfBarnsley),
  'consolidated-total': () =>
    inPlaceOf(
      changed(planOfSheffield, (book) => {
        const total = book.compiled.cell('plan', 'acute_total', '2016/17');
        book.set(total, Number(book.valueOf(total)) + 5_000);
      }),
    ),
};

describe('a rule between plans', () => {
  it('has an example each', () => {
    expect(
      Object.keys(broken)
        .map((id) => `between-plans/${id}`)
        .sort(),
    ).toEqual(betweenChecks.map(({ id }) => id).sort());
  });

  it.each(Object.entries(broken))('is broken by its example and no other is: %s', (id, files) => {
    const found = everyFinding(together(files()));
    expect(found.map(([, { rule }]) => rule)).not.toEqual([]);
    expect(new Set(found.map(([, { rule }]) => rule))).toEqual(new Set([`between-plans/${id}`]));
    // Two sides disagree: which of them is right is not certain.
    for (const [, { fix, remedy, source, family }] of found)
      expect([fix, family, remedy.length > 10, source.length > 10]).toEqual([
        undefined,
        'Between plans',
        true,
        true,
      ]);
  });

  it('is broken by a commissioner that stands in two units of planning', () => {
    const other = planningUnit(
      'North Derbyshire',
      unit.organisations.filter(({ odsCode }) => odsCode === '03N'),
    );
    const found = everyFinding(together(clean, [other]));
    expect(found.map(([file, { rule, wrong }]) => [file, rule, wrong.includes('North Derbyshire')])).toEqual(
      [planOfSheffield, '03N contract-return.xlsx'].map((file) => [
        file,
        'between-plans/unit-of-planning',
        true,
      ]),
    );
  });
});

describe('a finding between two plans', () => {
  it('stands in both, and names the other side’s figure, file and cell and what either would change', () => {
    const { byFile } = together(broken['contract-value-differs']!());
    const [ofCommissioner] = byFile.get('02P ccg-financial.xlsx')!;
    const [ofTrust] = byFile.get(returnOfBarnsley)!;
    const has = Number(ofCommissioner!.found!.replaceAll(',', ''));
    const figure = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
    expect(ofCommissioner).toMatchObject({
      sheet: 'Contract value',
      cells: ['F7'],
      wrong: `Contract value, acute, 2015/16: ${figure(has)} here, ${figure(has + 10)} in the plan of Barnsley Hospital NHS Foundation Trust; they differ by 10.`,
      expected: `${figure(has + 10)}, as Barnsley Hospital NHS Foundation Trust has it in ${returnOfBarnsley}, 'Contract value'!F7`,
    });
    expect(ofTrust).toMatchObject({ sheet: 'Contract value', cells: ['F7'], found: figure(has + 10) });
    expect(ofTrust!.remedy).toBe(
      'Agree it with the other side. ' +
        `Barnsley Hospital NHS Foundation Trust would change 'Contract value'!F7 from ${figure(has + 10)} to ${figure(has)}, as NHS Barnsley CCG has it. ` +
        `Or: NHS Barnsley CCG would change 'Contract value'!F7 from ${figure(has)} to ${figure(has + 10)}, as Barnsley Hospital NHS Foundation Trust has it.`,
    );
  });

  it('of a line that one side lacks is one for all years, on the cells of one side and the sheet of the other', () => {
    const { byFile } = together(broken['contract-on-one-side']!());
    expect(byFile.get('02P ccg-financial.xlsx')!.map(({ sheet, cells }) => [sheet, cells])).toEqual([
      ['Contract value', ['D7:I7']],
    ]);
    expect(byFile.get(returnOfBarnsley)!.map(({ sheet, cells }) => [sheet, cells])).toEqual([
      ['Contract value', []],
    ]);
  });

  it('follows from what is wrong with its cell in the file itself', () => {
    const book = agreeing.returns.find(({ organisation }) => organisation.odsCode === 'RFF')!.book.copy();
    set(book, 'values', 'contract1', '2014/15', 'n/a');
    const snapshot = book.recalculate().snapshot();
    const own: CheckedPlan = {
      read: readPlanFile({ name: returnOfBarnsley, snapshot }),
      findings: validate(snapshot).findings,
    };
    const files = clean.map((read) => (read.file === own.read.file ? own : { read }));
    const [finding] = validateTogether(files, { unit })!.byFile.get(returnOfBarnsley)!;
    expect(finding).toMatchObject({
      rule: 'between-plans/contract-without-figure',
      cells: ['E7'],
      consequenceOf: { rule: 'entry/text-for-number', sheet: 'Contract value', cells: ['E7'] },
    });
  });

  it('of a missing plan names the template and whose it is', () => {
    const [finding] = together(clean.filter(({ file }) => !/^0(2Q|3N) ccg/.test(file))).ofUnit;
    expect(finding!.wrong).toBe(
      '“Financial plan of a CCG, 2014/15 to 2018/19”: no plan is there of NHS Bassetlaw CCG and NHS Sheffield CCG.',
    );
  });
});
