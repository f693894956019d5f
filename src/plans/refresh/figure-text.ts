/** What typed or printed text says of a figure. */
export type FigureRead =
  { kind: 'blank' } | { kind: 'figure'; value: number } | { kind: 'text'; text: string };

/** The minus signs and hyphens of Unicode that stand for a minus before a figure. */
const minuses = /^[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const spaces = /[\s\u00A0\u2007\u2009\u202F]+/g;

/**
 * A figure as British finance writes it: 1,234; 1 234; (500); -500; £1,234; -£5; 12.5.
 * Thousands must be grouped by three, so that "1,5" is not taken for 15. Anything else is text.
 */
export function readFigure(text: string): FigureRead {
  const trimmed = text.replace(spaces, ' ').trim();
  if (trimmed === '') return { kind: 'blank' };
  const asText: FigureRead = { kind: 'text', text: trimmed };
  const bracketed = /^\((.+)\)$/.exec(trimmed);
  const inside = (bracketed?.[1] ?? trimmed).trim();
  const unsigned = inside.replace(minuses, '').replace(/^\+/, '').trim();
  const isSigned = unsigned !== inside;
  if (bracketed && isSigned) return asText;
  const match = /^£?\s?(-)?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(\.\d+)?$/.exec(unsigned);
  if (!match || (match[2] === undefined && match[3] === undefined)) return asText;
  const [, inner, whole = '0', decimals = ''] = match;
  if (inner && (isSigned || bracketed)) return asText;
  const size = Number(`${whole.replace(/[, ]/g, '')}${decimals}`);
  const isNegative = bracketed !== null || inner !== undefined || minuses.test(inside);
  return { kind: 'figure', value: isNegative && size !== 0 ? -size : size };
}
