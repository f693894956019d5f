import { XmlScanner } from '../xml/xml-scanner';
import { toCellText } from '../xml/xml-text';
import { type StoredValue, storedError } from './cell-changes';

/** What a cell is to hold. */
export interface NewContents {
  /** "keep" for the formula that is there, with its cells where they change; nothing for none. */
  formula?: { keep: true; reference?: string } | { keep?: false; text: string; reference?: string };
  value: StoredValue;
  /** Whether the value is a formula's: its texts are stored in another way than those typed. */
  isResult: boolean;
  /** Marks the cell as spilling; left out, a cell keeps its mark where it keeps its formula. */
  cellMark?: number;
}

/** A new `<c>`. `prefix` is that of the sheet's elements ("" or "x:"). */
export function newCell(
  prefix: string,
  address: string,
  style: number | undefined,
  contents: NewContents,
): string {
  const attributes = style ? ` r="${address}" s="${style}"` : ` r="${address}"`;
  return cellXml(prefix, attributes, contents, '');
}

/** A `<c>` as it was, with other contents: its format, and what else is stored with it, stay. */
export function changedCell(xml: string, prefix: string, address: string, contents: NewContents): string {
  const scanner = new XmlScanner(xml, address);
  scanner.next();
  const keepsMark = contents.formula?.keep === true && contents.cellMark === undefined;
  const dropped = new Set(['r', 't', 'vm', ...(keepsMark ? [] : ['cm'])]);
  const kept = scanner.attributesAsWritten().filter(({ name }) => !dropped.has(name));
  const attributes = [` r="${address}"`, ...kept.map(({ text }) => ` ${text}`)].join('');
  const { formula, rest } = childrenOf(scanner);
  return cellXml(prefix, attributes, contents, rest, formula);
}

/** The `<f>` of a cell as written, and what follows its value (extensions). */
function childrenOf(scanner: XmlScanner): { formula: string; rest: string } {
  const children = { formula: '', rest: '' };
  if (scanner.kind === 'empty') return children;
  while (scanner.next() && scanner.around > 0) {
    const { start, name } = scanner;
    scanner.skip();
    const text = scanner.xml.slice(start, scanner.end);
    if (name === 'f') children.formula = text;
    else if (name !== 'v' && name !== 'is') children.rest += text;
  }
  return children;
}

function cellXml(
  prefix: string,
  attributes: string,
  contents: NewContents,
  rest: string,
  oldFormula = '',
): string {
  const { type, xml } = valueXml(prefix, contents);
  const mark = contents.cellMark === undefined ? '' : ` cm="${contents.cellMark}"`;
  const inside = formulaXml(prefix, contents.formula, oldFormula) + xml + rest;
  const tag = `${prefix}c${attributes}${mark}${type && ` t="${type}"`}`;
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${prefix}c>`;
}

function formulaXml(prefix: string, formula: NewContents['formula'], oldFormula: string): string {
  if (!formula) return '';
  if (formula.keep)
    return formula.reference === undefined ? oldFormula : withReference(oldFormula, formula.reference);
  const array = formula.reference === undefined ? '' : ` t="array" ref="${formula.reference}"`;
  return `<${prefix}f${array}>${toCellText(formula.text)}</${prefix}f>`;
}

function withReference(formula: string, reference: string): string {
  const scanner = new XmlScanner(formula, reference);
  scanner.next();
  const old = scanner.attributesAsWritten().find(({ name }) => name === 'ref');
  // An array formula without one covers its own cell alone: the attribute is new.
  const at = old ?? { start: 1 + scanner.fullName.length, end: 1 + scanner.fullName.length };
  const written = `${old ? '' : ' '}ref="${reference}"`;
  return formula.slice(0, at.start) + written + formula.slice(at.end);
}

function valueXml(prefix: string, { value, isResult }: NewContents): { type: string; xml: string } {
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: '', xml: '' };
  if (typeof value === 'number') return { type: '', xml: v(String(value)) };
  if (typeof value === 'boolean') return { type: 'b', xml: v(value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', xml: v(storedError(value.error)) };
  if (isResult) return { type: 'str', xml: v(toCellText(value)) };
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return {
    type: 'inlineStr',
    xml: `<${prefix}is><${prefix}t${space}>${toCellText(value)}</${prefix}t></${prefix}is>`,
  };
}
