import type { ExitCode } from './exit-codes';
import type { Workers } from './run-jobs';
import type { Terminal } from './terminal';

/** A word of the command line that is not an option: "FILE". */
export interface ArgumentDescription {
  name: string;
  words: () => string;
  repeating?: true;
  optional?: true;
}

export interface OptionDescription {
  /** As in `--name`. */
  name: string;
  /** As in `-o`. */
  short?: string;
  /** What stands after it: "OUT". Absent for an option that stands alone. */
  value?: string;
  /** The next word is its value only if it ends in one of these; otherwise the option stands alone. */
  valueEndsIn?: readonly string[];
  choices?: readonly string[];
  required?: true;
  words: () => string;
}

/** A command line as it would be typed, with what it does. */
export interface Example {
  line: string;
  words: () => string;
}

/** What was typed, held against its description. */
export interface Given {
  arguments: readonly string[];
  /** By name: a value, or true for an option that stands alone. */
  options: ReadonlyMap<string, string | true>;
}

/** Carries a command out. */
export type RunCommand = (given: Given, terminal: Terminal, workers?: Workers) => Promise<ExitCode>;

/** One command: parsing, `--help` and docs/command-line.md all come from this. */
export interface CommandDescription {
  name: string;
  summary: () => string;
  detail: () => readonly string[];
  arguments: readonly ArgumentDescription[];
  options: readonly OptionDescription[];
  examples: readonly Example[];
  /** Loaded only when it runs, so that `--help` needs no more than this table. */
  load: () => Promise<RunCommand>;
}

/** The value of an option, where it was given with one. */
export function valueOf({ options }: Given, name: string): string | undefined {
  const value = options.get(name);
  return value === true ? undefined : value;
}
