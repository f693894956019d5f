import { systemSheetWords as words } from '../../../wording/system-plans';
import { type Area, addressOf, area, rowsOf } from '../../cell-area';
import type { CellModel, NameModel, SheetModel, StyleName } from '../../workbook-model';
import { NamedDraft } from '../named-draft';
import type { ConsolidatedFigure, Consolidation } from './consolidate';
import { type ContributionName, contributionNames } from './names';
import type { FigureTrace } from './trace';

const FIRST_ROW = 5;
const LABELS = 3;

/** A column of the sheet: an organisation, the sum of its place, or the system. */
type Column = { kind: 'organisation' | 'place'; name: string; heading: string } | { kind: 'system' };

interface Contributions {
  /** On the tab. */
  name: string;
  /** The sheets of the plan whose figures are set out. */
  of?: readonly string[];
  /** Short names of the organisations whose plans should be there and are not. */
  missing?: readonly string[];
}

/**
 * What each organisation and place has of the system's figures, as a sheet of a workbook with live sums, and the
 * names by which the report finds them.
 */
export function contributionsSheet(
  consolidation: Consolidation,
  { name, of = ['Summary'], missing = [] }: Contributions,
): { sheet: SheetModel; names: NameModel[] } {
  const columns = columnsOf(consolidation);
  const sheet = new NamedDraft<ContributionName>(
    name,
    [18, 40, 12, ...columns.map(() => 16)],
    contributionNames,
    { freeze: { rows: FIRST_ROW - 1, columns: LABELS } },
  );
  sheet.heading(words.contributions(consolidation.unit), words.contributionsSubtitle());
  placeHeadings(sheet, columns, consolidation.stamp, words.plansMissing(missing));
  const figures = consolidation.figures.filter((figure) => of.includes(figure.sheet));
  const lines = area(FIRST_ROW, 1, figures.length, LABELS);
  const body = area(FIRST_ROW, LABELS + 1, figures.length, columns.length);
  figures.forEach((figure, index) => {
    const texts = [figure.sheet, figure.line, figure.column];
    sheet.each(rowsOf(lines, index, 1), (_, column) => ({ value: texts[column]!, style: 'text' }));
    const trace = consolidation.trace(figure.sheet, figure.address)!;
    const row = rowOf(figure, trace, columns, FIRST_ROW + index);
    sheet.each(rowsOf(body, index, 1), (_, column) => row[column]!);
  });
  sheet.block('Contributions_lines', lines);
  sheet.block('Contributions_figures', body);
  return sheet.finish();
}

function placeHeadings(
  sheet: NamedDraft<ContributionName>,
  columns: readonly Column[],
  stamp: string,
  missing: string,
): void {
  const put = (name: ContributionName, cells: Area, model: (column: number) => CellModel): void => {
    sheet.each(cells, (_, column) => model(column));
    sheet.block(name, cells);
  };
  put('Contributions_stamp', area(FIRST_ROW - 2, 1), () => ({ value: stamp, style: 'note' }));
  put('Contributions_missing', area(FIRST_ROW - 2, 2), () => ({ value: missing, style: 'note' }));
  const across = area(FIRST_ROW - 2, LABELS + 1, 1, columns.length);
  put('Contributions_kinds', across, (column) => ({
    value: words.columnKinds[columns[column]!.kind],
    style: 'note',
  }));
  sheet.headings(FIRST_ROW - 1, 1, words.contributionHeadings());
  put('Contributions_headings', { ...across, row: FIRST_ROW - 1 }, (column) => ({
    value: headingOf(columns[column]!),
    style: 'heading',
  }));
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
  { holds, value }: ConsolidatedFigure,
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
  return columns.map((column, index): CellModel => {
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
}

const lastPlaceBefore = (columns: readonly Column[], index: number): number =>
  columns.slice(0, index).findLastIndex(({ kind }) => kind === 'place');

/** An organisation can have several lines in one of a register. */
function sumOfParts(parts: readonly { value?: number }[]): number | undefined {
  const values = parts.map(({ value }) => value).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values.reduce((total, one) => total + one, 0);
}
