import { systemSheetWords as words } from '../../../wording/system-plans';
import { addressOf, area } from '../../cell-area';
import type { CellModel, SheetModel, StyleName } from '../../workbook-model';
import type { ConsolidatedFigure, Consolidation } from './consolidate';
import type { FigureTrace } from './trace';

const FIRST_ROW = 5;
const LABELS = 3;

/** A column of the sheet: an organisation, the sum of its place, or the system. */
type Column = { kind: 'organisation' | 'place'; name: string; heading: string } | { kind: 'system' };

/**
 * What each organisation and place has of the system's figures, as a sheet of a workbook with live sums.
 *
 * @param name On the tab.
 * @param of The sheets of the plan whose figures are set out.
 */
export function contributionsSheet(
  consolidation: Consolidation,
  name: string,
  of: readonly string[] = ['Summary'],
): SheetModel {
  const columns = columnsOf(consolidation);
  const cells: Record<string, CellModel> = {
    A1: { value: words.contributions(consolidation.unit), style: 'title' },
    A2: { value: words.contributionsSubtitle(), style: 'subtitle' },
  };
  const put = (row: number, models: readonly CellModel[]): void =>
    models.forEach((model, index) => (cells[addressOf(area(row, index + 1))] = model));
  put(FIRST_ROW - 1, [
    ...words.contributionHeadings().map((value): CellModel => ({ value, style: 'headingText' })),
    ...columns.map((column): CellModel => ({ value: headingOf(column), style: 'heading' })),
  ]);
  const figures = consolidation.figures.filter(({ sheet }) => of.includes(sheet));
  figures.forEach((figure, index) => {
    const trace = consolidation.trace(figure.sheet, figure.address)!;
    put(FIRST_ROW + index, rowOf(figure, trace, columns, FIRST_ROW + index));
  });
  return {
    name,
    columnWidths: [18, 40, 12, ...columns.map(() => 16)],
    cells,
    freeze: { rows: FIRST_ROW - 1, columns: LABELS },
  };
}

function columnsOf({ places, organisations }: Consolidation): Column[] {
  const ofPlaces = places.flatMap((place): Column[] => [
    ...organisations
      .filter((one) => one.place === place)
      .map(({ odsCode, shortName }): Column => ({ kind: 'organisation', name: odsCode, heading: shortName })),
    { kind: 'place', name: place, heading: place },
  ]);
  return [...ofPlaces, { kind: 'system' }];
}

const headingOf = (column: Column): string => (column.kind === 'system' ? words.system() : column.heading);

function rowOf(
  { sheet, line, column: heading, holds, value }: ConsolidatedFigure,
  { places }: FigureTrace,
  columns: readonly Column[],
  row: number,
): CellModel[] {
  const style: StyleName = holds === 'fraction' ? 'calculatedPercent' : 'calculated';
  // What is not the sum of its parts is set out as it is.
  const adds = places.some(({ share }) => share !== undefined);
  const parts = places.flatMap((place) => place.parts);
  const at = (index: number): string => addressOf(area(row, LABELS + index + 1));
  const sumOf = (indexes: readonly number[]): string => `=SUM(${indexes.map(at).join(',')})`;
  const indexesOf = (kind: Column['kind']): number[] =>
    columns.flatMap((column, index) => (column.kind === kind ? [index] : []));
  const figures = columns.map((column, index): CellModel => {
    if (column.kind === 'system') {
      return { style, value, ...(adds && { formula: sumOf(indexesOf('place')) }) };
    }
    if (column.kind === 'place') {
      const own = indexesOf('organisation').filter(
        (one) => one < index && one > lastPlaceBefore(columns, index),
      );
      const held = places.find(({ place }) => place === column.name)?.value;
      return { style, ...(held !== undefined && { value: held }), ...(adds && { formula: sumOf(own) }) };
    }
    const held = sumOfParts(parts.filter(({ organisation }) => organisation.odsCode === column.name));
    return { style, ...(held !== undefined && { value: held }) };
  });
  return [sheet, line, heading].map((text): CellModel => ({ value: text, style: 'text' })).concat(figures);
}

const lastPlaceBefore = (columns: readonly Column[], index: number): number =>
  columns.slice(0, index).findLastIndex(({ kind }) => kind === 'place');

/** An organisation can have several lines in one of a register. */
function sumOfParts(parts: readonly { value?: number }[]): number | undefined {
  const values = parts.map(({ value }) => value).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values.reduce((total, one) => total + one, 0);
}
