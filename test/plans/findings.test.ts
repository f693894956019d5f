import { numberMeant } from '../../src/plans/checks/entry/text-for-number';
import type { Finding } from '../../src/plans/finding';
import { serialOf } from '../../src/plans/figures';
import { validate } from '../../src/plans/validate';
import { aPlan, brief, causes, findingsIn } from './support';

const only = (findings: Finding[]): Finding => {
  expect(causes(findings).map(brief)).toHaveLength(1);
  return causes(findings)[0]!;
};

describe('a finding says all that is needed to mend it', () => {
  it('a typed total names its formula, what it gives, and can be put back', () => {
    const plan = aPlan();
    const total = plan.compiled.cell('plan', 'acute_total', '2016/17');
    const right = Number(plan.valueOf(total));
    plan.set(total, 1);
    const finding = only(findingsIn(plan));
    expect(finding).toMatchObject({
      rule: 'integrity/overwritten-formula',
      severity: 'error',
      sheet: 'Plan detail',
      found: '1',
    });
    expect(finding.expected).toBe(`${total.formula!}, which gives ${right.toLocaleString('en-GB')}`);
    expect(finding.fix).toEqual([
      expect.objectContaining({ address: total.address, before: 1, after: total.formula }),
    ]);
  });

  it('what no longer adds up because of it points to it', () => {
    const plan = aPlan();
    const total = plan.compiled.cell('plan', 'acute_total', '2014/15');
    plan.set(total, 1);
    const findings = findingsIn(plan);
    const consequences = findings.filter(({ consequenceOf }) => consequenceOf);
    expect(consequences.map(({ rule }) => rule)).toContain('arithmetic/recurrent-split');
    for (const { consequenceOf } of consequences) {
      expect(consequenceOf).toEqual({
        rule: 'integrity/overwritten-formula',
        sheet: 'Plan detail',
        cells: [total.address],
      });
    }
  });

  it('every fix mends what it says: applied, the plan is clean', () => {
    const plan = aPlan();
    plan.set(plan.compiled.cell('summary', 'spend', '2014/15'), 5);
    plan.set(plan.compiled.cell('plan', 'prescribing', '2014/15 Q1'), ' 1,500 ');
    plan.set(plan.compiled.cell('assumptions', 'acute_demographic', '2016/17'), 1.5);
    plan.set(plan.compiled.cell('assumptions', 'provider_efficiency', '2016/17'), 0.03);
    plan.set(plan.compiled.cell('qipp', 'scheme1', 'rating'), 'red ');
    plan.type('Cash', 7, 1, 'Money we start with');
    const fixes = findingsIn(plan).flatMap(({ fix }) => fix ?? []);
    expect(fixes).toHaveLength(6);
    for (const { sheet, address, before, after } of fixes) {
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) as unknown as [string, string, string];
      const column = letters.charCodeAt(0) - 64;
      const cell = plan.at(sheet, Number(row), column)!;
      expect(cell.formula ?? cell.held.value).toBe(before);
      plan.type(sheet, Number(row), column, after);
    }
    const left = causes(findingsIn(plan));
    // The text of 1,500 was not the figure that the plan had: what it disagrees with remains.
    expect(left.every(({ family }) => family === 'Arithmetic')).toBe(true);
  });

  it('cells beside each other are told together', () => {
    const plan = aPlan();
    for (const quarter of ['Q1', 'Q2', 'Q3'])
      plan.set(plan.compiled.cell('plan', 'hospices', `2014/15 ${quarter}`), '');
    const blanks = findingsIn(plan).filter(({ rule }) => rule === 'entry/required-cell-blank');
    const { row } = plan.compiled.cell('plan', 'hospices', '2014/15');
    expect(blanks.map(({ cells, wrong }) => ({ cells, wrong }))).toEqual([
      {
        cells: [`B${row}:D${row}`],
        wrong: 'Hospices and end-of-life care, 2014/15 Q1 to 2014/15 Q3: 3 cells are blank.',
      },
    ]);
  });

  it('errors come before warnings, and each in the order of the sheets', () => {
    const plan = aPlan();
    plan.set(plan.compiled.cell('assumptions', 'prescribing_inflation', '2014/15'), 0.2);
    plan.set(plan.compiled.cell('capital', 'scheme1', 'kind'), 'Boats');
    plan.set(plan.compiled.cell('risk', 'risk1', 'kind'), 'Weather');
    expect(findingsIn(plan).map(({ sheet }) => sheet)).toEqual(['Risk', 'Capital', 'Assumptions']);
  });

  it('a sheet that is out of shape is told once, and its figures are not guessed at', () => {
    const plan = aPlan();
    const { row } = plan.compiled.cell('plan', 'patient_transport', '2014/15');
    plan.shift('Plan detail', { across: false, at: row, by: 2 });
    expect(only(findingsIn(plan))).toMatchObject({
      rule: 'template/rows-inserted',
      sheet: 'Plan detail',
      cells: [`A${row}`, `A${row + 1}`],
    });
  });

  it('the quarter and the year of a rule are told by name, with what is asked for', () => {
    const plan = aPlan();
    const contingency = plan.compiled.cell('plan', 'contingency', '2018/19');
    const limit = Number(plan.valueOf(plan.compiled.cell('limit', 'limit', '2018/19')));
    plan.set(
      plan.compiled.cell('plan', 'growth_reserve', '2018/19'),
      Number(plan.valueOf(plan.compiled.cell('plan', 'growth_reserve', '2018/19'))) +
        Number(plan.valueOf(contingency)),
    );
    plan.set(contingency, 0);
    const finding = only(findingsIn(plan));
    expect(finding.rule).toBe('business-rules/contingency');
    expect(finding.wrong).toBe('The contingency of 2018/19 is 0% of the base.');
    // 0.5% of the limit.
    expect(finding.expected).toContain((limit * 0.005).toLocaleString('en-GB', { maximumFractionDigits: 3 }));
  });
});

