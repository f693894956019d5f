import { findingsSheetWords, severityWords } from '../wording/findings-sheet';
import { addressOf, area } from './cell-area';
import type { Finding } from './finding';
import type { CellModel, SheetModel } from './workbook-model';

/** More would be a larger request than Excel on the web takes. */
const MOST_WRITTEN = 3_000;

const FIRST_ROW = 5;

/**
 * The findings as a sheet of a workbook, one a row, in their order.
 *
 * @param name On the tab.
 * @param of What was validated, in words.
 */
export function findingsSheet(findings: readonly Finding[], name: string, of: string): SheetModel {
  const written = findings.slice(0, MOST_WRITTEN);
  const cells: Record<string, CellModel> = {
    A1: { value: findingsSheetWords.title(), style: 'title' },
    A2: { value: findingsSheetWords.subtitle(findings.length, of), style: 'subtitle' },
  };
  const putRow = (row: number, models: readonly CellModel[]): void =>
    models.forEach((model, index) => (cells[addressOf(area(row, index + 1))] = model));
  const headings = findingsSheetWords.headings();
  putRow(
    FIRST_ROW - 1,
    headings.map((value) => ({ value, style: 'headingText' })),
  );
  written.forEach((finding, index) => putRow(FIRST_ROW + index, rowOf(finding, index + 1)));
  const left = findings.length - written.length;
  if (left > 0) putRow(FIRST_ROW + written.length, [{ value: findingsSheetWords.more(left), style: 'note' }]);
  return {
    name,
    columnWidths: [5, 10, 22, 14, 60, 24, 24, 50, 50, 36, 30],
    cells,
    freeze: { rows: FIRST_ROW - 1, columns: 0 },
  };
}

function rowOf(finding: Finding, number: number): CellModel[] {
  const { severity, sheet, cells, wrong, expected = '', found = '', remedy, why, source, rule } = finding;
  const place = cells.join(', ');
  const texts = [severityWords[severity], sheet, place, wrong, expected, found, remedy, why, source];
  return [
    { value: number, style: 'text' },
    ...texts.map((value): CellModel => ({ value, style: 'wrapped' })),
    { value: rule, style: 'text' },
  ];
}
