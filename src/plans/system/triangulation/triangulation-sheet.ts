import { systemSheetWords as words } from '../../../wording/system-plans';
import { type Area, area } from '../../cell-area';
import type { CellModel, NameModel, SheetModel } from '../../workbook-model';
import { cellInWords } from '../consolidation/read-plan-file';
import { NamedDraft } from '../named-draft';
import { type ComparedLine, wasCompared } from './compare';
import { type ContractFigure, contractMeasureKinds } from './contract-lines';
import type { Side } from './corrections';
import type { MatrixCell } from './matrix';
import { type TriangulationName, triangulationNames } from './names';
import type { ChangeToAgree, Triangulation } from './triangulate';

/** More would be a larger request than Excel on the web takes. */
const MOST_WRITTEN = 2_000;
const FIRST_ROW = 5;

type Draft = NamedDraft<TriangulationName>;

/**
 * The matrix of a triangulation, its mismatches and what each organisation would change as a sheet of a
 * workbook, and the names by which the report finds them.
 *
 * @param name On the tab.
 */
export function triangulationSheet(
  triangulation: Triangulation,
  name: string,
): { sheet: SheetModel; names: NameModel[] } {
  const { unit, lines, mismatches, years } = triangulation;
  const widths = [24, 26, 28, 26, 26, 26, 26, 32, 34, 34, 60, 60];
  const sheet: Draft = new NamedDraft(name, widths, triangulationNames, {
    freeze: { rows: FIRST_ROW - 2, columns: 1 },
  });
  const compared = lines.filter(wasCompared).length;
  sheet.heading(words.triangulation(unit), words.triangulationSubtitle(compared, mismatches.length, years));
  placeCounts(sheet, compared, mismatches);
  const afterMatrix = placeMatrix(sheet, FIRST_ROW - 1, triangulation);
  const afterMismatches = placeMismatches(sheet, afterMatrix + 1, mismatches);
  placeChanges(sheet, afterMismatches + 1, triangulation);
  return sheet.finish();
}

function placeCounts(sheet: Draft, compared: number, mismatches: readonly ComparedLine[]): void {
  const unclear = mismatches.filter(({ difference }) => difference === undefined).length;
  const counts = [
    ['Triangulation_compared', words.heldAgainst(), compared],
    ['Triangulation_mismatches', words.notAgreeing(), mismatches.length],
    ['Triangulation_unclear', words.unclear(), unclear],
  ] as const;
  counts.forEach(([name, label, count], index) => {
    const cell = area(FIRST_ROW - 2, 2 + 2 * index);
    sheet.text(cell.row, cell.column - 1, label, 'label');
    sheet.put(cell, { value: count, style: 'calculated' });
    sheet.block(name, cell);
  });
}

function placeMatrix(sheet: Draft, top: number, { matrix }: Triangulation): number {
  const { commissioners, providers } = matrix;
  const body = area(top + 2, 2, commissioners.length, providers.length);
  sheet.text(top, 1, words.matrix(), 'section');
  sheet.text(top + 1, 1, words.commissioner(), 'headingText');
  placeBlock(sheet, 'Triangulation_providers', { ...body, row: top + 1, rows: 1 }, (_, column) =>
    headed(providers[column]!.shortName),
  );
  placeBlock(sheet, 'Triangulation_commissioners', { ...body, column: 1, columns: 1 }, (row) => ({
    value: commissioners[row]!.shortName,
    style: 'label',
  }));
  placeBlock(sheet, 'Triangulation_matrix', body, (row, column) => pairCell(matrix.cells[row]![column]!));
  return body.row + body.rows;
}

