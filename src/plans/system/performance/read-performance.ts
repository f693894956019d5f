import { constitutionMeasures, isCounted } from '../../../schemes/nhs-constitution';
import { performanceProblems } from '../../../wording/system-performance';
import type { NamedBlock } from '../../snapshot';
import { type CellFault, type CellProblem, CellReader, type Figure, type FigureLimits } from '../cell-reader';
import { type PerformanceName, performanceNames, performanceTemplate } from './names';
import { columnOfPeriod, monthsOfQuarter, type Period, periods, quarters } from './periods';
import type { PerformanceLine } from './standing';

/** The performance sheets' figures, ready for `systemPerformance`. */
export interface PerformanceReading {
  system: string;
  year: string;
  period: Period;
  /** The years of the trend, the earliest first. */
  years: string[];
  /** Distance below a standard beyond which support is proposed: a fraction. */
  threshold: number;
  lines: PerformanceLine[];
}

export type PerformanceOutcome =
  /** No performance sheets of this add-in. */
  | { status: 'not ours' }
  | { status: 'problems'; problems: CellProblem[] }
  | { status: 'read'; reading: PerformanceReading };

const lineNames = {
  Performance_years: 1,
  Performance_measures: 1,
  Performance_organisations: 1,
  Performance_places: 1,
  Performance_month_patients: 12,
  Performance_month_outside: 12,
  Performance_quarter_patients: 4,
  Performance_quarter_outside: 4,
} as const satisfies Partial<Record<PerformanceName, number>>;

/** Every name that `readPerformance` looks at. */
export const performanceNamesRead: readonly PerformanceName[] = [
  'Performance_template',
  'Performance_system',
  'Performance_year',
  'Performance_period',
  'Performance_threshold',
  'Performance_year_list',
  ...(Object.keys(lineNames) as (keyof typeof lineNames)[]),
];

const wholeCount: FigureLimits = {
  holds: (value) => Number.isSafeInteger(value) && value >= 0,
  otherwise: performanceProblems.notWhole,
};
const fraction: FigureLimits = {
  holds: (value) => value >= 0 && value <= 1,
  otherwise: performanceProblems.notAThreshold,
};

type Reader = CellReader<PerformanceName>;

/** Reads the performance sheets, or says everything that keeps them from being read, each with its cell. */
export function readPerformance(blocks: ReadonlyMap<string, NamedBlock>): PerformanceOutcome {
  if (!blocks.has('Performance_template')) return { status: 'not ours' };
  const reader = new CellReader(blocks, performanceNames);
  const head = readHead(reader);
  const lines = readLines(reader, head.years);
  const problems = reader.problems();
  if (problems.length > 0 || !head.period || head.threshold === undefined)
    return { status: 'problems', problems };
  const { period, threshold, ...rest } = head;
  return { status: 'read', reading: { ...rest, period, threshold, lines } };
}

function readHead(reader: Reader) {
  const template = reader.words('Performance_template', 'The template of these sheets');
  if (template !== performanceTemplate)
    reader.report(
      'Performance_template',
      'other version',
      performanceProblems.anotherVersion(template, performanceTemplate),
      0,
    );
  reader.isThere('Performance_system');
  const years = readYears(reader);
  reader.isThere('Performance_year');
  const year = reader.words('Performance_year', 'The financial year reported');
  if (reader.rowsOf('Performance_year') > 0 && !years.includes(year))
    reader.report(
      'Performance_year',
      'year not known',
      performanceProblems.unknownYear(year === '' ? 'reported, a blank,' : year),
      0,
    );
  const there = reader.isThere('Performance_period');
  const threshold = reader.isThere('Performance_threshold')
    ? reader.needed('Performance_threshold', 'The distance beyond which support is proposed', 0, 0, fraction)
    : undefined;
  return {
    system: reader.words('Performance_system', 'The system'),
    years,
    year,
    period: there ? reader.choice('Performance_period', 'The period reported', periods) : undefined,
    threshold,
  };
}

const firstYear = '2014/15';
const lastYear = '2018/19';

function readYears(reader: Reader): string[] {
  if (!reader.isThere('Performance_year_list')) return [];
  const years = Array.from({ length: reader.columnsOf('Performance_year_list') }, (_, column) =>
    reader.words('Performance_year_list', 'A year of the trend', 0, column),
  );
  years.forEach((year, column) => {
    if (year === '') return;
    // Years written as "2016/17" stand in the order of their words.
    if (year < firstYear || year > lastYear)
      reader.report(
        'Performance_year_list',
        'year not known',
        performanceProblems.noStandard(year),
        0,
        column,
      );
    else if (years.indexOf(year) !== column)
      reader.report('Performance_year_list', 'entered twice', performanceProblems.yearTwice(year), 0, column);
  });
  return years.filter((year) => year !== '');
}

