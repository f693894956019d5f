import { existsSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { generatedSystem, set } from '../../scripts/system-fill';
import { readWorkbook, patchWorkbook, type SheetPatch } from '../../src/files';
import { commandTable } from '../../src/cli/command-table';
import { loggedLists } from '../../src/plans/close/closed-quarters';
import type { PlanCell } from '../../src/plans/compile';
import type { Finding } from '../../src/plans/finding';
import { namedBlocks } from '../../src/plans/snapshot';
import { type LeftOut, readPlanFile } from '../../src/plans/system/consolidation';
import { validateTogether } from '../../src/plans/validate-together';
import { WorkbookReading } from '../../src/plans/workbook-reading';
import {
  buildCommand,
  builtFile,
  cleanPlan,
  CommandFolder,
  planBook,
  planFile,
  type Ran,
  smallWorkbook,
  withChangeLog,
} from './command-folder';

/** Actuals!E is the fourth quarter; D18 is Sheffield Teaching Hospitals in the third. */
const STH_Q3: SheetPatch = { sheet: 'Actuals', cells: [{ address: 'D18', value: -5000 }] };

let folder: CommandFolder;
const run = (...args: string[]): Promise<Ran> => folder.run(args);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(folder.file(name)));
const valueAt = (name: string, sheet: string, cell: string) =>
  namedBlocks(
    {
      ...readWorkbook(bytesOf(name)).snapshot,
      names: [{ name: 'asked', refersTo: `='${sheet}'!${cell}`, comment: '', visible: true }],
    },
    ['asked'],
  ).get('asked')!.values[0]![0];

/** The starter workbook with another actual, saved by something that does not calculate. */
function editedQuarterly(name: string, ...changes: SheetPatch[]): string {
  folder.quarterly(name);
  return folder.write(name, patchWorkbook(bytesOf(name), changes));
}

beforeAll(() => buildCommand());
beforeEach(() => {
  folder = new CommandFolder();
});
afterEach(() => folder.remove());

describe('syb --help', () => {
  it('lists every command, and says nothing else', async () => {
    const { code, out, err } = await folder.runBuilt(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name } of commandTable) expect(out).toContain(`\n  ${name} `);
  });

  it('loads neither engine nor rules to do so', () => {
    const seen = new Set<string>();
    const read = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const text = readFileSync(builtFile(name), 'utf8');
      for (const [, file] of text.matchAll(/(?:from|import)\s*"(\.\.?\/[^"]+)"/g))
        read(file!.startsWith('./parts/') ? file!.slice(2) : `parts/${file!.slice(2)}`);
    };
    read('syb.mjs');
    const size = [...seen].reduce((sum, name) => sum + statSync(builtFile(name)).size, 0);
    expect(seen.size).toBeGreaterThan(1);
    expect(size).toBeLessThan(100_000);
  });
});

