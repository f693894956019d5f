import { alsoOfOthers, systemSheetWordings } from '../../../wording/system-sheets';
import { rangesOf } from '../../cell-areas';
import { type Rule, saidBy } from '../../check';
import type { Finding } from '../../finding';
import { type NamedBlock, namedBlocks, type WorkbookSnapshot } from '../../snapshot';
import type { CellProblem } from '../../system/cell-reader';
import { financeNames } from '../../system/finance/names';
import { readFinance } from '../../system/finance/read-finance';
import { performanceNames } from '../../system/performance/names';
import { readPerformance } from '../../system/performance/read-performance';
import { enteredTwice } from './entered-twice';
import { monthNotFilled } from './month-not-filled';
import { namedCells } from './named-cells';
import { notYetFilled } from './not-yet-filled';
import { partBeyondWhole } from './part-beyond-whole';
import { quarterDiffers } from './quarter-differs';
import { ruleOfFault } from './rule-of-fault';
import { yearNotKnown } from './year-not-known';

/** The rules that the system's own sheets are held to, besides those of plans. */
export const systemSheetRules: readonly Rule[] = [
  namedCells,
  enteredTwice,
  yearNotKnown,
  monthNotFilled,
  notYetFilled,
  partBeyondWhole,
  quarterDiffers,
];

/** Sheets of the system that a workbook has, by themselves or beside others. */
export interface SystemSheets {
  /** "system-finance 1". */
  stamp: string;
  /** The tabs they are on, in small letters. */
  tabs: ReadonlySet<string>;
  findings: Finding[];
}

/** The performance and finance sheets of a workbook, with what keeps them from being read as they stand. */
export const systemSheetsIn = (snapshot: WorkbookSnapshot): SystemSheets[] => [
  ...sheetsOf(snapshot, Object.keys(performanceNames), 'Performance_template', performanceFindings),
  ...sheetsOf(snapshot, Object.keys(financeNames), 'Finance_template', financeFindings),
];

type Blocks = ReadonlyMap<string, NamedBlock>;

function sheetsOf(
  snapshot: WorkbookSnapshot,
  names: readonly string[],
  stampName: string,
  find: (blocks: Blocks) => Finding[],
): SystemSheets[] {
  const blocks = namedBlocks(snapshot, names);
  const stamp = blocks.get(stampName);
  if (!stamp) return [];
  const tabs = new Set([...blocks.values()].map(({ sheet }) => sheet.toLowerCase()));
  return [{ stamp: String(stamp.values[0]![0]).trim(), tabs, findings: find(blocks) }];
}

function performanceFindings(blocks: Blocks): Finding[] {
  const outcome = readPerformance(blocks);
  return outcome.status === 'problems' ? findingsOf(outcome.problems) : [];
}

function financeFindings(blocks: Blocks): Finding[] {
  const outcome = readFinance(blocks);
  if (outcome.status === 'not ours') return [];
  if (outcome.status === 'problems') return findingsOf(outcome.problems);
  const { reading, gaps } = outcome;
  const entered = reading.organisations.some(({ actual }) => actual.some((month) => month !== undefined));
  if (entered || gaps.length === 0) return findingsOf(gaps);
  // A starter that nobody has filled: one sentence, not one for each month.
  const { sheet, address } = blocks.get('Finance_actuals')!;
  return [nothingEntered(sheet, [address], systemSheetWordings.notYetFilled.actuals)];
}

/** What is said of sheets in which nothing is entered at all. */
export const nothingEntered = (sheet: string, cells: string[], what: string): Finding => ({
  ...saidBy(notYetFilled),
  sheet,
  cells,
  wrong: systemSheetWordings.notYetFilled.wrong(what),
  remedy: notYetFilled.words.remedy,
});

/** Sheets of another version have their cells in other places: nothing else is said of them. */
function findingsOf(problems: readonly CellProblem[]): Finding[] {
  const ofVersion = problems.filter(({ fault }) => fault === 'other version');
  const groups = new Map<string, CellProblem[]>();
  for (const problem of ofVersion.length > 0 ? ofVersion : problems) {
    const key = groupOf(problem);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].map(findingOf);
}

/** Blanks are told together: those of a line, and those of months for all who lack them. */
function groupOf({ fault, name, address = '' }: CellProblem): string {
  if (fault === 'month not filled') return `${fault}|${name}`;
  const row = /\d+/.exec(address)?.[0] ?? '';
  return [fault, name, fault === 'blank' ? row : address].join('|');
}

function findingOf(group: readonly CellProblem[]): Finding {
  const [{ fault, sheet = '', text, remedy }] = group as [CellProblem];
  const addresses = group.flatMap(({ address }) => (address === undefined ? [] : [address]));
  return {
    ...saidBy(ruleOfFault[fault]),
    sheet,
    cells: addresses.length > 1 ? rangesOf(addresses) : addresses,
    wrong: alsoOfOthers(text, group.length - 1),
    remedy,
  };
}