function readLines(reader: Reader, years: readonly string[]): PerformanceLine[] {
  if (!reader.expectSameRows(Object.keys(lineNames) as PerformanceName[], lineNames)) return [];
  const known = new Map<string, number>();
  return Array.from({ length: reader.rowsOf('Performance_years') }, (_, row) => row).flatMap((row) => {
    if (isEmpty(reader, row)) return [];
    const line = readLine(reader, years, row);
    const key = [line?.year, line?.measure, line?.organisation].join('|').toLowerCase();
    if (!line) return [];
    if (known.has(key))
      reader.report(
        'Performance_organisations',
        'entered twice',
        performanceProblems.twice(nameOf(line)),
        row,
      );
    known.set(key, row);
    return [line];
  });
}

const isEmpty = (reader: Reader, row: number): boolean =>
  (Object.entries(lineNames) as [PerformanceName, number][]).every(([name, columns]) =>
    Array.from({ length: columns }).every((_, column) => reader.isBlank(name, row, column)),
  );

const nameOf = ({
  measure,
  organisation,
  year,
}: Pick<PerformanceLine, 'measure' | 'organisation' | 'year'>) => `${measure}, ${organisation}, ${year}`;

function readLine(reader: Reader, years: readonly string[], row: number): PerformanceLine | undefined {
  const measure = reader.choice(
    'Performance_measures',
    `The measure of line ${row + 1}`,
    constitutionMeasures,
    row,
  );
  const word = (name: PerformanceName, what: string) => {
    const text = reader.words(name, `${what} of line ${row + 1}`, row);
    if (reader.isBlank(name, row))
      reader.report(name, 'blank', performanceProblems.lineIncomplete(`${what} of line ${row + 1}`), row);
    return text;
  };
  const year = word('Performance_years', 'The year');
  if (year !== '' && !years.includes(year))
    reader.report('Performance_years', 'year not known', performanceProblems.unknownYear(year), row);
  const organisation = word('Performance_organisations', 'The organisation');
  const place = word('Performance_places', 'The place');
  if (!measure) return undefined;
  const about = { year, measure, organisation, place };
  const line = {
    ...about,
    at: reader.placeOf('Performance_organisations', row),
    ...readCounts(reader, row, nameOf(about)),
  };
  checkCounts(reader, row, line);
  return line;
}

const halves = {
  patients: ['Performance_month_patients', 'Performance_quarter_patients'],
  outside: ['Performance_month_outside', 'Performance_quarter_outside'],
} as const satisfies Record<string, readonly [PerformanceName, PerformanceName]>;

const blockAt = (half: keyof typeof halves, column: number): [PerformanceName, number] =>
  column < 12 ? [halves[half][0], column] : [halves[half][1], column - 12];

function readCounts(
  reader: Reader,
  row: number,
  name: string,
): Pick<PerformanceLine, 'patients' | 'outside'> {
  const read = (half: keyof typeof halves, words: string): Figure[] =>
    periods.map((period, index) => {
      const [block, column] = blockAt(half, index);
      return reader.figure(block, `${words} (${name}, ${period})`, row, column, wholeCount);
    });
  return {
    patients: read('patients', 'All patients'),
    outside: read('outside', 'Patients outside the standard'),
  };
}

function checkCounts(reader: Reader, row: number, line: PerformanceLine): void {
  const { measure, patients, outside } = line;
  periods.forEach((period, index) => {
    const what = `${nameOf(line)}, ${period}`;
    const [all, late] = [patients[index]!.value, outside[index]!.value];
    const blank = (half: keyof typeof halves) => {
      const [block, column] = blockAt(half, index);
      return reader.isBlank(block, row, column);
    };
    const report = (
      half: keyof typeof halves,
      fault: CellFault,
      sentence: { text: string; remedy: string },
    ) => {
      const [block, column] = blockAt(half, index);
      reader.report(block, fault, sentence, row, column);
    };
    if (all !== undefined && blank('outside'))
      report('outside', 'blank', performanceProblems.outsideMissing(what));
    if (isCounted(measure)) return;
    if (late !== undefined && blank('patients'))
      report('patients', 'blank', performanceProblems.patientsMissing(what));
    if (all !== undefined && late !== undefined && late > all)
      report('outside', 'part above whole', performanceProblems.moreOutside(what, late, all));
  });
  for (const half of ['patients', 'outside'] as const) checkQuarters(reader, row, line, half);
}

/** A quarter that is entered beside its months has to be their sum. */
function checkQuarters(reader: Reader, row: number, line: PerformanceLine, half: keyof typeof halves): void {
  quarters.forEach((period, quarter) => {
    const entered = line[half][columnOfPeriod(period)]!.value;
    const parts = monthsOfQuarter(quarter).map((column) => line[half][column]!.value);
    if (entered === undefined || parts.some((part) => part === undefined)) return;
    const sum = parts.reduce<number>((total, part) => total + part!, 0);
    if (sum === entered) return;
    const words = half === 'patients' ? 'All patients' : 'Patients outside the standard';
    const what = `${words} (${nameOf(line)}, ${period})`;
    reader.report(
      halves[half][1],
      'quarter differs',
      performanceProblems.quarterDiffers(what, entered, sum),
      row,
      quarter,
    );
  });
}
