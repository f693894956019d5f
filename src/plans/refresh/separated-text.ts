/** A value of a line, with where it stood: rows and columns are counted from 1. */
export type TextTable = string[][];

/**
 * The cells of text as Excel copies it (separated by tabs) or as a CSV file holds it (by commas, or by
 * semicolons where the first line has no comma), by RFC 4180: a value in double quotes may hold separators,
 * line ends and, doubled, quotes. A byte order mark is left out; so is an empty line at the end.
 */
export function separatedText(text: string): TextTable {
  const plain = text.replace(/^\uFEFF/, '');
  return cells(plain, separatorOf(plain));
}

/** Figures with a comma for the decimal point: "12,5", "1.234,50", "(0,5)". */
const decimalComma = /^[^\d\p{L}]*(?:\d+|\d{1,3}(?:\.\d{3})+),(?:\d{1,2}|\d{4,})[^\d]*$/u;
/** Figures that can only be British: "12.5", "1,234.5", "1,234,567". */
const decimalPoint =
  /^[^\d\p{L}]*(?:[\d,]*\d\.(?:\d{1,2}|\d{4,})|[\d,]+,\d{3}\.\d+|\d{1,3}(?:,\d{3}){2,})[^\d]*$/u;
const groupedByPoints = /\d\.\d{3}(?!\d)/;

/**
 * Whether text comes from where the comma is the decimal point: its lines are separated by semicolons, or a
 * figure says so, and no figure says otherwise. A "1.234" in it may be a thousand times what it seems.
 */
export function hasDecimalCommas(text: string): boolean {
  const table = separatedText(text);
  const figures = table.flat().map((value) => value.trim());
  if (figures.some((value) => decimalPoint.test(value))) return false;
  return (
    figures.some((value) => decimalComma.test(value)) ||
    (separatorOf(text.replace(/^\uFEFF/, '')) === ';' && figures.some((value) => groupedByPoints.test(value)))
  );
}

function separatorOf(text: string): string {
  const first = text.split(/\r\n|\r|\n/, 1)[0]!.replace(/"(?:[^"]|"")*"/g, '');
  if (first.includes('\t')) return '\t';
  return !first.includes(',') && first.includes(';') ? ';' : ',';
}

function cells(text: string, separator: string): TextTable {
  const rows: TextTable = [[]];
  let at = 0;
  while (at <= text.length) {
    const value = text[at] === '"' ? quoted(text, at, separator) : unquoted(text, at, separator);
    rows.at(-1)!.push(value.value);
    at = value.end;
    if (at >= text.length) break;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at < text.length) rows.push([]);
    else break;
  }
  return rows.length === 1 && rows[0]!.length === 1 && rows[0]![0] === '' ? [] : rows;
}

interface Taken {
  value: string;
  /** Where the separator, the line end or the end of the text stands. */
  end: number;
}

const isEnd = (text: string, at: number, separator: string): boolean =>
  at >= text.length || text[at] === separator || text[at] === '\n' || text[at] === '\r';

function unquoted(text: string, from: number, separator: string): Taken {
  let end = from;
  while (!isEnd(text, end, separator)) end += 1;
  return { value: text.slice(from, end), end };
}

/** A quote that is never closed, or closed in the middle of a value, is a character like any other. */
function quoted(text: string, from: number, separator: string): Taken {
  let at = from + 1;
  let value = '';
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return unquoted(text, from, separator);
    value += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      at = quote + 2;
    } else if (isEnd(text, quote + 1, separator)) {
      return { value, end: quote + 1 };
    } else {
      return unquoted(text, from, separator);
    }
  }
}
