import { consolidationWordings as say } from '../../../wording/system-plans';
import type { CompiledTemplate, PlanCell, PlanSheet } from '../../compile';
import type { Column, Line, Section } from '../../specification';
import type { CellValue } from '../../workbook-model';
import { isRegistered } from './adding-rules';
import { isDay, latest } from './add-up';
import type { UnitPlan } from './load-plans';
import { heldIn, numberIn } from './plan-contents';

/** The lines of a section that each organisation fills with its own: schemes, contracts, risks. */
export interface Register {
  sheet: PlanSheet;
  section: Section;
  lines: readonly Line[];
  /** Columns of words; the first names the scheme. */
  words: readonly Column[];
  choices: readonly Column[];
  /** Choices that a formula of the template reads, so that lines with different ones stay apart. */
  apart: readonly Column[];
  figures: readonly Column[];
  /** The cells of each line. */
  cells: ReadonlyMap<Line, ReadonlyMap<Column, PlanCell>>;
}

/** A line that an organisation has filled. */
export interface Entry {
  plan: UnitPlan;
  /** Its cells in the organisation's own plan. */
  cells: ReadonlyMap<Column, PlanCell>;
  /** How much it is about: its figures as entered, whatever their sign. */
  size: number;
}

/** A line of the system's register: one entry, or several put together. */
export interface RegisterLine {
  line: Line;
  entries: readonly Entry[];
  /** What its columns of words and choices hold, by column. */
  words: ReadonlyMap<Column, CellValue>;
  /** Those of them that are left blank though the entries have something there, and why. */
  blank: ReadonlyMap<Column, string>;
  /** What a reader has to know of it. */
  remark?: string;
}

/** The registers of a template. */
export const registersOf = (compiled: CompiledTemplate): Register[] =>
  compiled.sheets.flatMap((sheet) =>
    sheet.specification.sections.flatMap((section) => {
      const lines = section.lines.filter((line) => isRegistered({ line }));
      return lines.length === 0 ? [] : [registerOf(compiled, sheet, section, lines)];
    }),
  );

function registerOf(
  compiled: CompiledTemplate,
  sheet: PlanSheet,
  section: Section,
  lines: readonly Line[],
): Register {
  const adds = ({ cell: own }: Column): boolean =>
    own === undefined || own.holds === 'amount' || own.holds === 'count';
  const described = section.columns.filter((column) => !adds(column));
  const choices = described.filter(({ cell }) => cell!.holds === 'choice');
  const cell = (line: Line, column: Column): PlanCell =>
    compiled.cell(sheet.specification.id, line.id, column.id);
  const isRead = (column: Column): boolean => compiled.dependents(cell(lines[0]!, column)).length > 0;
  return {
    sheet,
    section,
    lines,
    words: described.filter((column) => !choices.includes(column)),
    choices,
    apart: choices.filter(isRead),
    figures: section.columns.filter(adds),
    cells: new Map(
      lines.map((line) => [line, new Map(section.columns.map((column) => [column, cell(line, column)]))]),
    ),
  };
}

/** The lines of a register that a plan has begun to fill. */
export const entriesOf = ({ cells, figures }: Register, plan: UnitPlan): Entry[] =>
  [...cells.values()]
    .filter((line) =>
      [...line.values()].some(
        (cell) => cell.formula === undefined && heldIn(plan.contents, cell).type !== 'blank',
      ),
    )
    .map((line) => ({ plan, cells: line, size: sizeOf(figures, line, plan) }));

const sizeOf = (
  figures: readonly Column[],
  line: ReadonlyMap<Column, PlanCell>,
  { contents }: UnitPlan,
): number =>
  figures.reduce((size, column) => {
    const cell = line.get(column)!;
    return size + (cell.formula ? 0 : Math.abs(numberIn(contents, cell) ?? 0));
  }, 0);

const said = ({ plan, cells }: Entry, column: Column): CellValue =>
  heldIn(plan.contents, cells.get(column)!).value;

const inLowerCase = (entry: Entry, column: Column): string =>
  String(said(entry, column)).trim().toLowerCase();

interface Group {
  /** Choices that have to stay apart. */
  kind: string;
  entries: Entry[];
  size: number;
}

/**
 * Puts the entries of all plans into the lines of one register: those with the same words and choices
 * together and, where there are still more than lines, the smallest of each kind as "others", so that every
 * total and every analysis of the sheet stays what it is.
 */
export function putTogether(register: Register, entries: readonly Entry[]): RegisterLine[] {
  return fit(groupsOf(register, entries), register).map(({ group, others }, index) => ({
    line: register.lines[index]!,
    entries: group.entries,
    ...described(register, group, others),
  }));
}

function groupsOf({ words, choices, apart }: Register, entries: readonly Entry[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const key = [...words, ...choices].map((column) => inLowerCase(entry, column)).join('\n');
    const group = groups.get(key);
    if (group) {
      group.entries.push(entry);
      group.size += entry.size;
    } else {
      const kind = apart.map((column) => inLowerCase(entry, column)).join('\n');
      groups.set(key, { kind, entries: [entry], size: entry.size });
    }
  }
  return [...groups.values()];
}

