import { earnBackReceivers } from '../../../psf/earn-back';
import type { Quarter } from '../../../psf/quarters';
import { type Parameter, valueIn } from '../../../schemes/parameter';
import * as fund from '../../../schemes/provider-sustainability-fund';
import type { CellValue, StyleName } from '../../workbook-model';
import { type Area, area } from '../../cell-area';
import type { SystemPsfName } from '../names';
import { quarterHeadings } from '../panel';
import { SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';

type Standing = 'Published' | 'Assumption' | 'Yours';

/** One line of the sheet: a parameter of the scheme, or a choice the sources leave open. */
interface Line {
  label: string;
  name: SystemPsfName;
  value?: CellValue;
  formula?: string;
  style: StyleName;
  choices?: string[];
  unit: string;
  standing: Standing;
  /** What acts on it. */
  appliedBy: string;
  source: string;
  alternative: string;
}

const columns = {
  label: 1,
  value: 2,
  unit: 3,
  standing: 4,
  appliedBy: 5,
  source: 6,
  alternative: 7,
} as const;
const formulas = 'Formulas, pane, report';
const paneOnly = 'Pane and report only';
/** The year whose sources the sheet cites: the memorandum's. */
const citedYear = '2018/19';

const published = (name: keyof typeof fund): string => `SYB.SCHEME("${name}",Scheme_year)`;

const usual = <Value>(parameter: Parameter<Value>): Value => valueIn(parameter, citedYear).value;

const yesOrNo = (parameter: Parameter<boolean>): string => (usual(parameter) ? 'Y' : 'N');

/** What the scheme itself says of a parameter. */
function documented(parameter: Parameter): Pick<Line, 'label' | 'source' | 'standing' | 'alternative'> {
  const { reference } = valueIn(parameter, citedYear);
  if (!parameter.assumed)
    return { label: parameter.label, source: reference, standing: 'Published', alternative: '' };
  return {
    label: parameter.label,
    source: `${reference}. ${parameter.reason}`,
    standing: 'Assumption',
    alternative: parameter.alternatives,
  };
}

const workbookLines = (system: OrderedSystem): Line[] => [
  {
    label: 'System',
    name: 'System_name',
    value: system.name,
    style: 'inputText',
    unit: '',
    standing: 'Yours',
    appliedBy: formulas,
    source: system.sources.controlTotals,
    alternative: '',
  },
  {
    label: 'Financial year of the scheme',
    name: 'Scheme_year',
    value: system.year,
    style: 'inputText',
    unit: 'as 2018/19',
    standing: 'Yours',
    appliedBy: formulas,
    source: system.sources.controlTotals,
    alternative:
      'A year that the scheme has no figures for shows #N/A: type its figures over the green cells.',
  },
  {
    label: 'Quarters reported',
    name: 'Reported_quarter',
    value: system.reportedQuarter,
    style: 'inputCount',
    choices: ['1', '2', '3', '4'],
    unit: '1 to 4',
    standing: 'Yours',
    appliedBy: formulas,
    source: 'Set it to 4 once quarter 4 is entered on Actuals.',
    alternative: 'Quarters after it are left out of every result, whatever their cells hold.',
  },
];

const allocationLines: Line[] = [
  {
    ...documented(fund.systemShare),
    name: 'System_share',
    formula: published('systemShare'),
    style: 'prefilledPercent',
    unit: 'of that PSF',
    appliedBy: formulas,
    alternative: 'The full option: 100%.',
  },
  {
    ...documented(fund.aeShare),
    name: 'AE_share',
    formula: published('aeShare'),
    style: 'prefilledPercent',
    unit: 'of total PSF',
    appliedBy: formulas,
  },
  {
    label: 'Part of PSF tied to the system from 2019/20',
    name: 'Later_year_system_part',
    style: 'inputPercent',
    unit: 'of total PSF',
    standing: 'Yours',
    appliedBy: paneOnly,
    source: 'Not stated in the MoU.',
    alternative: 'Blank until the later year’s scheme is known.',
  },
];

const systemLines: Line[] = [
  {
    ...documented(fund.systemLossRate),
    name: 'Loss_rate',
    formula: published('systemLossRate'),
    style: 'prefilledRate',
    unit: '£ per £',
    appliedBy: formulas,
  },
  {
    ...documented(fund.lossMethod),
    name: 'Loss_method',
    value: usual(fund.lossMethod),
    style: 'inputText',
    choices: ['quarter', 'trueup', 'movement'],
    unit: 'choice',
    appliedBy: formulas,
  },
  {
    ...documented(fund.systemTestFrom),
    name: 'System_test_from',
    value: `Q${usual(fund.systemTestFrom)}`,
    style: 'inputText',
    choices: ['Q1', 'Q3'],
    unit: 'choice',
    appliedBy: paneOnly,
  },
  {
    ...documented(fund.missedTrustKeepsSystemPsf),
    name: 'Missed_trust_keeps_system_PSF',
    value: yesOrNo(fund.missedTrustKeepsSystemPsf),
    style: 'inputText',
    choices: ['Y', 'N'],
    unit: 'Y or N',
    appliedBy: paneOnly,
    alternative: 'N: it loses it until it is back on its control total.',
  },
];

const aeLines: Line[] = [
  {
    ...documented(fund.aeTarget),
    name: 'AE_target',
    formula: published('aeTarget'),
    style: 'prefilledPercent',
    unit: 'of attendances',
    appliedBy: formulas,
    alternative: 'Any other target. Performance is never rounded before it is held against it.',
  },
  {
    ...documented(fund.aeTargetMarch),
    name: 'AE_target_March',
    formula: published('aeTargetMarch'),
    style: 'prefilledPercent',
    unit: 'of attendances',
    appliedBy: paneOnly,
    alternative:
      'The A&E sheet tests whole quarters; to test quarter 4 on it, type it over the target above.',
  },
  {
    ...documented(fund.aeRule),
    name: 'AE_rule',
    value: usual(fund.aeRule),
    style: 'inputText',
    choices: ['either', 'both', 'target'],
    unit: 'choice',
    appliedBy: formulas,
  },
  {
    ...documented(fund.aeReturnsWithControlTotal),
    name: 'AE_returns_with_control_total',
    value: yesOrNo(fund.aeReturnsWithControlTotal),
    style: 'inputText',
    choices: ['N', 'Y'],
    unit: 'Y or N',
    appliedBy: paneOnly,
    alternative: 'Y: it comes back with the control total.',
  },
];

const earnBackLines = (system: OrderedSystem): Line[] => [
  {
    ...documented(fund.earnBackCap),
    name: 'Earnback_cap',
    ...(system.earnBackCap === undefined
      ? { formula: published('earnBackCap') }
      : { value: system.earnBackCap, source: system.sources.controlTotals }),
    style: 'prefilled',
    unit: '£000',
    appliedBy: formulas,
  },
  {
    ...documented(fund.earnBackRate),
    name: 'Earnback_rate',
    formula: published('earnBackRate'),
    style: 'prefilledRate',
    unit: '£ per £',
    appliedBy: formulas,
    alternative: '£1.50 per £1; a straight line to the system control total. Both are shown on Earn-back.',
  },
  {
    ...documented(fund.earnBackReceiver),
    name: 'Earnback_receiver',
    value: usual(fund.earnBackReceiver),
    style: 'inputText',
    choices: [...earnBackReceivers],
    unit: 'choice',
    appliedBy: formulas,
    alternative: 'non-acceptors: the trusts that did not accept. pro rata: every trust.',
  },
];

/**
 * The Scheme sheet: the parameters of the scheme with their sources, and what the sources leave open with
 * what is assumed and what else could be.
 */
export function schemeSheet(system: OrderedSystem): SheetDraft {
  const sheet = new SheetDraft('Scheme', [72, 28, 16, 14, 24, 76, 76], {
    freeze: { rows: 2, columns: 1 },
    tabColour: '005EB8',
  });
  sheet.heading('Scheme', 'The figures and choices that every result rests on');
  let row = sheet.startAfterChecks(2);
  row = placeSection(sheet, row, 'This workbook', workbookLines(system));
  row = placeSection(sheet, row, 'Splitting the allocations', allocationLines);
  row = placePhasing(sheet, row);
  row = placeSection(sheet, row, 'System PSF', systemLines);
  row = placeSection(sheet, row, 'A&E', aeLines);
  placeSection(sheet, row, 'Earn-back', earnBackLines(system));
  placeChecks(sheet);
  return sheet;
}

const lineHeadings = ['', 'Unit', 'Standing', 'Applied by', 'Source', 'Alternative, or remark'];

function placeSection(sheet: SheetDraft, top: number, title: string, lines: readonly Line[]): number {
  placeHeadings(sheet, top, title, lineHeadings);
  lines.forEach((line, index) => placeLine(sheet, top + 1 + index, line));
  return top + lines.length + 2;
}

function placeHeadings(sheet: SheetDraft, row: number, title: string, headings: readonly string[]): void {
  [title, ...headings].forEach((heading, index) => sheet.text(row, 1 + index, heading, 'headingText'));
}

function placeLine(sheet: SheetDraft, row: number, line: Line): void {
  const cell = area(row, columns.value);
  sheet.text(row, columns.label, line.label, 'label');
  if (line.formula) sheet.formula(cell, line.formula, line.style);
  else sheet.put(cell, { ...(line.value !== undefined && { value: line.value }), style: line.style });
  sheet.define(line.name, cell);
  if (line.choices) sheet.choice(cell, line.choices, `${line.label}: choose ${inWords(line.choices)}.`);
  sheet.text(row, columns.unit, line.unit);
  sheet.text(row, columns.standing, line.standing, line.standing === 'Assumption' ? 'warning' : 'text');
  sheet.text(row, columns.appliedBy, line.appliedBy);
  sheet.text(row, columns.source, line.source, 'wrapped');
  sheet.text(row, columns.alternative, line.alternative, 'wrapped');
}

const inWords = (choices: readonly string[]): string =>
  `${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1]}`;

function placePhasing(sheet: SheetDraft, top: number): number {
  placeHeadings(sheet, top, 'Phasing', [...quarterHeadings, 'Source', 'Alternative, or remark']);
  const profile = placeProfile(sheet, top + 1, {
    label: 'PSF paid by quarter',
    formula: (quarter) => published(`phasingQ${quarter}`),
    source: documented(fund.phasingQ1).source,
    remark: 'Applied to the unrounded figure of the year.',
  });
  sheet.define('Phasing_profile', profile);
  const commissioners = placeProfile(sheet, top + 2, {
    label: 'Commissioners’ control totals by quarter (assumption)',
    formula: () => published('commissionerQuarterShare'),
    source: documented(fund.commissionerQuarterShare).source,
    remark:
      'Type other parts here; or clear the commissioners’ quarters on Control totals and enter amounts.',
  });
  sheet.define('Commissioner_profile', commissioners);
  return top + 4;
}

interface Profile {
  label: string;
  formula: (quarter: Quarter) => string;
  source: string;
  remark: string;
}

function placeProfile(sheet: SheetDraft, row: number, { label, formula, source, remark }: Profile): Area {
  const cells = area(row, columns.value, 1, 4);
  sheet.text(row, columns.label, label, 'label');
  sheet.each(cells, (_, quarter) => ({
    formula: `=${formula((quarter + 1) as Quarter)}`,
    style: 'prefilledPercent',
  }));
  sheet.text(row, columns.source, source, 'wrapped');
  sheet.text(row, columns.alternative, remark, 'wrapped');
  return cells;
}

function placeChecks(sheet: SheetDraft): void {
  sheet.check({
    holds: 'AND(ABS(SUM(Phasing_profile)-1)<0.0000001,ABS(SUM(Commissioner_profile)-1)<0.0000001)',
    holding: 'Each phasing adds up to 100%.',
    failing: 'A phasing on this sheet does not add up to 100%: correct its four quarters.',
  });
  sheet.check({
    holds: 'AND(System_test_from="Q1",Missed_trust_keeps_system_PSF="Y",AE_returns_with_control_total="N")',
    holding: 'The formulas of this workbook apply the same choices as the pane and the report.',
    failing:
      'A choice marked "Pane and report only" differs from what the formulas apply (Q1, Y, N): read its result in the pane.',
  });
}
