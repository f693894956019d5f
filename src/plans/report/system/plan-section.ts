import type { MainFigure } from '../../../wording/system-report';
import { planningYears } from '../../columns';
import { compile } from '../../compile';
import type { WorkbookSnapshot } from '../../snapshot';
import { type Contributions, readContributions } from '../../system/consolidation';
import { mainFigures } from './main-figures';

/** The main figures of the consolidated plan that a workbook holds; rows and columns are those of its sheet, from 1. */
export interface PlanSection {
  /** Of the template of the plans. */
  title: string;
  isMoney: boolean;
  /** Which plans are not in it, in words. */
  missing: string;
  organisations: number;
  /** Whether a place is the sum of several organisations; if none is, their lines are the places' as well. */
  hasPlaces: boolean;
  /** The columns of organisations and places, then of the system. */
  columns: { column: number; kind: 'organisation' | 'place' | 'system' }[];
  years: string[];
  figures: SectionFigure[];
}

interface SectionFigure {
  figure: MainFigure;
  /** By year; nothing where the sheet has no such line. */
  rows: (number | undefined)[];
  /** What the system has in the first year. */
  inFirstYear: number | undefined;
}

const kinds = ['Organisation', 'Place', 'System'] as const;

/** The section of a workbook with a sheet Contributions; nothing where there is none, or no board asks for its figures. */
export function planSection(snapshot: WorkbookSnapshot): PlanSection | undefined {
  const contributions = readContributions(snapshot);
  const wanted = contributions && mainFigures[contributions.template.id];
  if (!wanted) return undefined;
  const { template, missing, columns } = contributions;
  const columnsOf = (kind: (typeof kinds)[number]): number[] =>
    columns.flatMap((one, index) => (one.kind === kind ? [index + 1] : []));
  const [organisations, places, system] = kinds.map(columnsOf) as [number[], number[], number[]];
  if (system.length !== 1) return undefined;
  const hasPlaces = organisations.length > places.length;
  return {
    title: template.title,
    isMoney: template.id === 'ccg-financial',
    missing,
    organisations: organisations.length,
    hasPlaces,
    columns: [
      ...organisations.map((column) => ({ column, kind: 'organisation' as const })),
      ...(hasPlaces ? places.map((column) => ({ column, kind: 'place' as const })) : []),
      { column: system[0]!, kind: 'system' },
    ],
    years: [...planningYears],
    figures: wanted.map((one) => sectionFigure(contributions, one, system[0]!)),
  };
}

function sectionFigure(
  { template, rows, figures }: Contributions,
  { sheet, line, figure }: { sheet: string; line: string; figure: MainFigure },
  system: number,
): SectionFigure {
  const compiled = compile(template);
  const found = planningYears.map((year) => {
    const cell = compiled.cell(sheet, line, year);
    const row = rows.findIndex(
      (one) =>
        one.sheet === cell.sheet.name && one.line === cell.line.label && one.column === cell.column.heading,
    );
    return row < 0 ? undefined : row + 1;
  });
  const [first] = found;
  return {
    figure,
    rows: found,
    inFirstYear: first === undefined ? undefined : figures[first - 1]![system - 1],
  };
}
