/**
 * Sentences of the system's view: why a file is left out of a unit of planning, what a consolidated figure
 * rests on, and what commissioners and providers say differently of their contracts.
 */

const many = (number: number, one: string, more = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : more}`;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

/** Why a file is left out; each says what is wrong, where, and what to do. */
export const leftOutWordings = {
  notOurs: () =>
    'It holds none of the plan templates. Ask the organisation for its plan on the template of the round.',
  otherTemplate: (found: string, wanted: string) =>
    `It is made from the template "${found}"; the plans added up here are made from "${wanted}". Add it up with others of its own kind.`,
  otherVersion: (found: string, ours: string, cell: string) =>
    `It is made from the template version "${found}" (${cell}); the one in use is "${ours}". Ask for the plan on the version in use.`,
  stampLost: (cell: string) =>
    `The cell that says which template and version it is (${cell}) has been changed, so its version cannot be told. Validate the file, put the cell back and load it again.`,
  outOfShape: (sheets: readonly string[]) =>
    `Lines or columns are missing or moved on ${listed(sheets)}, so that its figures cannot be told by their place. Validate the file and mend its shape.`,
  otherYears: (cell: string, expected: string, found: string) =>
    `${cell} is headed "${found}" where the template has "${expected}": its figures may be of other years. Put the heading back, or ask for the plan of these years.`,
  noOrganisation: (cell: string) =>
    `It does not say whose plan it is. Enter the organisation and its code on the Cover (${cell}).`,
  unknownOrganisation: (organisation: string, unit: string, cell: string) =>
    `"${organisation}" (${cell}) is not an organisation of ${unit}. Correct the Cover, or load it with its own unit of planning.`,
  codeAndName: (code: string, name: string, cell: string) =>
    `The Cover has the code of ${code} and the name of ${name} (${cell}). Correct the one that is wrong.`,
  inOtherUnit: (organisation: string, other: string, unit: string) =>
    `${organisation} belongs to the unit of planning ${other}, not to ${unit}. Load it with its own unit.`,
  inSeveralUnits: (organisation: string, units: readonly string[]) =>
    `${organisation} stands in ${listed(units)}. A commissioner belongs to one unit of planning only: agree which, and take it out of the other.`,
  statesOtherUnit: (stated: string, unit: string, cell: string) =>
    stated === ''
      ? `It does not name its unit of planning (${cell}). Enter ${unit} there, or load it with its own unit.`
      : `It names the unit of planning "${stated}" (${cell}), not ${unit}. Correct the Cover, or load it with its own unit.`,
  otherRound: (stated: string, round: string, cell: string) =>
    stated === ''
      ? `It does not say which planning round it is of (${cell}). Choose the round on its Cover.`
      : `It is of the planning round "${stated}" (${cell}); the plans added up here are of "${round}". Ask for the plan of this round.`,
  same: (organisation: string, other: string) =>
    `It is the same plan of ${organisation} as ${other}, which is counted once.`,
  duplicate: (organisation: string, others: readonly string[]) =>
    `There is another plan of ${organisation} with other figures (${listed(others)}), and nothing says which one counts: both are left out. Load the right one alone.`,
};

/** What a consolidated figure rests on, and what keeps a cell from being added up. */
export const consolidationWordings = {
  consolidated: (organisations: number) => `Consolidated from ${many(organisations, 'plan')}`,
  several: (organisations: number) =>
    `Differs between ${many(organisations, 'organisation')}: see their plans`,
  merged: (kind: string, entries: number, organisations: number) =>
    `${kind === '' ? 'Others' : `Others: ${kind.toLowerCase()}`} (${many(entries, 'line')} of ${many(organisations, 'organisation')})`,
  mostly: (choice: string) =>
    `The lines put together here differ; "${choice}" stands for the largest part of the amount.`,
  weighted: (base: string) => `Average of the organisations, weighted by ${base}.`,
  noBase: () =>
    'A rate is not added up, and the template holds no figure to weight it by: see the organisations’ own.',
  baseNil: (base: string) => `The rates differ and ${base} is nil, so that no average can be taken.`,
  choicesDiffer: () => 'The organisations chose differently: see their plans.',
  publishedDiffers: (label: string, found: string) =>
    `${label} is published, and this plan has ${found} instead. The published figure stands in the system plan; agree why it was changed.`,
  notAFigure: (label: string, held: string) =>
    `${label} is ${held}, so that the system’s figure is without it. Enter a number, 0 where it is nil.`,
  negativeBase: (rate: string, base: string, held: string) =>
    `${base} is ${held}, and an average cannot be weighted by less than nil: ${rate} of the system is without this plan. Correct the sign, or see the plan’s own rate.`,
  incomplete: (organisations: readonly string[]) => `Without ${listed(organisations)}, with no figure here.`,
  tooLarge: () => 'The sum is too large to be exact to the penny: look for a figure in pounds.',
  partsDiffer: (label: string, parts: string, whole: string) =>
    `${label}: what the organisations’ plans show adds up to ${parts}, and the template’s own formula on the sums gives ${whole}. A total in one of the plans is typed over or out of date: validate the plans.`,
  blank: 'blank',
};

/** What the two sides of a contract say, and what each would have to change. */
export const triangulationWordings = {
  valueSubject: (kind: string) => `Contract value, ${kind.toLowerCase()}`,
  noKind: () => 'kind not given',
  noMeasure: () => 'Activity, measure not given',
  unknownPartner: (named: string, side: 'commissioner' | 'provider') =>
    named === ''
      ? `The line does not say who the contract is with. Enter the ${side}.`
      : `"${named}" is not a ${side} of the unit: the line is not held against another plan. If it means one of the unit, enter its name or code.`,
  useOf: (organisation: string) =>
    `${organisation} has a financial plan too: its contract values are taken from there, and those of its contract return are not used.`,
  agree: (who: string, from: string, to: string, other: string, cell: string) =>
    `${who} would change ${cell} from ${from} to ${to}, as ${other} has it.`,
  agreeTogether: (who: string, from: string, to: string, other: string, cells: readonly string[]) =>
    `${who} would change ${listed(cells)}, together ${from}, to ${to}, as ${other} has it.`,
  enter: (who: string, to: string, other: string, subject: string, year: string) =>
    `${who} has no line for it: it would enter ${to} under ${subject}, ${year}, as ${other} has it.`,
  fill: (who: string, cells: readonly string[]) =>
    `${who} would enter a number in ${listed(cells)}, 0 where it is nil.`,
  takeOut: (who: string, cell: string, other: string) =>
    `${who} would enter 0 in ${cell}, as ${other} has no such contract.`,
  why: (other: string) => `As ${other} has it`,
};

/** Headings and words of the sheets on which a system's plans are set out. */
export const systemSheetWords = {
  triangulation: (unit: string) => `Triangulation: ${unit}`,
  triangulationSubtitle: (compared: number, mismatches: number, years: readonly string[]) =>
    `${many(compared, 'line')} held against each other for ${listed(years)}; ${many(mismatches, 'mismatch', 'mismatches')}. Contract values are £000.`,
  matrix: () => 'Commissioners down, providers across: lines that differ, and the largest difference in £000',
  commissioner: () => 'Commissioner',
  pair: {
    agreed: () => 'Agreed',
    different: (mismatches: number, largest: number) => pairDiffers('Differ', mismatches, largest),
    'one side missing': (mismatches: number, largest: number) => pairDiffers('Missing', mismatches, largest),
    'not loaded': () => 'Not loaded',
    'no contract': () => '–',
  },
  heldAgainst: () => 'Lines compared',
  notAgreeing: () => 'Do not agree',
  unclear: () => 'Of them without a number',
  mismatches: () => 'Mismatches, the largest first',
  changes: () => 'What each would change if it took the other side’s figures',
  changeHeadings: (years: readonly string[]) => ['Organisation', 'Of', ...years],
  measure: { value: 'Contract value, £000', activity: 'Activity' } as const,
  mismatchHeadings: () => [
    'Commissioner',
    'Provider',
    'What',
    'Year',
    'Commissioner has',
    'Provider has',
    'Difference',
    'Standing',
    'Commissioner’s cells',
    'Provider’s cells',
    'What the commissioner would change',
    'What the provider would change',
  ],
  status: {
    agreed: 'Agreed',
    different: 'Different',
    'commissioner missing': 'The commissioner has no such line',
    'provider missing': 'The provider has no such line',
    'no figure': 'A cell holds no number',
    'not loaded': 'One side is not loaded',
  },
  more: (left: number) => `${many(left, 'mismatch', 'mismatches')} more: see the panel.`,
  noMismatch: () => 'Every line agrees.',
  contributions: (unit: string) => `What each organisation has of the plan of ${unit}`,
  contributionsSubtitle: () =>
    'A place is the sum of its organisations, the system the sum of its places; ratios are worked out from the sums. Amounts are £000.',
  contributionHeadings: () => ['Sheet', 'Line', 'Column'],
  columnKinds: { organisation: 'Organisation', place: 'Place', system: 'System' } as const,
  plansMissing: (names: readonly string[]) =>
    names.length === 0
      ? 'Every organisation that should have a plan has one.'
      : `No plan counts from ${listed(names)}.`,
  system: () => 'System',
};

const pairDiffers = (status: string, mismatches: number, largest: number): string =>
  `${status}: ${mismatches.toLocaleString('en-GB')}${largest > 0 ? `, up to ${largest.toLocaleString('en-GB')}` : ''}`;
