import { parseArgs } from 'node:util';
import { usageMessages } from '../wording/command-line';
import type {
  ArgumentDescription,
  CommandDescription,
  Given,
  OptionDescription,
} from './command-description';
import { commonOptions } from './command-table';
import { nearestSpelling } from './nearest-spelling';
import { RefusedCommand } from './refused-command';

interface OptionToken {
  index: number;
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

/**
 * What was typed after the name of a command.
 *
 * @throws RefusedCommand Where it cannot be meant, saying what to do.
 */
export function readArguments(command: CommandDescription, typed: readonly string[]): Given {
  const described = [...command.options, ...commonOptions];
  const { tokens } = parseArgs({
    args: [...typed],
    options: Object.fromEntries(described.map((option) => [option.name, nodeOption(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<string, string | true>();
  const words: string[] = [];
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind === 'positional' && !taken.has(token.index)) words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = described.find(({ name }) => name === token.name) ?? unknown(command, token, described);
    if (options.has(option.name)) throw new RefusedCommand(usageMessages.givenTwice(token.rawName));
    const next = tokens.find(({ index, kind }) => index === token.index + 1 && kind === 'positional');
    const following = next?.kind === 'positional' ? next.value : undefined;
    const value = valueGiven(command, option, token, following);
    if (value === following && !token.inlineValue) taken.add(token.index + 1);
    options.set(option.name, value);
  }
  if (!options.has('help')) checkComplete(command, words, options);
  return { arguments: words, options };
}

/** An option whose value may be left out is read as one that stands alone; its value is looked for after it. */
const nodeOption = ({ value, valueEndsIn, short }: OptionDescription) => ({
  type: value !== undefined && !valueEndsIn ? ('string' as const) : ('boolean' as const),
  ...(short !== undefined && { short }),
});

function unknown(
  command: CommandDescription,
  { rawName }: OptionToken,
  described: readonly OptionDescription[],
): never {
  const nearest = nearestSpelling(
    rawName.replace(/^-+/, ''),
    described.map(({ name }) => name),
  );
  throw new RefusedCommand(
    usageMessages.unknownOption(command.name, rawName, nearest === undefined ? undefined : `--${nearest}`),
  );
}

function valueGiven(
  command: CommandDescription,
  option: OptionDescription,
  token: OptionToken,
  following: string | undefined,
): string | true {
  const { value, valueEndsIn, choices } = option;
  const given = token.value;
  if (value === undefined) {
    if (given !== undefined) throw new RefusedCommand(usageMessages.takesNoValue(token.rawName, given));
    return true;
  }
  if (valueEndsIn && given === undefined) {
    const ends = (ending: string) => following?.toLowerCase().endsWith(ending) === true;
    return valueEndsIn.some(ends) ? following! : true;
  }
  // What looks like an option is one: "-o --json" has lost its file.
  const isOption = !token.inlineValue && given !== undefined && /^-./.test(given);
  if (given === undefined || given === '' || isOption)
    throw new RefusedCommand(usageMessages.valueMissing(command.name, token.rawName, value));
  return choices ? choiceOf(token.rawName, given, choices) : given;
}

/** Capital or small letters. */
function choiceOf(option: string, given: string, choices: readonly string[]): string {
  const choice = choices.find((one) => one.toLowerCase() === given.toLowerCase());
  if (choice !== undefined) return choice;
  const nearest = nearestSpelling(given, choices);
  throw new RefusedCommand(usageMessages.notAChoice(option, given, choices, nearest));
}

function checkComplete(
  { name, arguments: described, options: known }: CommandDescription,
  words: readonly string[],
  options: ReadonlyMap<string, string | true>,
): void {
  const missing = described.find(({ optional }, index) => !optional && words[index] === undefined);
  if (missing) throw new RefusedCommand(argumentMissing(name, missing));
  if (!described.at(-1)?.repeating && words.length > described.length)
    throw new RefusedCommand(usageMessages.tooMany(name, words[described.length]!));
  const needed = known.find((option) => option.required && !options.has(option.name));
  if (needed)
    throw new RefusedCommand(usageMessages.optionMissing(name, optionSpelling(needed), needed.words()));
}

const argumentMissing = (command: string, { name, words }: ArgumentDescription): string =>
  usageMessages.argumentMissing(command, name, words());

/** An option as it is typed: "-o OUT, --output OUT". */
export function optionSpelling({ name, short, value, valueEndsIn }: OptionDescription): string {
  const after = value === undefined ? '' : valueEndsIn ? ` [${value}]` : ` ${value}`;
  return [...(short === undefined ? [] : [`-${short}${after}`]), `--${name}${after}`].join(', ');
}
