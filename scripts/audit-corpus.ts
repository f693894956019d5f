/**
 * Measures the formula audit on real workbooks with marked faults: precision, recall and F1 by report for
 * formulas that refer wrongly and for missing ones, beside other methods, and how they hold on workbooks
 * that the criteria were not chosen on.
 *
 * The corpus holds no figures. In a workbook a typed total is reported only where it is what the figures
 * above it come to; here that cannot be seen, and all of them count.
 *
 * The corpus is not part of the project: give its path as an argument or in SYB_CORPUS. Add --reports to
 * list every report with its sentence.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { auditFormulas } from '../src/plans/audit/audit-formulas';
import type { AuditReport } from '../src/plans/audit/audit-report';
import type { AuditCell, AuditSheet } from '../src/plans/audit/audit-sheet';
import { type AuditCriteria, standardCriteria } from '../src/plans/audit/criteria';
import { addressOf, areaOf, cellOf } from '../src/plans/cell-area';

type FaultKind = 'inconsistent' | 'missing';

interface MarkedSheet {
  sheet: string;
  annotated: boolean;
  cells: Record<string, string>;
  faults: { kind: FaultKind; cells: string[]; or: string[] }[];
}

interface MarkedWorkbook {
  workbook: string;
  sheets: MarkedSheet[];
}

/** Counts of one workbook, or of several together. */
interface Counts {
  reports: number;
  right: number;
  faults: number;
  touched: number;
}

type Score = Record<FaultKind, Counts>;

const none = (): Counts => ({ reports: 0, right: 0, faults: 0, touched: 0 });
const faultKinds: FaultKind[] = ['inconsistent', 'missing'];

const readCell = ([address, held]: [string, string]): AuditCell => {
  const { row, column } = areaOf(address);
  return held.startsWith('=')
    ? { row, column, kind: 'formula', formula: held }
    : { row, column, kind: held as AuditCell['kind'] };
};

const readSheet = ({ sheet, cells }: MarkedSheet): AuditSheet => ({
  name: sheet,
  cells: Object.entries(cells).map(readCell),
});

/** The single cells of a report: "B4:B6" is B4, B5 and B6. */
const cellsOf = ({ cells }: AuditReport): string[] =>
  cells.flatMap((address) => {
    const whole = areaOf(address);
    return Array.from({ length: whole.rows * whole.columns }, (_, index) =>
      addressOf(cellOf(whole, Math.floor(index / whole.columns), index % whole.columns)),
    );
  });

function scored({ workbook, sheets }: MarkedWorkbook, criteria: AuditCriteria, listed: boolean): Score {
  const score: Score = { inconsistent: none(), missing: none() };
  const reports = auditFormulas(sheets.map(readSheet), criteria);
  for (const { sheet, faults } of sheets.filter(({ annotated }) => annotated)) {
    for (const kind of faultKinds) {
      const marked = faults
        .filter((fault) => fault.kind === kind)
        .map(({ cells, or }) => new Set([...cells, ...or]));
      const own = reports.filter(
        (report) => report.sheet === sheet && (report.kind === 'overwritten') === (kind === 'missing'),
      );
      const touches = (report: AuditReport) =>
        marked.filter((cells) => cellsOf(report).some((cell) => cells.has(cell)));
      const counts = score[kind];
      counts.reports += own.length;
      counts.faults += marked.length;
      counts.right += own.filter((report) => touches(report).length > 0).length;
      counts.touched += new Set(own.flatMap(touches)).size;
      if (listed) for (const report of own) listReport(workbook, report, touches(report).length > 0);
    }
  }
  return score;
}

const listReport = (
  workbook: string,
  { sheet, confidence, explanation }: AuditReport,
  right: boolean,
): void =>
  console.log(`${right ? 'marked  ' : 'unmarked'} ${workbook} ${sheet} (${confidence}) ${explanation}`);

const together = (scores: readonly Score[], kind: FaultKind): Counts => {
  const sum = (part: keyof Counts) => scores.reduce((total, score) => total + score[kind][part], 0);
  return { reports: sum('reports'), right: sum('right'), faults: sum('faults'), touched: sum('touched') };
};

const precisionOf = ({ right, reports }: Counts): number => (reports === 0 ? 1 : right / reports);
const recallOf = ({ touched, faults }: Counts): number => (faults === 0 ? 1 : touched / faults);

/** Precision counts for twice recall in choosing criteria: being wrong costs trust. */
function preference(counts: Counts): number {
  const [precision, recall] = [precisionOf(counts), recallOf(counts)];
  return precision + recall === 0 ? 0 : (1.25 * precision * recall) / (0.25 * precision + recall);
}

