import { type Area, area } from '../../cell-area';
import { systemPsfTemplate } from '../names';
import { SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';

const [first, second] = [1, 2] as const;

const steps = [
  'Scheme: set Quarters reported, and read the assumptions. Change one and every figure follows.',
  'Actuals: type each organisation’s actual of the quarter. Enter 0 where it is nil; leave later quarters blank.',
  'A&E: type attendances, and those over four hours, of each trust with an A&E department.',
  'Adjustments: enter control total variations and in-year offsets that were agreed, if any.',
  'Report: read the position, and see that no check fails. System PSF, Trust PSF and Ledger show how it came about.',
];

const contents: [string, string][] = [
  ['Scheme', 'The rules’ figures with their sources, and every assumption with its alternative'],
  ['Control totals', 'Organisations, control totals, draft plans and the system improvement plan'],
  ['Phasing', 'Each trust’s allocation split by kind and phased by quarter'],
  ['Actuals', 'Actuals by organisation and quarter, and how far from plan'],
  ['A&E', 'Returns, four-hour performance, and who met the standard'],
  ['Adjustments', 'Register of control total variations and in-year offsets'],
  ['System PSF', 'What the system earned, lost and can recover, and each trust’s share'],
  ['Trust PSF', 'The same for trust finance and trust A&E PSF, and all kinds together'],
  ['Earn-back', 'What the system earns back at year end, projected until then'],
  ['Ledger', 'Every kind of PSF by trust and quarter, down to what was paid'],
  ['Report', 'The position of the system and each trust, the assumptions in use, the checks'],
];

/** The Read me sheet: what the workbook is, how to use it, its colours, its sheets and its sources. */
export function readMeSheet(system: OrderedSystem): SheetDraft {
  const sheet = new SheetDraft('Read me', [24, 110], { tabColour: '425563' });
  sheet.heading(
    `Provider Sustainability Fund: ${system.name}`,
    'What the system and each trust have earned, lost and can still recover, by quarter',
  );
  let row = placeWarning(sheet, 3, system) + 1;
  row =
    placeList(
      sheet,
      row,
      'How to use it',
      steps.map((step, index) => [`Step ${index + 1}`, step]),
    ) + 1;
  row = placeColours(sheet, row) + 1;
  row = placeList(sheet, row, 'Sheets', contents) + 1;
  row = placeList(sheet, row, 'If a cell shows', errors) + 1;
  row = placeList(sheet, row, 'Sources', sources(system)) + 1;
  placeTemplate(sheet, row);
  return sheet;
}

function placeWarning(sheet: SheetDraft, row: number, system: OrderedSystem): number {
  if (!system.actualsAreIllustrative) return row;
  sheet.text(row, first, 'Illustrative actuals', 'warning');
  sheet.text(
    row,
    second,
    'The figures on Actuals are made up to show the workbook at work; they are not published. Type your own over them.',
    'warning',
  );
  return row + 1;
}

function placeList(
  sheet: SheetDraft,
  top: number,
  title: string,
  lines: readonly (readonly string[])[],
): number {
  placeSection(sheet, top, title);
  lines.forEach(([label, text], index) => {
    sheet.text(top + 1 + index, first, label!, 'label');
    sheet.text(top + 1 + index, second, text!, 'wrapped');
  });
  return top + 1 + lines.length;
}

function placeSection(sheet: SheetDraft, row: number, title: string): void {
  sheet.section(row, first, title, 2);
}

function placeColours(sheet: SheetDraft, top: number): number {
  placeSection(sheet, top, 'Colours');
  const colours = [
    ['inputText', 'Yellow', 'For you to fill in'],
    ['calculatedText', 'Blue', 'Calculated: do not type over it'],
    ['prefilledText', 'Green', 'Pre-filled from the scheme or the plan: type over it if yours differs'],
  ] as const;
  colours.forEach(([style, colour, meaning], index) => {
    sheet.text(top + 1 + index, first, colour, style);
    sheet.text(top + 1 + index, second, meaning, 'wrapped');
  });
  return top + 1 + colours.length;
}

const errors: [string, string][] = [
  [
    '#NAME?',
    'The SYB functions are not switched on: open the add-in from the Home tab (or install it from Insert, Get Add-ins), then press Ctrl+Alt+F9.',
  ],
  [
    '#VALUE!',
    'Something it needs is missing or is text: point at the cell’s warning sign to read what and where.',
  ],
  ['#N/A', 'The scheme has no figure for that year: type one over the green cell.'],
  ['#SPILL!', 'Something was typed where a result belongs: clear it, and the result comes back.'],
];

const sources = (system: OrderedSystem): [string, string][] => [
  ['Control totals and PSF', system.sources.controlTotals],
  ['Rules', 'MoU October 2018, section 6(i) and 6(ii); where it is silent, Scheme says what is assumed'],
  ['A&E', system.sources.fourHour],
  ['Actuals', system.sources.actuals],
];

function placeTemplate(sheet: SheetDraft, row: number): Area {
  placeSection(sheet, row, 'This workbook');
  sheet.text(row + 1, first, 'Template', 'label');
  sheet.text(row + 1, second, systemPsfTemplate, 'calculatedText');
  const cell = area(row + 1, second);
  sheet.define('Workbook_template', cell);
  return cell;
}
