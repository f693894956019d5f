import { quarters } from '../../psf/quarters';
import { refreshWords } from '../../wording/refresh';
import { addressOf, areaOf, cellOf } from '../cell-area';
import { type NamedBlock, type WorkbookSnapshot, namedBlocks } from '../snapshot';
import { type SystemPsfName, systemPsfTemplate } from '../system-psf/names';
import type { FigureKind, OrganisationReturn, ReturnedFigure, ReturnedLine } from './returned-line';

const read = [
  'Workbook_template',
  'Organisations',
  'ODS_codes',
  'Short_names',
  'Actuals',
  'AE_trusts',
  'AE_attendances',
  'AE_over_four_hours',
] as const satisfies readonly SystemPsfName[];

/** The figures of another quarterly workbook, found by its names; undefined for any other workbook. */
export function returnOfQuarterlyWorkbook(
  source: string,
  snapshot: WorkbookSnapshot,
): OrganisationReturn | undefined {
  const blocks = namedBlocks(snapshot, read);
  if (blocks.get('Workbook_template')?.values[0]?.[0] !== systemPsfTemplate) return undefined;
  const organisations = linesOf(source, blocks, ['ODS_codes', 'Organisations'], { actual: 'Actuals' });
  const trusts = linesOf(source, blocks, ['AE_trusts'], {
    attendances: 'AE_attendances',
    overFourHours: 'AE_over_four_hours',
  });
  return { source, lines: [...organisations, ...trusts] };
}

function linesOf(
  source: string,
  blocks: ReadonlyMap<string, NamedBlock>,
  labelNames: readonly SystemPsfName[],
  figureNames: Partial<Record<FigureKind, SystemPsfName>>,
): ReturnedLine[] {
  const labelled = blocks.get(labelNames.at(-1)!);
  return (labelled?.values ?? []).flatMap((_, row) =>
    quarters.flatMap((quarter): ReturnedLine[] => {
      const figures = Object.entries(figureNames).flatMap(([kind, name]) => {
        const block = blocks.get(name);
        return block ? [[kind, figureIn(source, block, row, quarter - 1)] as const] : [];
      });
      // A quarter that the other workbook does not have yet says nothing.
      if (figures.every(([, { held }]) => held.type === 'blank')) return [];
      return [
        {
          source,
          labels: labelNames.map((name) => String(blocks.get(name)?.values[row]?.[0] ?? '')),
          where: placeIn(source, labelled!, row, 0),
          quarter,
          figures: Object.fromEntries(figures),
        },
      ];
    }),
  );
}

const figureIn = (source: string, block: NamedBlock, row: number, column: number): ReturnedFigure => ({
  held: { type: block.types[row]?.[column] ?? 'blank', value: block.values[row]?.[column] ?? '' },
  where: placeIn(source, block, row, column),
});

const placeIn = (source: string, { sheet, address }: NamedBlock, row: number, column: number): string =>
  refreshWords.cell(source, sheet, addressOf(cellOf(areaOf(address), row, column)));