const decimals = (figure: number): string => figure.toFixed(3).replace(/^0/, '');

function figuresOf(counts: Counts): string {
  const [precision, recall] = [precisionOf(counts), recallOf(counts)];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [precision, recall, f1].map((figure) => decimals(figure).padStart(9)).join('');
}

/** As published with the corpus, on the same half of it. */
const otherMethods: Record<FaultKind, [string, string][]> = {
  inconsistent: [
    ['ExceLint', '     .439     .187     .262'],
    ['Excel’s own rule', '     .103     .084     .093'],
    ['the same, silent where the cell agrees the other way', '     .268     .084     .128'],
  ],
  missing: [['a number inside a run of formulas', '     .375     .082     .134']],
};

/** One criterion at a time one step to either side: what else might have been chosen. */
const alternatives: AuditCriteria[] = [
  standardCriteria,
  ...Object.entries(standardCriteria).flatMap(([name, value]: [string, number]) =>
    [value - 1, value + 1]
      .filter((other) => other > 0)
      .map((other) => ({ ...standardCriteria, [name]: other })),
  ),
];

/** A shuffle that is the same on every run: the same seed gives the same halves. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  return items
    .map((item) => ({ item, order: next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

const SPLITS = 50;

/** For each split: criteria chosen on one half of the workbooks, counts on the other half. */
function leftOut(byCriteria: readonly Score[][], kind: FaultKind): Counts[] {
  const indices = byCriteria[0]!.map((_, index) => index);
  return Array.from({ length: SPLITS }, (_, split) => {
    const order = shuffled(indices, 7_919 * (split + 1));
    const [tune, judge] = [order.slice(0, order.length / 2), order.slice(order.length / 2)];
    const countsOn = (scores: readonly Score[], half: number[]) =>
      together(
        half.map((index) => scores[index]!),
        kind,
      );
    const chosen = byCriteria.reduce((best, scores) =>
      preference(countsOn(scores, tune)) > preference(countsOn(best, tune)) ? scores : best,
    );
    return countsOn(chosen, judge);
  });
}

function spread(figures: readonly number[]): string {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number) => decimals(sorted[Math.round(share * (sorted.length - 1))]!);
  return `middle ${at(0.5)}, from ${at(0.1)} to ${at(0.9)} in eight splits of ten, lowest ${at(0)}`;
}

/** The counts without the workbook that holds most of the marked faults, on which the rest must not lean. */
function withoutTheLargest(scores: readonly Score[], kind: FaultKind): Counts {
  const largest = scores.reduce((most, score) => (score[kind].faults > most[kind].faults ? score : most));
  return together(
    scores.filter((score) => score !== largest),
    kind,
  );
}

function measure(workbooks: readonly MarkedWorkbook[], listed: boolean): void {
  const byCriteria = alternatives.map((criteria, index) =>
    workbooks.map((workbook) => scored(workbook, criteria, listed && index === 0)),
  );
  const standard = byCriteria[0]!;
  for (const kind of faultKinds) {
    const counts = together(standard, kind);
    console.log(`\n${kind}: ${counts.faults} marked faults in ${workbooks.length} workbooks`);
    console.log(`${''.padEnd(54)}precision  recall       F1`);
    const line = (name: string, figures: string) => console.log(`${name.padEnd(52)}${figures}`);
    line(`this audit (${counts.right} of ${counts.reports} reports right)`, figuresOf(counts));
    line('this audit, without the workbook of most faults', figuresOf(withoutTheLargest(standard, kind)));
    for (const [name, figures] of otherMethods[kind]) line(name, figures);
    const judged = leftOut(byCriteria, kind);
    console.log(`On workbooks left out (${SPLITS} splits in half, criteria chosen on the other half):`);
    console.log(`  precision: ${spread(judged.map(precisionOf))}`);
    console.log(`  recall:    ${spread(judged.map(recallOf))}`);
  }
}

const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const path = resolve(given ?? process.env.SYB_CORPUS ?? '../shared/corpus/development.json');
if (existsSync(path)) {
  measure(JSON.parse(readFileSync(path, 'utf8')) as MarkedWorkbook[], process.argv.includes('--reports'));
} else {
  console.error(
    `There is no corpus at ${path}: give the path of its JSON file as an argument or in SYB_CORPUS. ` +
      'It is kept apart from the project.',
  );
  process.exitCode = 2;
}