function placeMismatches(sheet: Draft, top: number, mismatches: readonly ComparedLine[]): number {
  sheet.text(top, 1, words.mismatches(), 'section');
  if (mismatches.length === 0) {
    sheet.text(top + 1, 1, words.noMismatch(), 'note');
    return top + 2;
  }
  words.mismatchHeadings().forEach((heading, index) => sheet.put(area(top + 1, index + 1), headed(heading)));
  const written = mismatches.slice(0, MOST_WRITTEN).map(mismatchRow);
  const body = area(top + 2, 1, written.length, words.mismatchHeadings().length);
  sheet.each(body, (row, column) => written[row]![column]!);
  sheet.block('Triangulation_list', { ...body, columns: 8 });
  const left = mismatches.length - written.length;
  if (left > 0) sheet.text(body.row + body.rows, 1, words.more(left), 'note');
  return body.row + body.rows + (left > 0 ? 1 : 0);
}

/** A line for each organisation and measure, the years across. */
function placeChanges(sheet: Draft, top: number, { changes, years }: Triangulation): void {
  if (changes.length === 0) return;
  const lines = linesOfChanges(changes);
  sheet.text(top, 1, words.changes(), 'section');
  words
    .changeHeadings(years)
    .forEach((heading, index) => sheet.put(area(top + 1, index + 1), headed(heading)));
  sheet.block('Triangulation_years', area(top + 1, 3, 1, years.length));
  const who = area(top + 2, 1, lines.length, 2);
  placeBlock(sheet, 'Triangulation_changers', who, (row, column) => {
    const { organisation, measure } = lines[row]!;
    return { value: column === 0 ? organisation.shortName : words.measure[measure], style: 'label' };
  });
  placeBlock(sheet, 'Triangulation_changes', { ...who, column: 3, columns: years.length }, (row, column) =>
    figureCell(lines[row]!.byYear.get(years[column]!)),
  );
}

type LineOfChanges = Pick<ChangeToAgree, 'organisation' | 'measure'> & { byYear: Map<string, number> };

/** Contract values before activity, the organisations in the order of their largest mismatch. */
function linesOfChanges(changes: readonly ChangeToAgree[]): LineOfChanges[] {
  const lines = new Map<string, LineOfChanges>();
  for (const { organisation, measure, year, by } of changes) {
    const key = `${measure} ${organisation.odsCode}`;
    const line = lines.get(key) ?? { organisation, measure, byYear: new Map<string, number>() };
    line.byYear.set(year, by);
    lines.set(key, line);
  }
  return contractMeasureKinds.flatMap((kind) =>
    [...lines.values()].filter(({ measure }) => measure === kind),
  );
}

function placeBlock(
  sheet: Draft,
  name: TriangulationName,
  cells: Area,
  model: (row: number, column: number) => CellModel,
): void {
  sheet.each(cells, model);
  sheet.block(name, cells);
}

const headed = (value: string): CellModel => ({ value, style: 'headingText' });

const pairCell = ({ status, mismatches, largest }: MatrixCell): CellModel => ({
  value: words.pair[status](mismatches, largest),
  style: status === 'agreed' || status === 'no contract' ? 'wrapped' : 'warning',
});

function mismatchRow(line: ComparedLine): CellModel[] {
  const { commissioner, provider, subject, year, status, difference, corrections } = line;
  const instruction = (side: Side): string =>
    corrections.find(({ organisation }) => organisation === side.organisation)?.instruction ?? '';
  const text = (value: string): CellModel => ({ value, style: 'wrapped' });
  return [
    text(commissioner.shortName),
    text(provider.shortName),
    text(subject),
    text(year),
    figureCell(line.commissionerSide.value),
    figureCell(line.providerSide.value),
    figureCell(difference),
    text(words.status[status]),
    text(placesInWords(line.commissionerSide.figures)),
    text(placesInWords(line.providerSide.figures)),
    text(instruction(line.commissionerSide)),
    text(instruction(line.providerSide)),
  ];
}

const figureCell = (value: number | undefined): CellModel => ({
  ...(value !== undefined && { value }),
  style: 'calculated',
});

const placesInWords = (figures: readonly ContractFigure[]): string =>
  figures.map(({ file, sheet, address }) => `${file}: ${cellInWords(sheet, address)}`).join('; ');
