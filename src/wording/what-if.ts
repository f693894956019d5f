/** Every sentence of the What if panel. Amounts are £000 unless a sentence says otherwise. */

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');

const percentage = (part: number): string =>
  `${(part * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`;

export const whatIfWords = {
  heading: () => 'What if',
  subtitle: () => 'On a copy: the workbook stays as it is',
  unit: () => '£000',
  views: { figures: 'Figures', improve: 'Recover', offset: 'Offset', risk: 'Risk', earnBack: 'Earn-back' },
  view: () => 'What to try',
  notOursTitle: () => 'This workbook has no figures to try out',
  notOurs: () =>
    'What if starts from the quarterly workbook. Insert it on the Position panel, or open a workbook that has it.',

  horizon: () => 'To the end of',
  quarter: (quarter: number) => `Q${quarter}`,
  forecastNote: (reported: number) =>
    `Quarters after Q${reported} are a forecast: on plan, with the A&E performance the workbook holds for them or else that of Q${reported}.`,

  effectHeading: (quarter: number) => `What it does, to the end of Q${quarter}`,
  nothingTried: () => 'Move a slider or type a figure below: what it does to every pot shows here.',
  noPosition: (reason: string) => `With these figures the position cannot be worked out: ${reason}`,
  shortfallMoves: (before: string, after: string) =>
    `System shortfall to date: ${before} before, ${after} after.`,

  figuresHeading: () => 'Figures to try',
  kind: () => 'Figure',
  kinds: { actual: 'Actual', offset: 'In-year offset' },
  ofQuarter: () => 'Quarter',
  plan: (amount: string) => `plan ${amount}`,
  held: (amount: string) => `was ${amount}`,
  sliderLabel: (name: string, kind: string, quarter: number) => `${name}, ${kind} of Q${quarter}, slider`,
  figureLabel: (name: string, kind: string, quarter: number) => `${name}, ${kind} of Q${quarter}`,
  notANumber: (text: string) => `"${text}" is not an amount in £000: type it as 118, 1,234.5 or (118).`,
  reset: (name: string) => `Back to the workbook’s figure for ${name}`,
  offsetsOut: (quarter: number, difference: string) =>
    `The offsets of Q${quarter} do not net to zero: they add up to ${difference} (£000). Change them so that they add up to 0.`,

  applyHeading: () => 'Keep or drop them',
  review: () => 'Put into the workbook',
  toAdjustments: () => 'Enter in Adjustments',
  startAgain: () => 'Start again',
  forecastStays: (quarters: readonly number[]) =>
    `Figures of ${listed(quarters.map((quarter) => `Q${quarter}`))} stay here: the workbook takes actuals of reported quarters only.`,
  closedNote: (quarters: readonly number[]) =>
    `${listed(quarters.map((quarter) => `Q${quarter}`))} ${quarters.length > 1 ? 'are' : 'is'} closed: what is tried there cannot be put into the workbook until it is reopened on the Quarter panel.`,
  offsetsGoNote: () => 'Offsets are entered on the Adjustments panel, with who agreed them and when.',
  listTitle: () => 'What if: actuals',
  appliedWhy: () => 'Tried out on the What if panel',

  improveHeading: () => 'The least that brings it back',
  improveNote: () =>
    'The smallest improvement, to the penny, by the end of the quarter; what it brings is PSF of every trust and kind together.',
  improveSystem: () => 'System',
  improveNeeded: () => 'Improvement',
  improveGain: () => 'Brings',
  byEndOf: (quarter: number) => `By Q${quarter}`,
  nothingToRecover: () => 'Nothing is lost that an improvement would bring back.',
  improveCaption: () => 'Least improvement and what it brings, by organisation and quarter',
  who: () => 'Who improves',
  aeNote: () =>
    'A&E PSF lost on the A&E standard does not come back, however the finances improve (MoU, section 6(ii)).',

  offsetHeading: (quarter: number) => `The offset of Q${quarter} that saves most`,
  offsetTerms: () => 'Who may give up over-performance',
  commissionersMayGive: () => 'Commissioners',
  nonAcceptorsMayGive: () => 'Organisations without an accepted control total, over their draft plan',
  offsetTermsNote: () =>
    'Assumption: the memorandum says “one organisation … another” (section 6(i)) and excludes none. Nobody gives more than it is over its own plan to date.',
  noneShort: () => 'Every trust is on its control total: no offset is needed.',
  noneSaves: () => 'No offset within net zero saves any PSF.',
  saves: (amount: string, moved: string) => `${amount} of PSF saved by moving ${moved}.`,
  stepShort: (name: string, needs: string, saves: string) =>
    `${name} is ${needs} short of its control total; on it, it keeps ${saves}.`,
  stepGives: (name: string, gives: string, over: string, left: string) =>
    `${name} gives ${gives} of the ${over} it is over plan, and keeps ${left}.`,
  stepReceives: (name: string, amount: string) =>
    `${name} is given ${amount}, and is exactly on its control total.`,
  stepLeft: (name: string, needs: string, saves: string) =>
    `${name} stays ${needs} short: lifting it would save ${saves}, and what is left over does not reach, or reaches further elsewhere.`,
  stepNothing: (name: string) => `${name} stays short: being on its control total would save it nothing now.`,
  stepLeftOver: (amount: string) => `${amount} of over-performance is left over.`,
  stepsHeading: () => 'Why',
  proof: (compared: number) =>
    `Exact: ${compared.toLocaleString('en-GB')} ${compared === 1 ? 'choice' : 'choices'} of trusts compared, every other shown to be no better. Of equal ones: the smallest total moved, then the order of the sheet.`,
  tryHere: () => 'Try it here',
  offsetClosed: (quarter: number) =>
    `Q${quarter} is closed, so no offset can be entered for it. Reopen it on the Quarter panel, or choose a later quarter.`,

  riskHeading: (quarter: number) => `PSF at stake in Q${quarter}`,
  riskNote: (quarter: number) =>
    `Give each organisation the range in which its actual of Q${quarter} may come out. The figures here are the likely ones.`,
  spread: () => 'Low and high for everyone, £000 either side',
  spreadApply: () => 'Set for all',
  ranges: () => 'Ranges by organisation',
  low: () => 'Low',
  likely: () => 'Likely',
  high: () => 'High',
  organisation: () => 'Organisation',
  rangeLabel: (name: string, end: string) => `${name}, ${end}`,
  rangeWrong: (name: string, low: string, likely: string, high: string) =>
    `${name}: low ${low}, likely ${likely}, high ${high} are not in order. Make low the smallest and high the largest.`,
  rangeNotANumber: (name: string, end: string, text: string) =>
    `${name}, ${end}: "${text}" is not an amount in £000. Type it as 118, 1,234.5 or (118).`,
  spreadWrong: (text: string) => `"${text}" is not an amount of £000 above 0: type it as 200.`,
  noDoubt: () => 'No organisation has a range yet: set one, so that there is something in doubt.',
  moves: () => 'How outturns move',
  independent: () => 'Each on its own',
  together: () => 'All together',
  draw: () => 'Draw the distribution',
  drawing: (done: number, draws: number) =>
    `Drawing ${done.toLocaleString('en-GB')} of ${draws.toLocaleString('en-GB')}`,
  drawnStale: () => 'The figures have changed since this was drawn: draw it again.',
  method: (draws: number, seed: number) =>
    `A simulation: ${draws.toLocaleString('en-GB')} draws, seed ${seed}, each range a triangle from low over likely to high. The same seed draws the same cases. A chance is within about 1 percentage point.`,
  pots: { system: 'System', finance: 'Finance', ae: 'A&E', total: 'All PSF' },
  byPot: () => 'By pot',
  pot: () => 'Pot',
  chance: () => 'Chance',
  p10: () => 'P10',
  p50: () => 'P50',
  p90: () => 'P90',
  potCaption: () =>
    'PSF lost on account of the outturn: chance of any loss, and the loss not passed in 10, 50 and 90 of 100 cases',
  potNote: (anyway: string) =>
    `Loss to date on account of the outturn. Another ${anyway} is lost whatever the outturn.`,
  trustCaption: () => 'Chance that each trust misses its control total',
  trust: () => 'Trust',
  misses: () => 'Misses its control total',
  percentage,
  histogramTitle: () => 'How much is lost',
  histogramLabel: (draws: number, p10: string, p50: string, p90: string) =>
    `Histogram of all PSF lost in ${draws.toLocaleString('en-GB')} cases: in one of ten at most ${p10}, in half at most ${p50}, in nine of ten at most ${p90}.`,
  histogramTable: () => 'The bars as a table',
  from: () => 'Loss from',
  to: () => 'to below',
  cases: () => 'Cases',
  lossAxis: () => 'All PSF lost, £000',

  earnBackHeading: () => 'Earned back at year end',
  earnBackMissing: () =>
    'A figure of the earn-back cannot be read: see Starting_point, System_control_total, Earnback_cap, Earnback_rate and Earnback_receiver (Formulas, Name Manager) and the trusts’ funds on Phasing.',
  earnBackProjection: (reported: number) =>
    `Only Q1${reported > 1 ? ` to Q${reported}` : ''} ${reported > 1 ? 'are' : 'is'} reported. It is paid on the full-year actual, so ${listed(
      [2, 3, 4].filter((quarter) => quarter > reported).map((quarter) => `Q${quarter}`),
    )} ${reported < 3 ? 'are' : 'is'} still missing and taken as tried here, or else on plan.`,
  earnBackFinal: () => 'Q4 is reported: these are year-end figures.',
  projection: () => 'A projection',
  againstStart: () => 'Against the starting point',
  fullYear: () => 'System actual for the year',
  startingPoint: () => 'Starting point',
  better: () => 'Better than the starting point by',
  cap: () => 'Most that can be earned back',
  assumption: () => 'Assumption',
  amount: () => 'Earn-back',
  chosen: () => 'chosen on Scheme',
  atRate: (rate: number) => `£${rate.toFixed(2)} per £1 better than the starting point`,
  straightLine: () =>
    'A straight line, from nil at the starting point to the cap at the system control total',
  earnBackCaption: () => 'Earn-back by assumption',
  earnBackAssumptions: () =>
    'The memorandum gives the cap (section 6(ii)), not the rate nor who receives it: each line is an assumption.',
  receiversHeading: () => 'Who receives it',
  receivers: {
    system: 'Held for the system',
    'non-acceptors': 'The trusts that did not accept',
    'pro rata': 'Every trust, pro rata to its additional fund',
  },
};