describe('text that can only mean one number', () => {
  it.each([
    ['1,234 ', 1234],
    ['(500)', -500],
    ['£12.5', 12.5],
    ['−3', -3],
    ['2.5%', 0.025],
    ['1 234', 1234],
  ])('%s', (text, number) => {
    expect(numberMeant(text)).toBeCloseTo(number, 12);
  });

  it.each(['n/a', '', '12,34', '1.234,5', '5k', '(5', '(-5)', '1e5', '--5'])('“%s” means none', (text) => {
    expect(numberMeant(text)).toBeUndefined();
  });
});

describe('business rules follow the planning round on the Cover, not the year alone', () => {
  const withoutSurplusAndReserve = (round: string) => {
    const plan = aPlan();
    plan.set(plan.compiled.cell('cover', 'round', 'entry'), round);
    const at = (line: string) => plan.compiled.cell('plan', line, '2018/19');
    const value = (line: string) => Number(plan.valueOf(at(line)));
    const reserve = value('transformation') + value('non_recurrent_other');
    const spent = value('surplus') - 10;
    plan.set(at('transformation'), 0);
    plan.set(at('non_recurrent_other'), 0);
    plan.set(at('growth_reserve'), value('growth_reserve') + reserve + spent);
    plan.set(at('recurrent_spend'), value('recurrent_spend') + reserve + spent);
    plan.set(at('non_recurrent_spend'), value('non_recurrent_spend') - reserve);
    return causes(findingsIn(plan))
      .map(({ rule }) => rule)
      .sort();
  };

  it('under the round of 2014 a surplus and non-recurrent funds are asked for in 2018/19', () => {
    expect(withoutSurplusAndReserve('2014/15 to 2018/19')).toEqual([
      'business-rules/non-recurrent',
      'business-rules/surplus',
    ]);
  });

  it('under the refresh of 2018/19 both are lifted', () => {
    expect(withoutSurplusAndReserve('2018/19 refresh')).toEqual([]);
  });

  it('a deficit is wrong under either', () => {
    for (const round of ['2014/15 to 2018/19', '2018/19 refresh']) {
      const plan = aPlan();
      plan.set(plan.compiled.cell('cover', 'round', 'entry'), round);
      const at = (line: string) => plan.compiled.cell('plan', line, '2018/19');
      const more = Number(plan.valueOf(at('surplus'))) + 500;
      plan.set(at('growth_reserve'), Number(plan.valueOf(at('growth_reserve'))) + more);
      plan.set(at('recurrent_spend'), Number(plan.valueOf(at('recurrent_spend'))) + more);
      expect(causes(findingsIn(plan)).map(({ rule }) => rule)).toEqual(['business-rules/deficit']);
    }
  });
});

describe('what a workbook is', () => {
  it('is known by its sheets when its stamp is lost, and the stamp can be put back', () => {
    const plan = aPlan('operational');
    plan.set(plan.compiled.cell('cover', 'stamp', 'entry'), 'ours');
    const { template, findings } = validate(plan.snapshot());
    expect(template).toBe('operational 1');
    expect(findings.map(({ rule, fix }) => [rule, fix?.[0]!.after])).toEqual([
      ['template/stamp-lost', 'operational 1'],
    ]);
  });

  it('is known by the stamp on its Cover when its name is gone', () => {
    const plan = aPlan();
    plan.dropName('Workbook_template');
    expect(validate(plan.snapshot())).toEqual({ template: 'ccg-financial 1', findings: [] });
  });

  it('a step of the timetable that is not yet due is not missed', () => {
    const plan = aPlan('system-readiness');
    plan.set(plan.compiled.cell('cover', 'position', 'entry'), serialOf('2019-02-01'));
    for (const cell of plan.compiled.sheet('milestones').cells) {
      if (cell.column.id === 'met' && !cell.line.id.endsWith('_1')) plan.set(cell, '');
    }
    expect(findingsIn(plan).map(brief)).toEqual([]);
  });
});