describe('syb recalc', () => {
  it('writes what the changed actual makes of the position, and leaves its input alone', async () => {
    editedQuarterly('edited.xlsx', STH_Q3);
    const before = { bytes: bytesOf('edited.xlsx'), changed: statSync(folder.file('edited.xlsx')).mtimeMs };
    expect((await run('position', 'edited.xlsx')).code).toBe(1);
    const done = await run('recalc', 'edited.xlsx', '-o', 'calculated.xlsx', '--json');
    expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: '' });
    const [file] = JSON.parse(done.out).files;
    expect(file).toMatchObject({
      file: 'edited.xlsx',
      output: 'calculated.xlsx',
      messages: [],
      notCalculated: [],
    });
    expect(file.changed).toContainEqual(expect.objectContaining({ sheet: 'System PSF', address: 'B11' }));
    // The workbook's own results are now those of the rules: the position finds nothing that differs.
    const position = await run('position', 'calculated.xlsx', '--json');
    expect({ code: position.code, err: position.err }).toEqual({ code: 0, err: '' });
    const { systemPsf } = JSON.parse(position.out);
    expect(valueAt('calculated.xlsx', 'System PSF', 'B11')).toBeCloseTo(systemPsf.earned, 9);
    expect(statSync(folder.file('edited.xlsx')).mtimeMs).toBe(before.changed);
    expect(bytesOf('edited.xlsx')).toEqual(before.bytes);
  });

  it('writes over its input when told to, and not at all where every value is right already', async () => {
    folder.write('small.xlsx', smallWorkbook());
    const first = await run('recalc', 'small.xlsx', '--in-place');
    expect({ code: first.code, out: first.out, err: first.err }).toEqual({
      code: 0,
      out: '',
      err: 'small.xlsx: 4 cells changed; written to small.xlsx.\n',
    });
    // 15%, 20%, 30% and 35% of £1,000k.
    expect(valueAt('small.xlsx', 'Phasing', 'E1')).toBe(350);
    utimesSync(folder.file('small.xlsx'), 1e9, 1e9);
    const second = await run('recalc', 'small.xlsx', '--in-place');
    expect(second.err).toBe('small.xlsx: every value was right already; left as it is.\n');
    expect(statSync(folder.file('small.xlsx')).mtimeMs).toBe(1e12);
  });

  it('refuses to write over what it reads, by whatever name', async () => {
    folder.quarterly('in.xlsx');
    symlinkSync(folder.file('in.xlsx'), folder.file('link.xlsx'));
    linkSync(folder.file('in.xlsx'), folder.file('hard link.xlsx'));
    const before = bytesOf('in.xlsx');
    for (const output of ['in.xlsx', './in.xlsx', 'link.xlsx', 'hard link.xlsx', '.']) {
      const { code, err } = await run('recalc', 'in.xlsx', '-o', output);
      expect({ output, code }).toEqual({ output, code: 2 });
      expect(err).toContain('is itself read: writing there would overwrite it. Give another name');
    }
    expect(bytesOf('in.xlsx')).toEqual(before);
  });

  it('does the rest of several files where one is bad, and keeps their order', async () => {
    folder.write('a damaged.xlsx', 'PK\u0003\u0004 not whole');
    folder.write('Münze & Co.xlsx', cleanPlan('Barnsley CCG'));
    editedQuarterly('quarterly.xlsx', STH_Q3);
    folder.folder('out');
    const names = ['a damaged.xlsx', 'Münze & Co.xlsx', 'quarterly.xlsx', 'missing.xlsx'];
    const { code, err } = await folder.runBuilt(['recalc', ...names, '-o', 'out']);
    expect(code).toBe(2);
    expect(readdirSync(folder.file('out')).sort()).toEqual(['Münze & Co.xlsx', 'quarterly.xlsx']);
    const lines = err.split('\n');
    expect(lines.map((line) => names.find((name) => line.startsWith(name)))).toEqual([
      ...names,
      undefined,
      undefined,
    ]);
    expect(err).toContain('missing.xlsx does not exist. Check its name and folder.');
    expect(err).toContain(
      '4 workbooks: 0 refusals by SYB functions, 0 formulas not calculated, 2 files failed.',
    );
  });

  it('ends with 1 where a function refuses its figures, says which cell and why, and writes all the same', async () => {
    editedQuarterly('blank.xlsx', { sheet: 'Actuals', cells: [{ address: 'D18', value: null }] });
    const { code, err } = await run('recalc', 'blank.xlsx', '-o', 'out.xlsx');
    expect(code).toBe(1);
    expect(err).toMatch(/System PSF!B11 shows #VALUE!: .*row \d+, Q3 is blank/);
    expect(valueAt('out.xlsx', 'System PSF', 'B11')).toBe('#VALUE!');
  });

  it('reads standard input and writes standard output', async () => {
    const piped = await folder.runBuilt(['recalc', '-', '-o', '-'], { input: smallWorkbook() });
    expect(piped).toMatchObject({
      code: 0,
      err: 'standard input: 4 cells changed; written to standard output.\n',
    });
    folder.write('piped.xlsx', piped.bytes);
    expect(valueAt('piped.xlsx', 'Phasing', 'B1')).toBe(150);
  });

  it('does not write over a workbook that Excel has open', async () => {
    folder.write('open.xlsx', smallWorkbook());
    folder.write('~$open.xlsx', '');
    const before = bytesOf('open.xlsx');
    const { code, err } = await run('recalc', 'open.xlsx', '--in-place');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Close it in Excel') });
    expect(bytesOf('open.xlsx')).toEqual(before);
  });

  it('says what is wrong with the place to write to', async () => {
    folder.quarterly('in.xlsx');
    folder.quarterly('other.xlsx');
    folder.folder('sub');
    folder.quarterly('sub/in.xlsx');
    folder.folder('out');
    const refusals: [string[], string][] = [
      [['in.xlsx', '-o', 'nowhere/out.xlsx'], 'The folder nowhere does not exist'],
      [['in.xlsx', 'other.xlsx', '-o', 'out.xlsx'], 'Several workbooks are written to a folder'],
      [['in.xlsx', 'sub/in.xlsx', '-o', 'out'], 'would both be written to out/in.xlsx'],
    ];
    for (const [args, sentence] of refusals) {
      const { code, err } = await run('recalc', ...args);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) });
    }
    expect(readdirSync(folder.file('out'))).toEqual([]);
  });

  it('leaves no half-written file when it is interrupted, and ends as an interrupted command does', async () => {
    folder.folder('out');
    const names = Array.from({ length: 6 }, (_, index) => editedQuarterly(`plan ${index}.xlsx`, STH_Q3));
    const { signal } = await folder.runBuilt(['recalc', ...names, '-o', 'out'], {
      // The first sentence comes when the first file is written: others are being worked on.
      started: (child) => child.stderr!.once('data', () => child.kill('SIGTERM')),
    });
    expect(signal).toBe('SIGTERM');
    const left = readdirSync(folder.file('out'));
    expect(left).toContain('plan 0.xlsx');
    expect(left.length).toBeLessThan(6);
    for (const name of left) expect(readWorkbook(bytesOf(`out/${name}`)).snapshot.sheets).toHaveLength(12);
  });
});

