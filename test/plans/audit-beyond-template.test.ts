import { aPlan, brief, causes, findingsIn } from './support';

describe('formulas that no template speaks of', () => {
  it('are audited in input cells: one that differs from the formulas on both its sides', () => {
    const plan = aPlan();
    // Prescribing of each quarter as a part of the year before; the third quarter takes another row.
    const inputs = plan.compiled
      .sheet('risk')
      .cells.filter(({ line, column }) => line.id === 'risk1' && !!column.quarter);
    const rows = plan.compiled.cell('risk', 'risk2', '2014/15 Q1').row;
    for (const { column, columnNumber } of inputs) {
      const cell = plan.compiled.cell('risk', 'risk1', column.id);
      const letter = String.fromCharCode(64 + columnNumber);
      plan.set(cell, column.id === '2015/16 Q2' ? `=${letter}${rows + 1}*2` : `=${letter}${rows}*2`);
    }
    const odd = plan.compiled.cell('risk', 'risk1', '2015/16 Q2').address;
    expect(causes(findingsIn(plan)).map(brief)).toEqual([`integrity/breaks-pattern Risk!${odd}`]);
  });

  it('are left alone where they agree', () => {
    const plan = aPlan();
    const amount = plan.compiled.cell('capital', 'resource', '2018/19');
    plan.set(amount, `=${Number(plan.valueOf(amount)) - 5}+5`);
    expect(findingsIn(plan).map(brief)).toEqual([]);
  });
});
