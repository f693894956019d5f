import { filesOf, generatedSystem } from '../../../../scripts/system-fill';
import { createWorkbook, readWorkbook } from '../../../../src/files';
import { triangulate, triangulationSheet } from '../../../../src/plans/system/triangulation';
import { WorkbookReading } from '../../../../src/plans/workbook-reading';

function sheetOf(mismatches: number) {
  const { unit, commissioners, returns } = generatedSystem(6, { mismatches });
  const result = triangulate(filesOf([...commissioners, ...returns]), {
    unit,
    years: ['2014/15', '2015/16'],
  });
  const { sheet, names } = triangulationSheet(result, 'Triangulation');
  const model = { title: 'Triangulation', sheets: [sheet], names };
  const { snapshot } = readWorkbook(createWorkbook(model));
  return { result, reading: new WorkbookReading(snapshot).sheet('Triangulation')! };
}

describe('the sheet of a triangulation', () => {
  it('draws the matrix, commissioners down and providers across', () => {
    const { result, reading } = sheetOf(14);
    expect([2, 3, 8].map((column) => reading.at(5, column).value)).toEqual(
      [0, 1, 6].map((index) => result.matrix.providers[index]!.shortName),
    );
    result.matrix.cells.forEach((row, down) =>
      row.forEach(({ status, mismatches }, across) => {
        const said = String(reading.at(6 + down, 2 + across).value);
        if (status === 'agreed') expect(said).toBe('Agreed');
        else expect(said).toMatch(new RegExp(`^(Differ|Missing): ${mismatches}(, up to |$)`));
      }),
    );
  });

  it('lists every mismatch with both sides, their cells and what each would change', () => {
    const { result, reading } = sheetOf(14);
    expect(result.mismatches.length).toBeGreaterThan(3);
    // Matrix: rows 4 to 10; mismatches from row 12, their headings in row 13.
    result.mismatches.forEach((mismatch, index) => {
      const row = 14 + index;
      expect(reading.at(row, 1).value).toBe(mismatch.commissioner.shortName);
      expect(reading.at(row, 5).value).toBe(mismatch.commissionerSide.value ?? '');
      expect(reading.at(row, 7).value).toBe(mismatch.difference ?? '');
      const instructions = [reading.at(row, 11).value, reading.at(row, 12).value].filter(Boolean);
      expect(instructions.sort()).toEqual(mismatch.corrections.map(({ instruction }) => instruction).sort());
    });
    expect(reading.at(14 + result.mismatches.length, 1).type).toBe('blank');
  });

  it('says so where every line agrees', () => {
    expect(sheetOf(0).reading.at(13, 1).value).toBe('Every line agrees.');
  });
});
