import { systemReportWords as words } from '../../../wording/system-report';
import { addressOf, area } from '../../cell-area';
import { HEADING_HEIGHT, type Page, label } from '../page';
import type { PlanSection } from './plan-section';
import type { Written } from './written';

/** The consolidated plan: its main figures by organisation, place and system, then the system's by year. */
export function placePlan(
  page: Page,
  top: number,
  section: PlanSection,
): { next: number; written: Written[] } {
  const { title, isMoney, columns, years, figures, hasPlaces } = section;
  page.section(top, words.planHeading(title, isMoney));
  page.sentence(top + 1, { formula: '=Contributions_missing' });
  page.headings(top + 2, [words.planOf(years[0]!), ...figures.map(({ figure }) => words.mainFigure(figure))]);
  page.rowHeights[top + 2] = HEADING_HEIGHT * 1.5;
  const body = top + 3;
  columns.forEach(({ column, kind }, index) => {
    const isSystem = kind === 'system';
    const name = isSystem
      ? ({ value: words.system(), style: 'totalLabel' } as const)
      : ({ formula: `=INDEX(Contributions_headings,1,${column})`, style: 'label' } as const);
    const formulas = figures.map(({ rows }) => figureAt(rows[0], column));
    page.line(body + index, name, formulas, isSystem ? 'total' : 'calculated');
  });
  const last = body + columns.length - 1;
  const written = figures.flatMap(({ inFirstYear }, index): Written[] =>
    inFirstYear === undefined ? [] : [{ cell: addressOf(area(last, 2 + index)), value: inFirstYear }],
  );
  if (!hasPlaces) page.sentence(last + 1, { value: words.onePlaceEach() });
  return { next: placeYears(page, last + (hasPlaces ? 2 : 3), section), written };
}

function placeYears(page: Page, top: number, { years, figures, columns }: PlanSection): number {
  const system = columns.at(-1)!.column;
  page.headings(top, [words.systemByYear(), ...years]);
  figures.forEach(({ figure, rows }, index) =>
    page.line(
      top + 1 + index,
      label(words.mainFigure(figure)),
      rows.map((row) => figureAt(row, system)),
    ),
  );
  return top + 2 + figures.length;
}

/** A figure of the sheet; blank where it has none. */
function figureAt(row: number | undefined, column: number): string {
  if (row === undefined) return '';
  const held = `INDEX(Contributions_figures,${row},${column})`;
  return `IF(${held}="","",${held})`;
}
