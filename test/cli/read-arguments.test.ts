import { commandTable } from '../../src/cli/command-table';
import { readArguments } from '../../src/cli/read-arguments';
import { runProgram } from '../../src/cli/run-program';
import { FakeTerminal } from './fake-terminal';

async function refusalOf(...typed: string[]): Promise<string> {
  const terminal = new FakeTerminal();
  expect({ typed, code: await runProgram(typed, terminal), out: terminal.results }).toEqual({
    typed,
    code: 2,
    out: '',
  });
  return terminal.said.join('\n');
}

const command = (name: string) => commandTable.find((one) => one.name === name)!;
const read = (name: string, ...typed: string[]) => {
  const { arguments: words, options } = readArguments(command(name), typed);
  return { words, options: Object.fromEntries(options) };
};

describe('what was typed', () => {
  it('is refused in a plain sentence with the nearest spelling', async () => {
    expect(await refusalOf('valdiate', 'a.xlsx')).toBe(
      '"valdiate" is not a command. Did you mean "syb validate"? `syb --help` lists them.',
    );
    expect(await refusalOf('recalc', 'a.xlsx', '--in-plcae')).toContain('Did you mean --in-place?');
    expect(await refusalOf('recalc', 'a.xlsx', '-x')).toMatch(
      /^`syb recalc` has no option -x\. `syb recalc --help`/,
    );
    expect(await refusalOf('refresh', 'a.xlsx', 'b.csv', '--quarter', 'Q5', '-o', 'c.xlsx')).toBe(
      '--quarter does not know "Q5". Did you mean Q1? It takes Q1, Q2, Q3 and Q4.',
    );
    expect(await refusalOf('template', 'ccg-finance', '-o', 'x.xlsx')).toContain(
      'Did you mean ccg-financial?',
    );
  });

  it.each([
    [[], 'a command is missing'],
    [['validate'], 'FILE|FOLDER is missing: workbooks'],
    [['explain', 'a.xlsx'], 'SHEET!CELL is missing'],
    [['explain', 'a.xlsx', 'System', 'PSF!C11'], 'does not know what to do with "PSF!C11". Quote a name'],
    [['recalc', 'a.xlsx'], 'Say where to write'],
    [['recalc', 'a.xlsx', '-o'], '-o needs OUT after it'],
    [['recalc', 'a.xlsx', '-o', '--json'], '-o needs OUT after it'],
    [['recalc', 'a.xlsx', '-o', 'b.xlsx', '--output', 'c.xlsx'], '--output is given twice'],
    [['recalc', 'a.xlsx', '-o', 'b.xlsx', '--in-place'], '--in-place and --output exclude each other'],
    [['recalc', 'a.xlsx', '--in-place=yes'], '--in-place stands alone: leave out "=yes"'],
    [['recalc', '-', 'a.xlsx', '-o', 'b'], 'Standard input (-) is one workbook'],
    [['recalc', '-', '--in-place'], 'A workbook from standard input has no file'],
    [['recalc', 'a.xlsx', 'b.xlsx', '-o', '-'], 'Standard output (-) takes one workbook'],
    [['consolidate', 'a.xlsx'], '-o OUT, --output OUT is missing'],
    [['refresh', 'a.xlsx', 'b.csv', '--quarter', 'Q1'], 'With --dry-run nothing is written'],
    [['template'], 'Say which template'],
    [['template', 'operational'], 'syb template operational -o OUT.xlsx'],
    [['explain', 'a.xlsx', 'C11'], 'a.xlsx does not exist'],
    [['position', 'no such.xlsx'], 'no such.xlsx does not exist. Check its name and folder.'],
    [['position', '.'], '. is a folder. Give one workbook of it.'],
  ])('is refused with what to do: syb %j', async (typed, sentence) => {
    expect(await refusalOf(...typed)).toContain(sentence);
  });

  it('may have a report file after an option that can stand alone, by its ending or "="', () => {
    expect(read('validate', '--json', 'plan.xlsx')).toEqual({
      words: ['plan.xlsx'],
      options: { json: true },
    });
    expect(read('validate', 'plan.xlsx', '--json', 'out.JSON', '--sarif=log')).toEqual({
      words: ['plan.xlsx'],
      options: { json: 'out.JSON', sarif: 'log' },
    });
  });

  it('takes names that begin with "-" after "--", and choices in small letters', () => {
    expect(read('validate', '--', '-odd.xlsx').words).toEqual(['-odd.xlsx']);
    expect(read('refresh', 'a', 'b', '--dry-run', '--quarter', 'q3').options.quarter).toBe('Q3');
  });
});

describe('the help of a command', () => {
  it.each(commandTable.map(({ name }) => name))(
    'names its arguments, options and examples: %s',
    async (name) => {
      const asked = new FakeTerminal();
      expect(await runProgram([name, '--help'], asked)).toBe(0);
      const { arguments: words, options, examples } = command(name);
      const flat = asked.results.replace(/\s+/g, ' ');
      for (const one of words) expect(flat).toContain(one.words());
      for (const one of options) expect(flat).toContain(`--${one.name}`);
      for (const one of examples) expect(flat).toContain(one.line);
      const byHelp = new FakeTerminal();
      await runProgram(['help', name], byHelp);
      expect(byHelp.results).toBe(asked.results);
    },
  );

  it('is coloured only where colours are wanted', async () => {
    const [plain, coloured] = [new FakeTerminal(), new FakeTerminal(true)];
    await runProgram(['recalc', '--help'], plain);
    await runProgram(['recalc', '--help'], coloured);
    expect(plain.results).not.toContain('\u001b');
    expect(coloured.results).toContain('\u001b[1mUsage\u001b[0m');
  });
});
