/**
 * What the help pages of the functions say beyond their own descriptions: sources, what to know, and
 * examples. Every example is run by a test, so that a page never prints a figure the function does not give.
 */

export type ExampleCell = number | string | boolean;

/** An argument of an example: a cell, a range as rows of cells, or undefined where it is left out. */
export type ExampleArgument = ExampleCell | readonly (readonly ExampleCell[])[] | undefined;

interface Answered {
  result: ExampleCell | readonly (readonly ExampleCell[])[];
}

interface Refused {
  refused: { code: '#VALUE!' | '#N/A'; message: string };
}

/** A call with what it gives: a result, or the sentence of its refusal. */
export type Example = { shows: string; given: readonly ExampleArgument[] } & (Answered | Refused);

export interface FunctionHelp {
  /** Document and paragraph that the rule comes from. */
  source: string;
  /** What a user has to know beyond the descriptions, a sentence or two each. */
  notes: readonly string[];
  /** Assumptions that the result rests on, by the names of their parameters. */
  assumptions: readonly string[];
  /** Lists the values of parameters on the page, with their sources. */
  lists?: 'scheme' | 'planning assumptions' | 'business rules' | 'constitution' | 'better care fund';
  examples: readonly Example[];
}

const systemPsf = 'MoU October 2018, section 6(ii); SYB system finance PSF, Annex 3';
const planningRound = 'Everyone Counts: Planning for Patients 2014/15 to 2018/19';

const systemPots = [[858, 1144, 1717, 2004]];
const onPlan = [[0, 0, 0, 0]];

const ignoresBlanks =
  'A blank is not a zero: cells up to the quarter reported must hold a figure, cells after it may hold anything.';

