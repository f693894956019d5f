import { systemSheetWords as words } from '../../../wording/system-plans';
import { addressOf, area } from '../../cell-area';
import type { CellModel, SheetModel } from '../../workbook-model';
import { cellInWords } from '../consolidation/read-plan-file';
import type { ComparedLine } from './compare';
import type { ContractFigure } from './contract-lines';
import type { Side } from './corrections';
import type { MatrixCell } from './matrix';
import type { Triangulation } from './triangulate';

/** More would be a larger request than Excel on the web takes. */
const MOST_WRITTEN = 2_000;
const FIRST_ROW = 5;

/**
 * The matrix of a triangulation and its mismatches as a sheet of a workbook.
 *
 * @param name On the tab.
 */
export function triangulationSheet(triangulation: Triangulation, name: string): SheetModel {
  const { unit, lines, mismatches, matrix, years } = triangulation;
  const cells: Record<string, CellModel> = {
    A1: { value: words.triangulation(unit), style: 'title' },
    A2: { value: words.triangulationSubtitle(lines.length, mismatches.length, years), style: 'subtitle' },
  };
  let row = FIRST_ROW - 1;
  const put = (models: readonly CellModel[]): void => {
    models.forEach((model, index) => (cells[addressOf(area(row, index + 1))] = model));
    row++;
  };
  put([{ value: words.matrix(), style: 'section' }]);
  put([words.commissioner(), ...matrix.providers.map(({ shortName }) => shortName)].map(headed));
  matrix.cells.forEach((pairs, index) =>
    put([{ value: matrix.commissioners[index]!.shortName, style: 'label' }, ...pairs.map(pairCell)]),
  );
  row++;
  put([{ value: words.mismatches(), style: 'section' }]);
  if (mismatches.length === 0) put([{ value: words.noMismatch(), style: 'note' }]);
  else put(words.mismatchHeadings().map(headed));
  for (const mismatch of mismatches.slice(0, MOST_WRITTEN)) put(mismatchRow(mismatch));
  const left = mismatches.length - MOST_WRITTEN;
  if (left > 0) put([{ value: words.more(left), style: 'note' }]);
  return {
    name,
    columnWidths: [24, 26, 28, 26, 26, 26, 26, 32, 34, 34, 60, 60],
    cells,
    freeze: { rows: FIRST_ROW - 2, columns: 1 },
  };
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