describe('syb validate', () => {
  function faultyPlan(name: string): string {
    const book = planBook('Doncaster CCG');
    const cell = book.compiled.cells.find(
      ({ sheet, rule }) => sheet.name === 'Cash' && rule.role === 'input' && rule.holds === 'amount',
    )!;
    book.set(cell, '<b>"n/a" & 5</b>');
    return folder.write(name, planFile(book.recalculate()));
  }

  it('ends with 0 for a clean plan', async () => {
    folder.write('plan.xlsx', cleanPlan('Barnsley CCG'));
    const { code, out, err } = await run('validate', 'plan.xlsx');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('plan.xlsx: no findings (made from ccg-financial 1)');
  });

  it('walks a folder, names what is wrong by file, sheet and cell, and ends with 2 where one is not read', async () => {
    folder.write('plans/a clean.xlsx', cleanPlan('Barnsley CCG'));
    faultyPlan('plans/Place two/Doncaster – März.xlsx');
    folder.write('plans/damaged.xlsx', 'not a workbook');
    folder.write('plans/~$a clean.xlsx', 'lock');
    folder.write('plans/notes.txt', 'no workbook');
    const { code, out } = await run('validate', 'plans');
    expect(code).toBe(2);
    expect(out).not.toContain('lock');
    expect(out).toContain('plans/damaged.xlsx: This is not an Excel workbook');
    expect(out).toMatch(
      /plans\/Place two\/Doncaster – März\.xlsx[\s\S]*\n {2}Cash\n {4}B\d+ {2}error {2}entry\/text-for-number\n[\s\S]*Why: [\s\S]*Do: Enter a number\./,
    );
    // The warning is that three CCGs of the unit have no plan there.
    expect(out).toMatch(/3 workbooks: 1 clean, 1 not read; \d+ errors?, 1 warning, 0 pieces of advice\.\n$/);
  });

  it('holds plans of one unit against each other unless told not to', async () => {
    for (const name of ['Barnsley CCG', 'Doncaster CCG']) folder.write(`plans/${name}.xlsx`, cleanPlan(name));
    const together = await run('validate', 'plans');
    expect(together.code).toBe(1);
    expect(together.out).toContain(
      'South Yorkshire and Bassetlaw: 2 plans held against each other\n  0 findings between them, each with its workbook; 1 of the unit as a whole.\n    as a whole  warning  between-plans/plan-missing\n',
    );
    expect(together.out).toContain('2 workbooks: 2 clean, 0 not read; 0 errors, 1 warning');
    const alone = await run('validate', 'plans', '--alone');
    expect({ code: alone.code, out: alone.out }).toEqual({
      code: 0,
      out: expect.not.stringContaining('between'),
    });
  });

  it('finds between the plans of a system on all cores what the rules find, whatever lies beside them', async () => {
    const system = generatedSystem(4, { mismatches: 14 });
    const named = [...system.commissioners, ...system.returns].map(({ organisation, book }) => ({
      name: `plans/${organisation.odsCode} ${book.template.id}.xlsx`,
      book,
    }));
    const beside = (code: string, line: string, answer: string) => {
      const { book } = system.returns.find(({ organisation }) => organisation.odsCode === code)!;
      const copy = book.copy();
      set(copy, 'cover', line, 'entry', answer);
      return { name: `plans/other ${line}.xlsx`, book: copy.recalculate() };
    };
    const files = [
      ...named,
      beside('RFF', 'round', '2018/19 refresh'),
      beside('02Q', 'unit_of_planning', 'West Yorkshire'),
    ];
    for (const { name, book } of files) folder.write(name, planFile(book));
    folder.write('plans/damaged.xlsx', 'PK\u0003\u0004 not whole');
    const { code, out } = await folder.runBuilt(['validate', 'plans', '--json']);
    expect(code).toBe(2);
    const report = JSON.parse(out);
    interface Reported {
      file: string;
      findings?: Finding[];
      refused?: string;
    }
    const found = (report.files as Reported[]).flatMap(({ file, findings = [] }) =>
      findings
        .filter(({ family }) => family === 'Between plans')
        .map(({ consequenceOf: _, ...finding }) => ({ file, ...finding })),
    );
    const read = files.map(({ name, book }) => ({
      read: readPlanFile({ name, snapshot: book.snapshot() }),
      sheets: book.compiled.sheets.map((sheet) => sheet.name),
    }));
    const { byFile, ofUnit, plans } = validateTogether(read, { unit: system.unit })!;
    const expected = [...byFile].flatMap(([file, findings]) =>
      findings.map((finding) => ({ file, ...finding })),
    );
    const inOrder = (all: { file: string; wrong: string }[]) =>
      all.sort((a, b) => `${a.file}${a.wrong}`.localeCompare(`${b.file}${b.wrong}`));
    expect(inOrder(found)).toEqual(inOrder(expected));
    expect(report.unit).toMatchObject({ unit: system.unit.name, plans: 17, findings: ofUnit });
    expect(plans).toBe(17);
    const about = (name: string) => found.filter(({ file }) => file === name).map(({ rule }) => rule);
    expect(about('plans/other round.xlsx')).toEqual(['between-plans/other-round']);
    expect(about('plans/other unit_of_planning.xlsx')).toEqual(['between-plans/unit-of-planning']);
    expect((report.files as Reported[]).filter(({ refused }) => refused).map(({ file }) => file)).toEqual([
      'plans/damaged.xlsx',
    ]);
  });

  it('ends with 1 for findings, and writes every report beside each other', async () => {
    faultyPlan('plan.xlsx');
    const { code, out, err } = await run(
      'validate',
      'plan.xlsx',
      '--json',
      'f.json',
      '--sarif=log.json',
      '--html',
      'f.html',
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('f.json written.');
    const [file] = JSON.parse(readFileSync(folder.file('f.json'), 'utf8')).files;
    expect(file.findings.map(({ rule }: { rule: string }) => rule)).toContain('entry/text-for-number');
    expect(JSON.parse(readFileSync(folder.file('log.json'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(folder.file('f.html'), 'utf8')).toContain(
      '&lt;b&gt;&quot;n/a&quot; &amp; 5&lt;/b&gt;',
    );
  });

  it('prints one report alone, and leaves out what is below the severity asked for', async () => {
    faultyPlan('plan.xlsx');
    const { out } = await run('validate', 'plan.xlsx', '--json', '--severity', 'error');
    expect(JSON.parse(out).counts).toMatchObject({ warning: 0, advice: 0 });
    const both = await run('validate', 'plan.xlsx', '--json', '--sarif');
    expect(both).toMatchObject({ code: 2, out: '', err: expect.stringContaining('would both be printed') });
  });

  it('does not write a report over the plan it is about', async () => {
    folder.write('plan.xlsx', cleanPlan('Barnsley CCG'));
    const before = bytesOf('plan.xlsx');
    const { code, err } = await run('validate', 'plan.xlsx', '--html', 'plan.xlsx');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('is itself read') });
    expect(bytesOf('plan.xlsx')).toEqual(before);
  });

  it('is quiet in a pipe: no colours, no progress, whatever the terminal', async () => {
    for (const name of ['1.xlsx', '2.xlsx']) faultyPlan(`plans/${name}`);
    const { out, err } = await folder.runBuilt(['validate', 'plans'], {
      env: { TERM: 'xterm-256color', FORCE_COLOR: '1' },
    });
    expect(out).not.toContain('\r');
    expect(out).not.toContain('\u001b');
    expect(err).toBe('');
  });

  it('ends as it would have when the reader of its pipe stops early', async () => {
    faultyPlan('plan.xlsx');
    const { code, err } = await folder.runBuilt(['validate', 'plan.xlsx'], {
      started: (child) => child.stdout!.destroy(),
    });
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });
});

describe('syb position', () => {
  it('ends with 1 where something keeps it from being worked out, with the cell and what to do', async () => {
    editedQuarterly('blank.xlsx', { sheet: 'Actuals', cells: [{ address: 'D18', value: null }] });
    const { code, err } = await run('position', 'blank.xlsx');
    expect(code).toBe(1);
    expect(err).toMatch(/Actuals!D18: Actuals, .*, Q3 is blank\. Enter the figure, or 0 if it is nil\./);
  });

  it('ends with 2 for a workbook that is none of ours', async () => {
    folder.write('plan.xlsx', cleanPlan('Barnsley CCG'));
    const { code, err } = await run('position', 'plan.xlsx');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('is not a quarterly workbook') });
  });
});