export const functionHelp: Readonly<Record<string, FunctionHelp>> = {
  SYSTEMPSF: {
    source: systemPsf,
    notes: [
      ignoresBlanks,
      'Earned to date includes what has come back. Earned and Lost always add up to what was available to date.',
      'Count the commissioners too: the test is on the whole system. Leave out of "available" the System PSF of trusts that did not accept.',
      'After Q4 nothing is recoverable.',
    ],
    assumptions: ['lossMethod', 'systemTestFrom', 'missedTrustKeepsSystemPsf'],
    examples: [
      {
        shows:
          'The system is 500 below plan after Q1, 200 after Q2 and 100 after Q3 and Q4. Lost: 1.5 × 500 + 1.5 × 200 + 1.5 × 100 + 1.5 × 100 = 1,350.',
        given: [onPlan, [[-500, 300, 100, 0]], systemPots, 4],
        result: [[4373, 1350, 0]],
      },
      {
        shows: 'The same, as the labelled table at Q2: 750 lost in Q1 and 300 in Q2 can still come back.',
        given: [onPlan, [[-500, 300, 100, 0]], systemPots, 2, 'table'],
        result: [
          ['', 'Q1', 'Q2', 'Q3', 'Q4', 'Year'],
          ['Available', 858, 1144, '', '', 2002],
          ['Shortfall', 500, 200, '', '', 200],
          ['Earned', 108, 844, '', '', 952],
          ['Lost', 750, 300, '', '', 1050],
          ['Recovered', 0, 0, '', '', 0],
          ['Paid', 108, 844, '', '', 952],
          ['Recoverable', 750, 1050, '', '', 1050],
        ],
      },
      {
        shows:
          'Back on plan at Q3: what was lost in Q1 and Q2 comes back in Q3, 750 + 300 = 1,050, and the Q3 pot of 1,717 is earned.',
        given: [onPlan, [[-500, 300, 200, -2000]], systemPots, 'Q3', 'paid'],
        result: [[108, 844, 2767, '']],
      },
      {
        shows: 'A blank in a quarter that is reported is refused.',
        given: [onPlan, [[-500, '', 100, 0]], systemPots, 2],
        refused: { code: '#VALUE!', message: 'Actual: row 1, Q2 is blank; enter 0 if it is nil.' },
      },
    ],
  },
  TRUSTPSF: {
    source: 'MoU October 2018, section 6(ii)',
    notes: [
      ignoresBlanks,
      'A trust exactly on its control total, year to date, meets it. While it is below, the whole pot of the quarter is lost for now; once it is back, everything lost comes back. Nothing paid is taken back.',
      'Offsets of one organisation need a counterpart in another, which may be a commissioner: check over all organisations that they add up to 0.',
    ],
    assumptions: [],
    examples: [
      {
        shows:
          'Two trusts at Q2, each with 743 and 990 available. The first is 100 below its control total after Q1 and on it after Q2; the second is 50 below after both.',
        given: [
          [
            [100, 100, 100, 100],
            [0, 0, 0, 0],
          ],
          [
            [0, 200, '', ''],
            [-50, 0, '', ''],
          ],
          [
            [743, 990, 1486, 1733],
            [743, 990, 1486, 1733],
          ],
          2,
        ],
        result: [
          [1733, 0, 0],
          [0, 1733, 1733],
        ],
      },
      {
        shows: 'An in-year offset of 50 in its favour puts the second trust on its control total.',
        given: [[[0, 0, 0, 0]], [[-50, 0, '', '']], [[743, 990, 1486, 1733]], 2, 'earned', [[50, 0, 0, 0]]],
        result: [[743, 990, '', '']],
      },
      {
        shows: 'Ranges that do not hold the same trusts are refused.',
        given: [
          [
            [0, 0, 0, 0],
            [0, 0, 0, 0],
          ],
          [[0, 0, 0, 0]],
          [[743, 990, 1486, 1733]],
          1,
        ],
        refused: {
          code: '#VALUE!',
          message:
            'Actual has 1 row and Plan has 2; choose ranges with the same organisations in the same order.',
        },
      },
    ],
  },
  AEPSF: {
    source: 'MoU October 2018, section 6(ii)',
    notes: [
      ignoresBlanks,
      'A quarter is earned when the trust is on its control total, year to date, and the trust or its A&E Delivery Board meets the standard. AESTANDARD gives the TRUE and FALSE that this function reads.',
      'A trust without an A&E department has no A&E PSF: leave it out of the ranges.',
    ],
    assumptions: ['aeReturnsWithControlTotal', 'aeTarget', 'aeRule'],
    examples: [
      {
        shows: 'On its control total all year; the standard missed in Q2, when the board missed it too.',
        given: [
          onPlan,
          onPlan,
          [[372, 496, 744, 868]],
          4,
          [[true, false, false, true]],
          [[false, false, true, false]],
        ],
        result: [[1984, 496, 0]],
      },
      {
        shows: 'The standard is met, the control total missed in Q1: that quarter is lost for good.',
        given: [
          onPlan,
          [[-10, 10, 0, 0]],
          [[372, 496, 744, 868]],
          2,
          [['Y', 'Y', '', '']],
          undefined,
          'earned',
        ],
        result: [[0, 496, '', '']],
      },
      {
        shows: 'A number is no answer to whether the standard was met: a blank cell may arrive as 0.',
        given: [onPlan, onPlan, [[372, 496, 744, 868]], 1, [[0, 0, 0, 0]]],
        refused: {
          code: '#VALUE!',
          message:
            'Trust met: row 1, Q1 is 0; enter TRUE or FALSE, or Y or N (a number is refused, for a blank may arrive as 0).',
        },
      },
    ],
  },
  AESTANDARD: {
    source: 'MoU October 2018, section 6(ii)',
    notes: [
      'Performance is compared as it is, never rounded: 89.982% is below 90%.',
      'Work performance out in the workbook as 1 - waits over four hours / attendances, so that no digit is lost.',
    ],
    assumptions: ['aeTarget', 'aeRule'],
    examples: [
      {
        shows: 'Q1 is at the target; Q2 is below it and better than last year; Q3 is below both.',
        given: [[[0.9, 0.89, 0.88, '']], 3, [[0.92, 0.885, 0.895, 0.9]]],
        result: [[true, true, false, '']],
      },
      {
        shows: 'Sheffield’s two acute trusts together in Q1 of 2018/19, against the target alone: not met.',
        given: [[[0.89982, '', '', '']], 1, undefined, undefined, 'target'],
        result: [[false, '', '', '']],
      },
      {
        shows: 'A percentage typed as a whole number is refused.',
        given: [[[95, 95, 95, 95]], 1],
        refused: {
          code: '#VALUE!',
          message: 'Performance: row 1, Q1 is 95; enter a fraction from 0 to 1 (95% is 0.95).',
        },
      },
    ],
  },
  PSFSPLIT: {
    source: 'MoU October 2018, section 6(ii); Annex 3, Table 1 and Table 2',
    notes: [
      'A&E = aeShare × total. System = systemShare × (1 - aeShare) × additional fund. Finance is the rest.',
      'The printed Table 2 rounds each cell by itself, and so does not add up in 11 places: that is rounding, and no error.',
    ],
    assumptions: ['fullSystemShare'],
    examples: [
      {
        shows:
          'Barnsley, with A&E, and Rotherham Doncaster and South Humber, without. Barnsley: 30% × 8,269 = 2,480.7 and 50% × 70% × 2,389 = 836.15.',
        given: [
          [[5880], [987]],
          [[2389], [401]],
          [['Y'], ['N']],
        ],
        result: [
          [2480.7, 4952.15, 836.15, 8269],
          [0, 1247.65, 140.35, 1388],
        ],
      },
      {
        shows: 'A fund cannot be below 0.',
        given: [
          [[5880], [-987]],
          [[2389], [401]],
          [['Y'], ['N']],
        ],
        refused: {
          code: '#VALUE!',
          message: 'General fund: row 2 is -987; enter an amount in £000 as a number, not below 0.',
        },
      },
    ],
  },
  PHASE: {
    source: 'MoU October 2018, Annex 3, Table 2',
    notes: [
      'The annual figure is phased unrounded. Without "decimals" the quarters are exact to the penny; with it they are rounded by largest remainder, so that they add up to the rounded year.',
    ],
    assumptions: [],
    examples: [
      {
        shows: 'Barnsley’s PSF of 8,269 in quarters of 15%, 20%, 30% and 35%.',
        given: [[[8269]]],
        result: [[1240.35, 1653.8, 2480.7, 2894.15]],
      },
      {
        shows: 'The same in whole £000, adding up to 8,269.',
        given: [[[8269]], undefined, 0],
        result: [[1240, 1654, 2481, 2894]],
      },
      {
        shows: 'A commissioner’s control total in equal quarters.',
        given: [[[-600]], [[0.25, 0.25, 0.25, 0.25]]],
        result: [[-150, -150, -150, -150]],
      },
      {
        shows: 'A profile that does not add up to the year is refused.',
        given: [[[8269]], [[0.25, 0.25, 0.25, 0.2]]],
        refused: {
          code: '#VALUE!',
          message: 'Profile adds up to 0.95; its four fractions must add up to 1.',
        },
      },
    ],
  },
  SHARE: {
    source:
      'MoU October 2018, section 6(ii): a system loss is borne pro rata unless another split was agreed',
    notes: ['Rounded parts add up exactly: what is left over goes to the largest remainders.'],
    assumptions: [],
    examples: [
      {
        shows:
          'The Q1 loss of 750 between the six acceptors, pro rata to their printed pots in that quarter, in whole £000.',
        given: [750, [[125], [246], [21], [53], [17], [396]], 0],
        result: [[109], [215], [19], [46], [15], [346]],
      },
      {
        shows: 'Weights of nothing share nothing.',
        given: [750, [[0], [0]]],
        refused: {
          code: '#VALUE!',
          message: 'Weights are all 0, so that there is nothing to share by; enter at least one above 0.',
        },
      },
    ],
  },
  CONTROLTOTAL: {
    source: 'MoU October 2018, section 6(i); Annex 3, Table 1',
    notes: [
      'The result is (control total + variation) × the part included. Leave "included" out for the control totals of the organisations in full.',
    ],
    assumptions: [],
    examples: [
      {
        shows: 'Barnsley and Sheffield Children’s agree to move 100 of Q1 between them.',
        given: [
          [
            [-4860, -4839, -3340, -3963],
            [-2780, -2433, 1525, 2075],
          ],
          [
            [-100, 0, 0, 0],
            [100, 0, 0, 0],
          ],
        ],
        result: [
          [-4960, -4839, -3340, -3963],
          [-2680, -2433, 1525, 2075],
        ],
      },
      {
        shows: 'Variations that do not net to zero are refused.',
        given: [
          [
            [1, 1, 1, 1],
            [1, 1, 1, 1],
          ],
          [
            [0, 5, 0, 0],
            [0, -4, 0, 0],
          ],
        ],
        refused: {
          code: '#VALUE!',
          message:
            'Variations do not net to zero in Q2: they add up to 1 (£000). Adjust them so that they add up to 0.',
        },
      },
    ],
  },
  SYSTEMPLAN: {
    source: 'MoU October 2018, section 6(i); Annex 3, Table 4',
    notes: [
      'Only the row that counts is read: the draft plan of an acceptor and the control total of a non-acceptor may be blank.',
      'Commissioners’ quarters are not published: they are assumed to be equal.',
    ],
    assumptions: ['commissionerQuarterShare'],
    examples: [
      {
        shows: 'Barnsley accepted its control total, Rotherham did not: its draft plan counts.',
        given: [
          [
            [-4860, -4839, -3340, -3963],
            [120, 811, 1300, 688],
          ],
          [
            ['', '', '', ''],
            [-6300, -4935, -4974, -4858],
          ],
          [['Y'], ['N']],
        ],
        result: [
          [-4860, -4839, -3340, -3963],
          [-6300, -4935, -4974, -4858],
        ],
      },
      {
        shows: 'Whether an organisation accepted has to be said.',
        given: [[[-4860, -4839, -3340, -3963]], [['', '', '', '']], [['perhaps']]],
        refused: {
          code: '#VALUE!',
          message:
            'Accepted: row 1 is the text "perhaps"; enter TRUE or FALSE, or Y or N (a number is refused, for a blank may arrive as 0).',
        },
      },
    ],
  },
  VARIANCE: {
    source: 'MoU October 2018, section 6(ii): performance is tested on the cumulative position',
    notes: [ignoresBlanks],
    assumptions: [],
    examples: [
      {
        shows: 'Year to date at Q3: 100 worse, then 50 worse, then 25 better than plan.',
        given: [[[0, 0, 0, 0]], [[-100, 50, 75, '']], 3],
        result: [[-100, -50, 25, '']],
      },
      {
        shows: 'The same by quarter.',
        given: [[[0, 0, 0, 0]], [[-100, 50, 75, '']], 3, 'quarter'],
        result: [[-100, 50, 75, '']],
      },
    ],
  },
  RECOVERY: {
    source: 'MoU October 2018, section 6(ii)',
    notes: [
      '"Available" is read one quarter further than the quarter reported: that pot is what is at stake next. At Q4 nothing is.',
      'The next loss assumes that the shortfall stays as it is.',
    ],
    assumptions: ['lossMethod'],
    examples: [
      {
        shows:
          'The system is 500 below plan after Q1. Making it good brings 750 back; staying 500 below loses 1.5 × 500 = 750 of Q2’s pot too.',
        given: [onPlan, [[-500, '', '', '']], systemPots, 1, 'system'],
        result: [[500, 750, 750]],
      },
      {
        shows: 'A trust 50 below its control total after Q2, with 743 and 990 lost and 1,486 at stake in Q3.',
        given: [onPlan, [[-50, 0, '', '']], [[743, 990, 1486, 1733]], 2],
        result: [[50, 1733, 1486]],
      },
      {
        shows: 'The pot of the next quarter is needed.',
        given: [onPlan, [[-50, 0, '', '']], [[743, 990, '', '']], 2],
        refused: { code: '#VALUE!', message: 'Available: row 1, Q3 is blank; enter 0 if it is nil.' },
      },
    ],
  },
  EARNBACK: {
    source: 'MoU October 2018, section 6(ii); Annex 3, Table 4',
    notes: [
      'Before year end give the forecast for the full year: the result is then a projection.',
      'The memorandum does not say who receives the earn-back: it is held at system level.',
    ],
    assumptions: ['earnBackRate', 'earnBackReceiver'],
    examples: [
      {
        shows: 'The system ends 1,461 better than its starting point of (87,461), at £1 per £1.',
        given: [-86000, -87461, 2363],
        result: 1461,
      },
      {
        shows: 'Doing 3,461 better earns the cap.',
        given: [-84000, -87461, 2363],
        result: 2363,
      },
      {
        shows: 'An amount that looks like pounds is asked about.',
        given: [-86000000000, -87461, 2363],
        refused: {
          code: '#VALUE!',
          message:
            'Actual: row 1 is -86,000,000,000, which in £000 is more than £100bn. Is it in pounds? Divide it by 1,000.',
        },
      },
    ],
  },
  SCHEME: {
    source: systemPsf,
    notes: ['A year that the scheme has no value for gives #N/A, never the nearest value.'],
    assumptions: [],
    lists: 'scheme',
    examples: [
      { shows: 'Lost for each £1 of system shortfall.', given: ['systemLossRate'], result: 1.5 },
      {
        shows: 'The memorandum is for one year.',
        given: ['systemLossRate', '2019/20'],
        refused: {
          code: '#N/A',
          message:
            'System PSF lost per £1 of system shortfall: not set for 2019/20. Year: choose one of: 2018/19.',
        },
      },
    ],
  },
  ASSUMPTION: {
    source: `${planningRound}, Part 2, paragraphs 58 to 79`,
    notes: ['Fractions are a year’s change or a part: 0.04 is 4%. A range has two names, "low" and "high".'],
    assumptions: [],
    lists: 'planning assumptions',
    examples: [
      { shows: 'Tariff prices fall by 1.8%.', given: ['Tariff uplift', '2015/16'], result: -0.018 },
      {
        shows: 'The deflator is given from 2016/17 on.',
        given: ['GDP deflator', '2014/15'],
        refused: {
          code: '#N/A',
          message:
            'GDP deflator, with which income is assumed to grow: not set for 2014/15. Year: choose one of: 2016/17, 2017/18, 2018/19.',
        },
      },
    ],
  },
  REQUIREMENT: {
    source: `${planningRound}, Part 2, tables at paragraphs 63 and 89; paragraph 82`,
    notes: [
      'The rules are those of this planning round; later guidance changed some of them.',
      'Transformation is part of the non-recurrent spend, not on top of it.',
    ],
    assumptions: ['businessRuleBase'],
    lists: 'business rules',
    examples: [
      {
        shows: 'A CCG with 300,000 (£000) in 2014/15: 2.5% of it is spent non-recurrently.',
        given: ['non-recurrent', '2014/15', 300000],
        result: [[7500]],
      },
      {
        shows: 'From 2015/16 direct commissioning keeps 2%.',
        given: ['non-recurrent', '2015/16', [[100000, 200000]], 'direct commissioning'],
        result: [[2000, 4000]],
      },
      {
        shows: 'Transformation is asked of CCGs in the first year only.',
        given: ['transformation', '2015/16', 300000],
        refused: {
          code: '#N/A',
          message:
            'Transformation, within the non-recurrent spend of a CCG: not set for 2015/16. Year: choose one of: 2014/15.',
        },
      },
    ],
  },
  STANDARD: {
    source: `${planningRound}, Annex B`,
    notes: ['Waits and breaches that are counted have the standard 0: none is allowed.'],
    assumptions: ['Mixed-sex accommodation breaches'],
    lists: 'constitution',
    examples: [
      { shows: 'The four-hour standard.', given: ['A&E within 4 hours'], result: 0.95 },
      {
        shows: 'One measure has no standard.',
        given: ['Cancer 62 days, consultant upgrade'],
        refused: {
          code: '#N/A',
          message:
            'Measure "Cancer 62 days, consultant upgrade" has no operational standard (Annex B sets none), so that nothing can be held against it.',
        },
      },
    ],
  },
  MEETS: {
    source: `${planningRound}, Annex B`,
    notes: ['Performance is compared as it is, never rounded. Counted measures are met at 0 and only there.'],
    assumptions: ['Mixed-sex accommodation breaches'],
    lists: 'constitution',
    examples: [
      {
        shows: 'Exactly at the standard meets it; 94.99% does not.',
        given: ['A&E within 4 hours', [[0.95, 0.9499]]],
        result: [[true, false]],
      },
      {
        shows: 'One wait over 52 weeks is one too many.',
        given: ['Waits over 52 weeks', [[0], [1]]],
        result: [[true], [false]],
      },
      {
        shows: 'A blank is not a zero.',
        given: ['Waits over 52 weeks', [[0], ['']]],
        refused: { code: '#VALUE!', message: 'Performance: row 2 is blank; enter 0 if there were none.' },
      },
    ],
  },
  MARGINALRATE: {
    source: `${planningRound}, Part 2, paragraph 67`,
    notes: ['Paid and held back add up to the value at full tariff, to the penny.'],
    assumptions: [],
    examples: [
      {
        shows:
          'The first provider is 200 over its baseline: 30% × 200 = 60 is paid on top of 1,000, 140 held back. The second is under it.',
        given: [
          [[1200], [800]],
          [[1000], [1000]],
        ],
        result: [
          [1060, 140],
          [800, 0],
        ],
      },
    ],
  },
  BCFPAYMENT: {
    source: `${planningRound}, Annex I, paragraphs 32 to 44`,
    notes: [
      'April: a quarter of the pool for the four conditions, and a quarter in equal parts for delayed transfers of care, avoidable emergency admissions and the local metric. October: half of the pool in equal parts for all six metrics.',
      'April cells of the other three metrics are ignored.',
    ],
    assumptions: ['conditionsAllOrNothing'],
    lists: 'better care fund',
    examples: [
      {
        shows:
          'All conditions; in April two of three metrics, in October four of six: 0.25 + 0.25 × 2/3 = 0.41667 and 0.5 × 4/6 = 0.33333.',
        given: [
          [['Y', 'Y', 'Y', 'Y']],
          [
            ['', 'Y'],
            ['', 'Y'],
            ['Y', 'Y'],
            ['Y', 'Y'],
            ['', 'N'],
            ['N', 'N'],
          ],
        ],
        result: [[0.41667, 0.33333]],
      },
    ],
  },
};
