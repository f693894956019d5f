import { type LossMethod, systemPsf } from '../../src/psf/system-psf';
import type { Quarter } from '../../src/psf/quarters';
import { threeAnswers } from '../../src/psf/three-answers';
import { workedExamples } from '../worked-examples/read-examples';
import { allPence, collectSteps, inThousands, pence } from './support';

interface Example {
  name: string;
  method: LossMethod;
  testFrom?: Quarter;
  pots: number[];
  shortfalls: number[];
  paid?: number[];
  earned: number[];
  lost: number[];
  recovered: number[];
  recoverable: number[];
  year: { earned: number; lost: number };
}

describe('System PSF (MoU section 6(ii))', () => {
  test.each(workedExamples<Example>('system-psf.yaml'))('$name', (example) => {
    const { method, testFrom } = example;
    const history = systemPsf(allPence(example.pots), allPence(example.shortfalls), {
      lossRate: 1.5,
      method,
      ...(testFrom && { testFrom }),
    });
    for (const measure of ['earned', 'lost', 'recovered', 'recoverable'] as const)
      expect({ [measure]: inThousands(history[measure]) }).toEqual({ [measure]: example[measure] });
    if (example.paid) expect(inThousands(history.paid)).toEqual(example.paid);
    const { earned, lost } = threeAnswers(history);
    expect({ earned: earned / 100_000, lost: lost / 100_000 }).toEqual(example.year);
  });

  test('a penny short loses a penny and a half, rounded to two pence', () => {
    const history = systemPsf([pence(858)], [1], { lossRate: 1.5, method: 'quarter' });
    expect(history.lost).toEqual([2]);
  });

  test('explains a loss with its figures, then the recovery', () => {
    const { explain, steps } = collectSteps();
    systemPsf(allPence([858, 1144]), allPence([500, 0]), { lossRate: 1.5, method: 'quarter' }, explain);
    expect(steps).toEqual([
      { id: 'systemShortfall', quarter: 1, figures: { pot: pence(858) }, result: pence(500) },
      {
        id: 'lossAtRate',
        quarter: 1,
        figures: { shortfall: pence(500), lossRate: 1.5, pot: pence(858) },
        result: pence(750),
      },
      { id: 'systemShortfall', quarter: 2, figures: { pot: pence(1144) }, result: 0 },
      { id: 'systemOnPlan', quarter: 2, figures: { pot: pence(1144) }, result: pence(1144) },
      { id: 'recoveredBySystem', quarter: 2, figures: { outstanding: pence(750) }, result: pence(750) },
    ]);
  });

  test('explains the movement of the shortfall where that is the reading', () => {
    const { explain, steps } = collectSteps();
    systemPsf(
      allPence([858, 1144, 1717]),
      allPence([500, 600, 0]),
      { lossRate: 1.5, method: 'movement' },
      explain,
    );
    expect(steps.filter(({ id }) => id === 'lossOfMovement')).toEqual([
      {
        id: 'lossOfMovement',
        quarter: 1,
        figures: { shortfall: pence(500), shortfallBefore: 0, lossRate: 1.5, pot: pence(858) },
        result: pence(750),
      },
      {
        id: 'lossOfMovement',
        quarter: 2,
        figures: { shortfall: pence(600), shortfallBefore: pence(500), lossRate: 1.5, pot: pence(1144) },
        result: pence(150),
      },
    ]);
    expect(steps.at(-1)).toEqual({
      id: 'recoveredBySystem',
      quarter: 3,
      figures: { outstanding: pence(900) },
      result: pence(900),
    });
  });

  test('explains what is paid to date where that is the reading', () => {
    const { explain, steps } = collectSteps();
    systemPsf(allPence([858, 1144]), allPence([500, 200]), { lossRate: 1.5, method: 'trueup' }, explain);
    expect(steps.filter(({ id }) => id === 'paidToDate')).toEqual([
      {
        id: 'paidToDate',
        quarter: 1,
        figures: { shortfall: pence(500), lossRate: 1.5, potsToDate: pence(858), paidBefore: 0 },
        result: pence(108),
      },
      {
        id: 'paidToDate',
        quarter: 2,
        figures: { shortfall: pence(200), lossRate: 1.5, potsToDate: pence(2002), paidBefore: pence(108) },
        result: pence(1702),
      },
    ]);
  });

  test('explains a quarter before the system test applies', () => {
    const { explain, steps } = collectSteps();
    systemPsf(allPence([858]), allPence([500]), { lossRate: 1.5, method: 'quarter', testFrom: 3 }, explain);
    expect(steps).toEqual([
      { id: 'systemShortfall', quarter: 1, figures: { pot: pence(858) }, result: pence(500) },
      { id: 'notYetTested', quarter: 1, figures: { testFrom: 3 }, result: pence(858) },
    ]);
  });

  test('explains that nothing comes back after the year end', () => {
    const { explain, steps } = collectSteps();
    systemPsf(
      allPence([1, 1, 1, 1]),
      allPence([0, 0, 0, 0.5]),
      { lossRate: 1.5, method: 'quarter' },
      explain,
    );
    expect(steps.at(-1)).toEqual({
      id: 'nothingAfterYearEnd',
      quarter: 4,
      figures: { outstanding: pence(0.75) },
      result: 0,
    });
  });

  test('says nothing of the year end when everything was earned', () => {
    const { explain, steps } = collectSteps();
    systemPsf(allPence([1, 1, 1, 1]), allPence([1, 0, 0, 0]), { lossRate: 1.5, method: 'quarter' }, explain);
    expect(steps.map(({ id }) => id)).not.toContain('nothingAfterYearEnd');
  });
});
