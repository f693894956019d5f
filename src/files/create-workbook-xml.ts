/** Text as XML holds it. Characters that XML cannot hold at all are refused, not dropped. */
export function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters XML 1.0 has no form for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) {
    throw new RangeError(`"${text}" holds a control character that a workbook cannot store; take it out.`);
  }
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A part of the package, with its declaration. */
export const xmlPart = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Gives each different text a number, in the order they come, and remembers them. */
export class Numbered {
  private readonly numbers = new Map<string, number>();

  /** @param known What already has the first numbers. */
  constructor(known: readonly string[] = []) {
    known.forEach((text) => this.numberOf(text));
  }

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  get all(): string[] {
    return [...this.numbers.keys()];
  }
}
