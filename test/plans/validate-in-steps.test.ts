import type { Progress } from '../../src/plans/in-steps';
import { validate, validateInSteps } from '../../src/plans/validate';
import { aPlan } from './support';

/** What a validation with pauses gives, and how far it said it was. */
function stepped(...asked: Parameters<typeof validateInSteps>) {
  const work = validateInSteps(...asked);
  const steps: Progress[] = [];
  for (;;) {
    const { done, value } = work.next();
    if (done) return { steps, validation: value };
    steps.push(value);
  }
}

/** A plan with a blank on QIPP and a figure typed over a total of Plan detail. */
function brokenPlan() {
  const plan = aPlan();
  const { cells } = plan.compiled;
  const blank = cells.find(({ sheet, rule }) => sheet.name === 'Cover' && rule.required === 'always')!;
  const total = cells.find(({ sheet, rule }) => sheet.name === 'Plan detail' && rule.role === 'total')!;
  plan.set(blank, '');
  plan.set(total, 5);
  return plan.recalculate().snapshot();
}

describe('validation with pauses', () => {
  test('finds the same as without', () => {
    const snapshot = brokenPlan();
    expect(stepped(snapshot).validation).toEqual(validate(snapshot));
    expect(validate(snapshot).findings.length).toBeGreaterThan(1);
  });

  test('pauses between any two checks, and says how far it is, never going back', () => {
    const { steps } = stepped(brokenPlan());
    expect(steps.length).toBeGreaterThan(50);
    const parts = steps.map(({ done, of }) => done / of);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.every((part) => part >= 0 && part < 1)).toBe(true);
  });

  test('of one sheet gives the findings of that sheet alone, the same as in the whole', () => {
    const snapshot = brokenPlan();
    const whole = validate(snapshot).findings;
    const { validation } = stepped(snapshot, { sheets: ['plan DETAIL'] });
    expect(validation.findings).toEqual(whole.filter(({ sheet }) => sheet === 'Plan detail'));
    expect(validation.findings.length).toBeGreaterThan(0);
    expect(validation.findings.length).toBeLessThan(whole.length);
  });

  test('of a workbook that is none of ours audits the sheet asked for, and reads the others', () => {
    const plan = aPlan();
    const own = { ...plan.recalculate().snapshot(), names: [] };
    const sheet = (name: string, odd: string) => ({
      ...own.sheets[0]!,
      name,
      used: {
        sheet: name,
        address: 'A1:F3',
        values: [
          [1, 2, 3, 4, 5, 6],
          [1, 2, 3, 4, 5, 6],
          [2, 4, 6, 0, 10, 12],
        ],
        types: Array.from({ length: 3 }, () => Array(6).fill('number')),
        formulas: [
          [1, 2, 3, 4, 5, 6],
          [1, 2, 3, 4, 5, 6],
          ['=A1+A2', '=B1+B2', '=C1+C2', odd, '=E1+E2', '=F1+F2'],
        ],
        numberFormats: Array.from({ length: 3 }, () => Array(6).fill('General')),
      },
    });
    const snapshot = { sheets: [sheet('One', '=D1-D1'), sheet('Two', '=D1-D1')], names: [], tables: [] };
    const places = (sheets?: string[]) =>
      stepped(snapshot, sheets ? { sheets } : {})
        .validation.findings.filter(({ rule }) => rule.startsWith('integrity/'))
        .map((finding) => `${finding.sheet}!${finding.cells.join()}`);
    expect(places()).toEqual(['One!D3', 'Two!D3']);
    expect(places(['Two'])).toEqual(['Two!D3']);
  });
});