describe('syb explain', () => {
  it('ends with 1 where the cell does not show what its steps give, and with 2 where there is nothing to explain', async () => {
    folder.quarterly();
    editedQuarterly('edited.xlsx', { sheet: 'Scheme', cells: [{ address: 'B23', formula: null, value: 1 }] });
    // The shortfall of the third quarter, 95, at £1.50 is the last of three losses.
    const right = await run('explain', 'quarterly.xlsx', "'System PSF'!C11");
    expect(right.code).toBe(0);
    expect(right.out).toContain('142.5 is lost');
    expect((await run('explain', 'edited.xlsx', 'System PSF!C11')).code).toBe(1);
    const nothing = await run('explain', 'quarterly.xlsx', 'Actuals!D18');
    expect({ code: nothing.code, out: nothing.out }).toEqual({ code: 2, out: '' });
    const noSheet = await run('explain', 'quarterly.xlsx', 'System PFS!C11');
    expect(noSheet.err).toContain('Did you mean "System PSF"?');
  });
});

describe('syb template', () => {
  it('writes the workbook that also ships, with its values', async () => {
    const { code } = await run('template', 'system-psf', '-o', 'new.xlsx');
    expect(code).toBe(0);
    folder.quarterly();
    expect(readWorkbook(bytesOf('new.xlsx')).snapshot).toEqual(
      readWorkbook(bytesOf('quarterly.xlsx')).snapshot,
    );
  });
});