interface Fitted {
  group: Group;
  /** Whether it stands for what has no line of its own. */
  others: boolean;
}

/** How entries without a line of their own are put together: as near to their organisations as there is room. */
const partitions: readonly ((group: Group) => string)[] = [
  ({ kind, entries }) => `${kind}\n${entries[0]!.plan.organisation.odsCode}`,
  ({ kind, entries }) => `${kind}\n${entries[0]!.plan.organisation.place}`,
  ({ kind }) => kind,
];

function fit(groups: readonly Group[], { lines }: Register): Fitted[] {
  if (groups.length <= lines.length) return groups.map((group) => ({ group, others: false }));
  const bySize = [...groups].sort((a, b) => b.size - a.size);
  for (const part of partitions) {
    const last = part === partitions.at(-1);
    // Half of the lines at least are for the largest, each by itself, unless the kinds alone need more.
    for (let own = lines.length - 1; own >= (last ? 0 : lines.length / 2); own--) {
      const rest = bySize.slice(own);
      const parts = [...new Set(rest.map(part))];
      if (own + parts.length > lines.length) continue;
      const kept = new Set(bySize.slice(0, own));
      return [
        ...groups.filter((group) => kept.has(group)).map((group) => ({ group, others: false })),
        ...parts.map((name) => together(rest.filter((one) => part(one) === name))),
      ];
    }
  }
  return kindByKind(bySize, lines.length);
}

/** More kinds than lines, as blank or mistyped choices make them: the smallest kinds share the last line. */
function kindByKind(groups: readonly Group[], lines: number): Fitted[] {
  const kinds = [...new Set(groups.map(({ kind }) => kind))]
    .map((kind) => together(groups.filter((one) => one.kind === kind)))
    .sort((a, b) => b.group.size - a.group.size);
  return [...kinds.slice(0, lines - 1), together(kinds.slice(lines - 1).map(({ group }) => group))];
}

const together = (groups: readonly Group[]): Fitted => ({
  group: {
    kind: groups[0]!.kind,
    entries: groups.flatMap(({ entries }) => entries),
    size: groups.reduce((sum, { size }) => sum + size, 0),
  },
  others: groups.length > 1,
});

/** The words of a line of the system: the entries' own, or what stands for several. */
function described(
  { words: columns, choices, apart }: Register,
  { entries }: Group,
  others: boolean,
): Pick<RegisterLine, 'words' | 'blank' | 'remark'> {
  const [name, ...further] = columns;
  const [first] = entries as [Entry];
  const organisations = new Set(entries.map(({ plan }) => plan.organisation)).size;
  const alike = (column: Column): boolean =>
    entries.every((entry) => inLowerCase(entry, column) === inLowerCase(first, column));
  const words = new Map<Column, CellValue>();
  const blank = new Map<Column, string>();
  const put = (column: Column, { value, why }: Word): void => {
    words.set(column, value);
    if (why !== undefined) blank.set(column, why);
  };
  const remarks: string[] = [];
  for (const column of choices) {
    // What a formula of the template reads is never taken for what it is not.
    if (alike(column)) put(column, { value: said(first, column) });
    else if (apart.includes(column)) put(column, { value: '', why: say.choicesDiffer() });
    else {
      put(column, { value: largest(entries, column) });
      remarks.push(say.mostly(String(words.get(column))));
    }
  }
  const kind = apart.map((column) => String(words.get(column))).filter(Boolean);
  if (name) {
    const merged = say.merged(kind.join(', '), entries.length, organisations);
    put(name, { value: others ? merged : said(first, name) });
  }
  for (const column of further) {
    put(
      column,
      alike(column) ? { value: said(first, column) } : wordForSeveral(column, entries, organisations),
    );
  }
  return { words, blank, ...(remarks.length > 0 && { remark: remarks.join(' ') }) };
}

/** What stands in a column of words, or why nothing does. */
interface Word {
  value: CellValue;
  why?: string;
}

/** What stands for several entries that differ: a date is the latest, words say so, a score is left blank. */
function wordForSeveral(column: Column, entries: readonly Entry[], organisations: number): Word {
  switch (column.cell!.holds) {
    case 'date': {
      const { held } = latest(entries.map((entry) => Number(said(entry, column))).filter(isDay));
      return { value: held?.value ?? '' };
    }
    case 'text':
    case 'choice':
      return { value: say.several(organisations) };
    default:
      return { value: '', why: say.noBase() };
  }
}

/** The choice that the largest part of the amount has. */
function largest(entries: readonly Entry[], column: Column): CellValue {
  const sizes = new Map<CellValue, number>();
  for (const entry of entries) {
    const choice = said(entry, column);
    sizes.set(choice, (sizes.get(choice) ?? 0) + entry.size);
  }
  return [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
