import { type Quarter, quarters } from '../../psf/quarters';
import type { FigureKind, ReturnedFigure } from './returned-line';

/** What a heading of a return says stands below it, or beside it. */
export type Heading =
  | { holds: 'organisation' }
  | { holds: 'code' }
  | { holds: 'quarter' }
  | { holds: FigureKind; quarter?: Quarter; unit?: NonNullable<ReturnedFigure['unit']> }
  /** Only "Q2": an actual, unless the table is one of A&E. */
  | { holds: 'bare quarter'; quarter: Quarter };

const organisation =
  /^(?:organisation|organisation name|org|name of organisation|name|short name|trust|trust name|provider|commissioner|ccg)$/;
const code = /^(?:ods|ods code|ods organisation code|organisation code|org code|provider code|code)$/;
const period = /^(?:quarter|period|reporting quarter|quarter reported)$/;
const over = /\b(?:over|more than|longer than) ?(?:4|four)|\bbreach(?:es)?\b/;
const attendances = /\battendances?\b|^all$/;
const actual = /^(?:actual|actuals|outturn|surplus|deficit|surplus or deficit|surplus deficit)\b/;

/** What a text says as a heading of a return; undefined where it is none that is known. */
export function headingOf(text: string): Heading | undefined {
  const words = text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const { rest, quarter } = withoutQuarter(words);
  const at = quarter && { quarter };
  if (organisation.test(words)) return { holds: 'organisation' };
  if (code.test(words)) return { holds: 'code' };
  if (period.test(words)) return { holds: 'quarter' };
  if (over.test(rest)) return { holds: 'overFourHours', ...at };
  if (attendances.test(rest)) return { holds: 'attendances', ...at };
  if (actual.test(rest)) return { holds: 'actual', ...at, ...unitOf(text) };
  return rest === '' && quarter ? { holds: 'bare quarter', quarter } : undefined;
}

function withoutQuarter(words: string): { rest: string; quarter?: Quarter } {
  const match = /\b(?:q|quarter )([1-4])\b/.exec(words);
  const quarter = match && quarters.find((one) => one === Number(match[1]));
  return quarter ? { rest: words.replace(match[0], ' ').trim(), quarter } : { rest: words };
}

/** A heading that speaks of £ without saying 000 (or k) means pounds. */
function unitOf(heading: string): { unit?: NonNullable<ReturnedFigure['unit']> } {
  if (/£\s*m\b|£\s*million|\bmillions?\b/i.test(heading)) return { unit: { says: 'millions', heading } };
  if (/000|£\s*k\b|\bthousands?\b/i.test(heading)) return {};
  return heading.includes('£') ? { unit: { says: 'pounds', heading } } : {};
}

/** A quarter as a return writes it: 2, "Q2", "Quarter 2", "Q2 2018/19". */
export function quarterOf(value: string | number | boolean): Quarter | undefined {
  const match = /^(?:q|quarter)?\s*([1-4])(?:\s|$)/i.exec(String(value).trim());
  return quarters.find((one) => one === Number(match?.[1]));
}
