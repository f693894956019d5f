import { blankWorkbook } from '../../src/plans/blank-workbook';
import { compile } from '../../src/plans/compile';
import { templates } from '../../src/plans/templates';
import { templateOf } from './support';

const workbook = blankWorkbook(templateOf('ccg-financial'));
const sheet = (name: string) => workbook.sheets.find((one) => one.name === name)!;
const cell = (id: string, line: string, column: string) => {
  const { address, sheet: on } = compile(templateOf('ccg-financial')).cell(id, line, column);
  return sheet(on.name).cells[address];
};

describe('a blank template', () => {
  it('has the sheets that Annex J names for the financial plan of a CCG', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Summary',
      'Revenue resource limit',
      'Assumptions',
      'Plan detail',
      'QIPP',
      'Risk',
      'Investment',
      'Better Care Fund',
      'Contract value',
      'Financial position',
      'Cash',
      'Capital',
    ]);
  });

  it('says which template and version it is, in a named cell', () => {
    expect(cell('cover', 'stamp', 'entry')!.value).toBe('ccg-financial 1');
    expect(workbook.names.find(({ name }) => name === 'Workbook_template')!.refersTo).toBe("='Cover'!$B$7");
  });

  it('has yellow input, blue calculated and green pre-filled cells', () => {
    expect(cell('plan', 'prescribing', '2014/15 Q1')!.style).toBe('input');
    expect(cell('plan', 'prescribing', '2014/15')!.style).toBe('calculated');
    expect(cell('assumptions', 'provider_efficiency', '2014/15')!.style).toBe('prefilledPercent');
  });

  it('adds the quarters of the first two years up, and carries cash from one to the next', () => {
    expect(cell('plan', 'prescribing', '2015/16')!.formula).toMatch(/^=SUM\(G\d+:J\d+\)$/);
    expect(cell('cashflow', 'opening', '2014/15 Q2')!.formula).toMatch(/^=B\d+$/);
    expect(cell('cashflow', 'opening', '2014/15 Q1')!.formula).toBeUndefined();
  });

  it('comes with the published planning assumptions of each year, and none where none is published', () => {
    expect(cell('assumptions', 'provider_inflation', '2016/17')!.value).toBe(0.03);
    expect(cell('assumptions', 'deflator', '2018/19')!.value).toBe(0.017);
    expect(cell('assumptions', 'deflator', '2014/15')).toBeUndefined();
  });

  it('lets only input and pre-filled cells be typed over, and the stamp not', () => {
    expect(sheet('Summary').protection).toEqual({ unlocked: [] });
    expect(sheet('Capital').protection!.unlocked.length).toBeGreaterThan(0);
    const [stamp] = sheet('Cover').protection!.unlocked;
    expect(stamp).not.toBe('B7');
  });

  it('offers the choices of a list in the cell, and says what numbers it takes', () => {
    expect(sheet('QIPP').validations!.some(({ choices }) => choices.includes('Amber'))).toBe(true);
    expect(sheet('Better Care Fund').limits).toContainEqual(
      expect.objectContaining({ holds: 'number', least: 0, most: 1_000_000 }),
    );
    expect(sheet('Cover').limits!.map(({ holds }) => holds)).toContain('date');
  });

  it('has a line on each sheet with checks that says whether they hold', () => {
    for (const name of ['Plan detail', 'Revenue resource limit', 'Financial position', 'Better Care Fund']) {
      expect(sheet(name).cells.A3!.value).toBe('Checks');
      expect(sheet(name).cells.B3!.formula).toMatch(/^=IF\(SUMPRODUCT/);
    }
  });
});

describe('every template', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    'can be written by Excel: %s',
    (_, template) => {
      const { sheets, names } = blankWorkbook(template);
      for (const { name, cells, validations = [] } of sheets) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:]/);
        for (const { formula } of Object.values(cells)) expect((formula ?? '').length).toBeLessThan(8192);
        // Excel takes a list of up to 255 characters.
        for (const { choices } of validations) expect(choices.join(',').length).toBeLessThanOrEqual(255);
      }
      expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
      expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
      for (const { name } of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]*$/);
    },
  );
});
