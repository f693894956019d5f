import type { OrganisationYear, SchemeTerms } from '../../../src/psf/position';
import { systemPosition } from '../../../src/psf/position';
import type { Quarter } from '../../../src/psf/quarters';
import { commentary } from '../../../src/plans/report/commentary';
import { allPence } from '../../psf/support';

const terms: SchemeTerms = {
  lossRate: 1.5,
  method: 'quarter',
  ae: { target: 0.9, rule: 'either' },
  missedTrustKeepsSystemPsf: true,
  aeReturnsWithControlTotal: false,
};
const nil = allPence([0, 0, 0, 0]);

interface Given {
  name?: string;
  accepted?: boolean;
  actual: number[];
  ae?: number[];
  performance?: number[];
}

/** A trust with a plan of 100 a quarter; System pots 858, 1,144, 1,717, 2,004; finance pots 10, 20, 30, 40. */
function trust({
  name = 'Barnsley',
  accepted = true,
  actual,
  ae,
  performance = [],
}: Given): OrganisationYear {
  return {
    name,
    accepted,
    included: 1,
    controlTotal: allPence([100, 100, 100, 100]),
    draftPlan: allPence([100, 100, 100, 100]),
    variation: nil,
    offset: nil,
    actual: allPence(actual),
    pots: {
      ae: ae ? allPence(ae) : nil,
      finance: allPence([10, 20, 30, 40]),
      system: allPence([858, 1144, 1717, 2004]),
    },
    performance: { trust: performance },
  };
}

function written(organisations: OrganisationYear[]): string[] {
  const quarter = organisations[0]!.actual.length as Quarter;
  const shortNames = organisations.filter(({ pots }) => pots).map(({ name }) => name);
  const position = systemPosition(organisations, quarter, terms);
  return commentary(position, { systemName: 'South Yorkshire', year: '2018/19', shortNames });
}

test('part of the fund lost: earned, lost and recoverable, and what making it good is worth', () => {
  // 500 short: 750 of the System pot of 858 and the finance pot of 10 are lost, all recoverable; Q2 would lose 750.
  const [headline, system, finance, ae, ahead] = written([trust({ actual: [-400] })]);
  expect(headline).toBe(
    'At the end of Q1 of 2018/19, South Yorkshire had earned 108 of the 868 of PSF available to date; 760 is lost, all of ' +
      'which can still be recovered.',
  );
  expect(system).toBe(
    'The system’s year-to-date actual is (400) against an improvement plan of 100: 500 below plan. Of the 858 of ' +
      'System PSF to date, 108 is earned and 750 lost, all of which can still be recovered.',
  );
  expect(finance).toBe(
    'Barnsley is below control total; trust finance PSF of 10 is lost, all of which can still be recovered.',
  );
  expect(ae).toBe('No trust accident and emergency PSF is available to date.');
  expect(ahead).toBe(
    'Making good the shortfall of 500 would bring back 750 of System PSF; left as it is, Q2 would lose 750 more.',
  );
});

test('everything lost', () => {
  const [headline, system] = written([trust({ actual: [-9900] })]);
  expect(headline).toContain('had earned none of the 868 of PSF available to date: it is all lost');
  expect(system).toContain('The 858 of System PSF to date is all lost, all of which can still be recovered.');
});

test('nothing lost, exactly on plan', () => {
  const [headline, system, finance, , ahead] = written([trust({ actual: [100] })]);
  expect(headline).toContain('had earned all of the 868 of PSF available to date.');
  expect(system).toContain('exactly on plan. All of the 858 of System PSF to date is earned.');
  expect(finance).toBe('The trust met its control total.');
  expect(ahead).toBe('No improvement is needed to keep the System PSF.');
});

test('better than plan, and what was lost before has come back', () => {
  const [headline, system] = written([trust({ actual: [-400, 700] })]);
  expect(headline).toContain('had earned all of the 2,032 of PSF');
  expect(system).toContain('100 better than plan.');
  expect(system).toContain('750 of System PSF lost earlier in the year came back in Q2.');
});

test('at the year end nothing can be recovered any more', () => {
  const [headline, , , , ahead] = written([trust({ actual: [100, 100, 100, 0] })]);
  expect(headline).toMatch(/none of which can be recovered\.$/);
  expect(ahead).toBe('The year is over: nothing more can be recovered.');
});

test('trusts that lost the same are named together; one that lost most by itself', () => {
  const [, , finance, , tied] = written([trust({ actual: [0] }), trust({ name: 'Doncaster', actual: [0] })]);
  expect(finance).toContain('Barnsley and Doncaster are below control total');
  expect(tied).toContain('Barnsley and Doncaster have lost most to date, 160 each, over all kinds of PSF.');
  const [, , , , alone] = written([trust({ actual: [0] }), trust({ name: 'Doncaster', actual: [100] })]);
  expect(alone).toContain('Barnsley has lost most to date, 85 over all kinds of PSF.');
});

test('A&E PSF earned, and lost for good on the standard', () => {
  const earned = written([trust({ actual: [100], ae: [15, 20, 30, 35], performance: [0.95] })]);
  expect(earned[3]).toBe('All of the 15 of trust A&E PSF to date is earned.');
  const lost = written([trust({ actual: [100], ae: [15, 20, 30, 35], performance: [0.8] })]);
  expect(lost[3]).toBe(
    'Trust A&E PSF of 15 is lost, by Barnsley. What is lost on the A&E standard cannot be recovered.',
  );
});

test('a system where no trust accepted has no fund by quarter', () => {
  const [headline, system, finance] = written([trust({ actual: [100], accepted: false })]);
  expect(headline).toContain('had no PSF available.');
  expect(system).toContain('No System PSF is available to date.');
  expect(finance).toBe(
    'No trust accepted its control total, so that no trust finance PSF is paid by quarter.',
  );
});
