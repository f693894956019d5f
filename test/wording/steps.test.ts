import { splitAllocation } from '../../src/psf/allocation-split';
import { systemPsf } from '../../src/psf/system-psf';
import type { Step } from '../../src/psf/steps';
import { stepInWords } from '../../src/wording/steps';
import { allPence, pence } from '../psf/support';

function spoken(ask: (explain: (step: Step) => void) => void): string[] {
  const words: string[] = [];
  ask((step) => words.push(stepInWords(step).words));
  return words;
}

test('a loss of System PSF is explained in the words of a finance paper', () => {
  const words = spoken((explain) =>
    systemPsf(allPence([858, 1144]), allPence([500, 0]), { lossRate: 1.5, method: 'quarter' }, explain),
  );
  expect(words).toEqual([
    'All organisations together are 500 below the system improvement plan.',
    '£1.50 for each £1 of the shortfall of 500, up to the quarter’s pot of 858: 750 is lost.',
    'All organisations together are on or above the system improvement plan.',
    'The system is on plan: the whole pot of 1,144 is earned.',
    'The cumulative position is back on plan: the 750 lost before comes back.',
  ]);
});

test('the split of an allocation is explained with its percentages, and without an A&E department', () => {
  const allocation = { generalFund: pence(987), additionalFund: pence(401), hasAE: false };
  const words = spoken((explain) => splitAllocation(allocation, { systemShare: 0.5, aeShare: 0.3 }, explain));
  expect(words).toEqual([
    'The trust has no A&E department: this part is paid as trust finance PSF.',
    '50% of the 70% of the additional fund that is finance PSF: of 401 that is 140.35.',
    'The rest of the allocation: 1,388 less A&E 0 and System 140.35 is 1,247.65.',
  ]);
});

test('deficits stand in brackets, percentages to three decimals, and the paragraph is named', () => {
  const earnBack = stepInWords({
    id: 'earnBackAtRate',
    figures: { actual: pence(-86_461), startingPoint: pence(-87_461), rate: 1, cap: pence(2363) },
    result: pence(1000),
  });
  expect(earnBack.words).toBe(
    'The full year’s (86,461) against the starting point of (87,461), at £1.00 per £1 and at most 2,363: 1,000.',
  );
  expect(earnBack.reference).toContain('section 6(ii)');
  const target = stepInWords({
    id: 'targetTest',
    figures: { performance: 0.8998183, target: 0.9 },
    result: 0,
  });
  expect(target.words).toBe('Performance of 89.982% is below the target of 90%.');
});