describe('syb consolidate', () => {
  const short = ['Barnsley CCG', 'Bassetlaw CCG', 'Doncaster CCG', 'Rotherham CCG', 'Sheffield CCG'];

  it('adds up the plans of the five commissioners, and names what it leaves out', async () => {
    const books = short.map(planBook);
    const files = short.map((name) => folder.write(`${name}.xlsx`, cleanPlan(name)));
    folder.write('damaged.xlsx', 'x');
    const { code, err } = await run('consolidate', ...files, 'damaged.xlsx', '-o', 'system.xlsx');
    expect(code).toBe(2);
    expect(err).toContain('Left out: damaged.xlsx: This is not an Excel workbook');
    expect(err).toContain('system.xlsx written: 5 plans of South Yorkshire and Bassetlaw.');
    const cell = books[0]!.compiled.cells.find(
      ({ sheet, rule }) => sheet.name === 'Cash' && rule.role === 'input' && rule.holds === 'amount',
    )!;
    const sum = books.reduce((total, book) => total + Number(book.valueOf(cell)), 0);
    expect(valueAt('system.xlsx', 'Cash', cell.address)).toBe(sum);
  });

  it('leaves out a damaged file, one of another round and one of a wrong unit, and is the sum of the rest to the pound', async () => {
    const books = short.map(planBook);
    const files = short.map((name) => folder.write(`${name}.xlsx`, cleanPlan(name)));
    const other = (line: string, answer: string): string => {
      const book = planBook('Sheffield CCG');
      set(book, 'cover', line, 'entry', answer);
      return folder.write(`other ${line}.xlsx`, planFile(book));
    };
    const leftOut = [
      folder.write('damaged.xlsx', 'x'),
      other('round', '2018/19 refresh'),
      other('unit_of_planning', 'West Yorkshire'),
    ];
    const { code, err, out } = await run('consolidate', ...leftOut, ...files, '-o', 'system.xlsx', '--json');
    expect(code).toBe(2);
    expect(err).toContain('system.xlsx written: 5 plans of South Yorkshire and Bassetlaw.');
    const report = JSON.parse(out);
    expect(report.leftOut.map(({ file, kind }: LeftOut) => [file, kind])).toEqual([
      ['damaged.xlsx', 'damaged'],
      ['other round.xlsx', 'other round'],
      ['other unit_of_planning.xlsx', 'other unit'],
    ]);
    const written = new WorkbookReading(readWorkbook(bytesOf('system.xlsx')).snapshot);
    const amounts = books[0]!.compiled.cells.filter(
      ({ rule, line }) => rule.holds === 'amount' && rule.role !== 'unused' && !line.registered,
    );
    const pounds = (thousands: unknown) => Math.round(Number(thousands) * 1_000);
    const place = ({ sheet, address }: PlanCell) => `${sheet.name}!${address}`;
    const sums = amounts.map((cell) => [
      place(cell),
      books.reduce((sum, book) => sum + pounds(book.valueOf(cell)), 0),
    ]);
    expect(sums.length).toBeGreaterThan(800);
    expect(
      amounts.map((cell) => [
        place(cell),
        pounds(written.sheet(cell.sheet.name)!.at(cell.row, cell.columnNumber).value),
      ]),
    ).toEqual(sums);
  });

  it('writes nothing where no plan is left', async () => {
    folder.quarterly();
    const { code, err } = await run('consolidate', 'quarterly.xlsx', '-o', 'system.xlsx');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('nothing was written') });
    expect(existsSync(folder.file('system.xlsx'))).toBe(false);
  });
});

