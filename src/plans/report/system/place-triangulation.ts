import { systemReportWords as words } from '../../../wording/system-report';
import { addressOf, area } from '../../cell-area';
import type { TriangulationStanding } from '../../system/triangulation';
import { HEADING_HEIGHT, PARAGRAPH_HEIGHT, type Page, WIDTH, label } from '../page';
import type { Written } from './written';

/** As many mismatches as a board reads; the sheet has them all. */
const MOST_MISMATCHES = 10;
const FIGURES = WIDTH - 1;

/** Triangulation: how many lines agree, the pairs, the largest mismatches, and what each would change. */
export function placeTriangulation(
  page: Page,
  top: number,
  standing: TriangulationStanding,
): { next: number; written: Written[] } {
  page.section(top, words.triangulation());
  page.headings(top + 1, [words.lines(), ...words.countHeadings()]);
  page.line(top + 2, label(words.counted()), [
    'Triangulation_compared',
    'Triangulation_mismatches',
    'Triangulation_unclear',
  ]);
  const counts = [standing.compared, standing.mismatches, standing.unclear];
  const written = counts.map((value, index) => ({ cell: addressOf(area(top + 2, 2 + index)), value }));
  const afterMatrix = placeMatrix(page, top + 4, standing);
  const afterMismatches = placeMismatches(page, afterMatrix + 1, standing);
  return { next: placeChanges(page, afterMismatches + 1, standing), written };
}

/** Commissioners down; as many trusts across as the page is wide, the others below. */
function placeMatrix(page: Page, top: number, { commissioners, providers }: TriangulationStanding): number {
  let row = top;
  for (let first = 1; first <= providers; first += FIGURES) {
    const across = Array.from(
      { length: Math.min(FIGURES, providers - first + 1) },
      (_, index) => first + index,
    );
    page.headings(row, [words.commissioner()]);
    across.forEach((provider, index) =>
      page.put(row, 2 + index, {
        formula: `=INDEX(Triangulation_providers,1,${provider})`,
        style: 'headingText',
      }),
    );
    for (let commissioner = 1; commissioner <= commissioners; commissioner += 1) {
      const at = row + commissioner;
      page.put(at, 1, { formula: `=INDEX(Triangulation_commissioners,${commissioner})`, style: 'label' });
      across.forEach((provider, index) =>
        page.put(at, 2 + index, {
          formula: `=INDEX(Triangulation_matrix,${commissioner},${provider})`,
          style: 'wrapped',
        }),
      );
      page.rowHeights[at] = PARAGRAPH_HEIGHT;
    }
    row += commissioners + 1;
  }
  page.paragraph(row, words.matrixLegend());
  return row + 1;
}

function placeMismatches(page: Page, top: number, { listed }: TriangulationStanding): number {
  const count = Math.min(MOST_MISMATCHES, listed.length);
  if (count === 0) {
    page.sentence(top, { value: words.everyLineAgrees() });
    return top + 1;
  }
  page.headings(top, [words.largest(), ...words.mismatchHeadings()]);
  // Words stand at the left, under headings that do.
  page.put(top, 2, { value: words.mismatchHeadings()[0]!, style: 'headingText' });
  page.put(top, 6, { value: words.standing(), style: 'headingText' });
  for (const column of [7, 8]) page.put(top, column, { style: 'headingText' });
  for (let line = 1; line <= count; line += 1) {
    const at = top + line;
    const held = (column: number) => `INDEX(Triangulation_list,${line},${column})`;
    const shown = (column: number) => `=IF(${held(column)}="","",${held(column)})`;
    const who = `${held(1)}&"${words.pairAnd()}"&${held(2)}&": "&${held(3)}`;
    page.put(at, 1, { formula: `=${who}`, style: 'wrapped' });
    page.put(at, 2, { formula: `=${held(4)}`, style: 'calculatedText' });
    for (const column of [3, 4, 5]) page.put(at, column, { formula: shown(column + 2), style: 'calculated' });
    page.put(at, 6, { formula: `=${held(8)}`, style: 'wrapped' });
    page.merges.push(addressOf(area(at, 6, 1, 3)));
    page.rowHeights[at] = HEADING_HEIGHT;
  }
  return top + 1 + count;
}

function placeChanges(page: Page, top: number, { changes, years }: TriangulationStanding): number {
  if (changes === 0) return top;
  page.headings(top, [words.changes()]);
  years.forEach((_, index) =>
    page.put(top, 2 + index, { formula: `=INDEX(Triangulation_years,1,${index + 1})`, style: 'heading' }),
  );
  for (let line = 1; line <= changes; line += 1) {
    const who = [1, 2].map((column) => `INDEX(Triangulation_changers,${line},${column})`).join('&": "&');
    const figures = years.map((_, index) => {
      const held = `INDEX(Triangulation_changes,${line},${index + 1})`;
      return `IF(${held}="","",${held})`;
    });
    page.line(top + line, { formula: `=${who}`, style: 'label' }, figures);
  }
  return top + 2 + changes;
}
