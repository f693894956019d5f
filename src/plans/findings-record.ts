import type { Finding } from './finding';

/**
 * What is kept with a workbook about its findings: those that the user ignores, each with the reason, and
 * which there were in the last run.
 */

/** A finding that the user has looked at and decided to leave. */
export interface IgnoredFinding {
  rule: string;
  sheet: string;
  cells: string[];
  /** What it said. Where the same rule finds something else in the same cells, it is shown again. */
  wrong: string;
  reason: string;
  /** The day it was ignored, as "2026-11-22". */
  on: string;
}

/** The findings of a run, by their keys; those that were ignored are among them. */
export interface KeptRun {
  keys: string[];
  /** How many more there were than are kept. */
  more: number;
}

/** More are not kept: a workbook's settings are read whole, and a user compares no more. */
const MOST_KEPT = 2_000;

type Place = Pick<Finding, 'rule' | 'sheet' | 'cells'>;

/** What tells one finding from another: its rule and place. */
export const findingKey = ({ rule, sheet, cells }: Place): string => [rule, sheet, cells.join(' ')].join('|');

/** The rule and place of a key. */
export function placeOfKey(key: string): Place {
  const [rule = '', sheet = '', cells = ''] = key.split('|');
  return { rule, sheet, cells: cells === '' ? [] : cells.split(' ') };
}

export const ignored = (finding: Finding, reason: string, on: string): IgnoredFinding => {
  const { rule, sheet, cells, wrong } = finding;
  return { rule, sheet, cells, wrong, reason: reason.trim(), on };
};

/** The findings to be shown, and which of those ignored are still found. */
export interface Sifted {
  shown: Finding[];
  /** Each ignored finding, and whether it would be shown but for that. */
  ignored: { entry: IgnoredFinding; stillFound: boolean }[];
}

export function withoutIgnored(findings: readonly Finding[], entries: readonly IgnoredFinding[]): Sifted {
  const byKey = new Map(entries.map((entry) => [findingKey(entry), entry]));
  const isIgnored = (finding: Finding): boolean => byKey.get(findingKey(finding))?.wrong === finding.wrong;
  const found = new Set(findings.filter(isIgnored).map(findingKey));
  return {
    shown: findings.filter((finding) => !isIgnored(finding)),
    ignored: entries.map((entry) => ({ entry, stillFound: found.has(findingKey(entry)) })),
  };
}

/**
 * What a run leaves for the next one to be compared with.
 *
 * @param sheet The only sheet that was validated: of the others, what was kept before still stands.
 */
export function keptRun(findings: readonly Finding[], before?: KeptRun, sheet?: string): KeptRun {
  const others = sheet === undefined ? [] : (before?.keys ?? []).filter((key) => !isOn(key, sheet));
  const keys = [...new Set([...others, ...findings.map(findingKey)])];
  const more = sheet === undefined ? 0 : (before?.more ?? 0);
  return { keys: keys.slice(0, MOST_KEPT), more: more + Math.max(0, keys.length - MOST_KEPT) };
}

const isOn = (key: string, sheet: string): boolean =>
  placeOfKey(key).sheet.toLowerCase() === sheet.toLowerCase();

/** A run held against an earlier one. */
export interface Comparison {
  /** The keys of findings that the earlier run did not have. */
  fresh: ReadonlySet<string>;
  /** Rule and place of those that only the earlier run had. */
  fixed: Place[];
  stillThere: number;
  /** Whether the earlier run had more findings than were kept, so that some may seem new that are not. */
  partial: boolean;
}

export function compareRuns(findings: readonly Finding[], earlier: KeptRun, sheet?: string): Comparison {
  const now = new Set(findings.map(findingKey));
  const before = new Set(earlier.keys.filter((key) => sheet === undefined || isOn(key, sheet)));
  const fresh = [...now].filter((key) => !before.has(key));
  return {
    fresh: new Set(fresh),
    fixed: [...before].filter((key) => !now.has(key)).map(placeOfKey),
    stillThere: now.size - fresh.length,
    partial: earlier.more > 0,
  };
}

/** What was kept as text; undefined where the text is not such a thing. */
export function readIgnored(text: string): IgnoredFinding | undefined {
  const read = parsed(text);
  if (!isRecord(read) || !isTexts(read.cells)) return undefined;
  const { rule, sheet, cells, wrong, reason, on } = read;
  if (![rule, sheet, wrong, reason, on].every((part) => typeof part === 'string')) return undefined;
  return { rule, sheet, cells, wrong, reason, on } as IgnoredFinding;
}

export function readKeptRun(text: string): KeptRun | undefined {
  const read = parsed(text);
  if (!isRecord(read) || !isTexts(read.keys) || typeof read.more !== 'number') return undefined;
  return { keys: read.keys, more: read.more };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * A short name for a key, to keep something by it: two numbers by the method of Fowler, Noll and Vo, so that
 * two keys of one workbook do not meet.
 */
export function shortName(key: string): string {
  const hash = (seed: number): string => {
    let value = seed;
    for (let index = 0; index < key.length; index += 1) {
      value = Math.imul(value ^ key.charCodeAt(index), 0x01000193);
    }
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return hash(0x811c9dc5) + hash(0x9e3779b9);
}