describe('syb refresh', () => {
  beforeEach(() => {
    folder.quarterly();
    folder.write('returns/sth.csv', 'Organisation,Quarter,Actual £000\nRHQ,Q4,"1,234"\n');
  });

  it('shows what would change and writes nothing, on a dry run', async () => {
    const { code, out } = await run('refresh', 'quarterly.xlsx', 'returns', '--quarter', 'q4', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Actuals!E18: blank → 1,234 (STH, actual: returns/sth.csv, row 2, column 3)');
    expect(readdirSync(folder.path).sort()).toEqual(['quarterly.xlsx', 'returns']);
  });

  it('enters the figures of the returns', async () => {
    const { code } = await run('refresh', 'quarterly.xlsx', 'returns', '--quarter', 'Q4', '-o', 'new.xlsx');
    expect(code).toBe(0);
    expect(valueAt('new.xlsx', 'Actuals', 'E18')).toBe(1234);
    expect(valueAt('quarterly.xlsx', 'Actuals', 'E18')).toBe('');
  });

  const refreshed = (name: string) => run('refresh', name, 'returns', '--quarter', 'Q4', '-o', 'new.xlsx');

  it('says that it is not logged where the workbook has no Change log', async () => {
    const { err } = await refreshed('quarterly.xlsx');
    expect(err).toContain('The refresh is not logged: the workbook has no sheet "Change log".');
  });

  it('adds a line for each cell to the Change log that the workbook has', async () => {
    folder.write('logged.xlsx', withChangeLog());
    const { code, err } = await refreshed('logged.xlsx');
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining('1 line added to the Change log.'),
    });
    const [first, second] = loggedLists(readWorkbook(bytesOf('new.xlsx')).snapshot);
    expect(first).toMatchObject({ id: 1, title: 'Refresh Q3' });
    expect(second).toMatchObject({
      id: 2,
      lines: [1],
      changes: [
        {
          sheet: 'Actuals',
          address: 'E18',
          before: '',
          after: 1234,
          why: 'STH, actual: returns/sth.csv, row 2, column 3',
        },
      ],
    });
  });

  it('writes nothing where one of the returns has a problem', async () => {
    folder.write('returns/bad.csv', 'Organisation,Quarter,Actual £000\nBHFT,Q4,to follow\n');
    const { code, err } = await run(
      'refresh',
      'quarterly.xlsx',
      'returns',
      '--quarter',
      'Q4',
      '-o',
      'new.xlsx',
    );
    expect(code).toBe(1);
    expect(err).toContain('returns/bad.csv, row 2, column 3');
    expect(err).toContain('Nothing was written.');
    expect(existsSync(folder.file('new.xlsx'))).toBe(false);
  });
});

describe('every example of the help', () => {
  beforeEach(() => {
    folder.quarterly();
    for (const [name, of] of [
      ['plan.xlsx', 'Barnsley CCG'],
      ['plans/one.xlsx', 'Rotherham CCG'],
      ['barnsley.xlsx', 'Barnsley CCG'],
      ['doncaster.xlsx', 'Doncaster CCG'],
    ] as const)
      folder.write(name, cleanPlan(of));
    folder.folder('calculated');
    folder.write('returns/sth.csv', 'Organisation,Quarter,Actual £000\nRHQ,Q4,0\n');
    folder.write('returns/others.csv', 'Organisation,Quarter,Actual £000\nBHFT,Q4,0\n');
  });

  const wordsOf = (line: string): string[] =>
    [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

  it.each(commandTable.flatMap(({ examples }) => examples.map(({ line }) => line)))(
    'runs: %s',
    async (line) => {
      const [program, ...args] = wordsOf(line);
      expect(program).toBe('syb');
      const { code, err } = await run(...args);
      // Two of the five commissioners' plans are a consolidation with three missing: a finding.
      expect({ code, err }).toEqual({ code: args[0] === 'consolidate' ? 1 : 0, err });
    },
  );
});
