import { fileMessages, xmlDamage } from '../../wording/files';
import { FileRefusal } from '../file-refusal';
import { limits } from '../limits';
import { fromXmlText } from './xml-text';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

/** What stands between tags, by its start and end. Any other "<!" begins a document type. */
const markups = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML tag by tag, forwards only, in time that grows with its length alone. It checks that tags
 * match, refuses document types and entities, and knows where in the text each tag stands, so that a
 * change can replace just that piece.
 */
export class XmlScanner {
  /** The tag last read. An element without content ("<v/>") is "empty" and has no closing tag. */
  kind: 'open' | 'empty' | 'close' = 'open';
  /** Its name without a prefix. */
  name = '';
  /** Its name as written. */
  fullName = '';
  /** Where it starts, and where what follows it starts. */
  start = 0;
  end = 0;

  private readonly openElements: string[] = [];
  /** Of each attribute of the tag: start and end of its name, then of its value. */
  private attributePlaces: number[] = [];

  constructor(
    readonly xml: string,
    readonly part: string,
  ) {}

  /** How many elements are open; an "open" tag counts itself. */
  get depth(): number {
    return this.openElements.length;
  }

  /** How many elements are open around the tag itself: 0 for the root. */
  get around(): number {
    return this.kind === 'open' ? this.depth - 1 : this.depth;
  }

  /**
   * Reads the root's opening tag, which must be the one named: parts that were swapped are found here.
   *
   * @throws FileRefusal
   */
  enter(root: string): this {
    if (!this.next()) throw this.damaged(xmlDamage.noText());
    if (this.name !== root) throw this.damaged(xmlDamage.swapped(this.name, root));
    return this;
  }

  /**
   * Goes to the next tag; false at the end of the text.
   *
   * @throws FileRefusal
   */
  next(): boolean {
    for (;;) {
      const start = this.xml.indexOf('<', this.end);
      if (start < 0) return this.finish();
      const mark = this.xml.charCodeAt(start + 1);
      if (mark === 33 || mark === 63) {
        this.end = this.endOfMarkup(start);
        continue;
      }
      this.start = start;
      if (mark === SLASH) this.readClosingTag();
      else this.readOpeningTag();
      return true;
    }
  }

  /** The value of an attribute written without a prefix. */
  attribute(name: string): string | undefined {
    return this.valueWhere((from, to) => to - from === name.length && this.xml.startsWith(name, from));
  }

  /** The value of an attribute written with a prefix, whatever the prefix is: "id" finds "r:id". */
  prefixedAttribute(name: string): string | undefined {
    return this.valueWhere((from, to) => this.xml.slice(from, to).endsWith(`:${name}`));
  }

  /** The attributes as written, in order, with their whole text. */
  attributesAsWritten(): { name: string; text: string; start: number; end: number }[] {
    const attributes = [];
    for (let at = 0; at < this.attributePlaces.length; at += 4) {
      const [from, to, , valueEnd] = this.attributePlaces.slice(at, at + 4) as [
        number,
        number,
        number,
        number,
      ];
      attributes.push({
        name: this.xml.slice(from, to),
        text: this.xml.slice(from, valueEnd + 1),
        start: from,
        end: valueEnd + 1,
      });
    }
    return attributes;
  }

  /** The text of the element just opened, without that of elements within it; reads on to its closing tag. */
  text(): string {
    if (this.kind === 'empty') return '';
    const outside = this.depth - 1;
    let text = '';
    for (let from = this.end; ; from = this.end) {
      this.next();
      text += this.textBetween(from, this.start);
      if (this.depth === outside) return text;
      this.skip();
    }
  }

  /** Reads on to the closing tag of the element just opened. */
  skip(): void {
    if (this.kind === 'empty') return;
    const depth = this.depth;
    while (this.next()) if (this.depth < depth) return;
  }

  /** The refusal of what was just read. `what` continues the sentence "in its part ..., ". */
  damaged(what: string, offset = this.start): FileRefusal {
    return new FileRefusal('damaged', fileMessages.damagedXml(this.part, what, offset));
  }

  private valueWhere(isWanted: (from: number, to: number) => boolean): string | undefined {
    const places = this.attributePlaces;
    for (let at = 0; at < places.length; at += 4) {
      if (!isWanted(places[at]!, places[at + 1]!)) continue;
      return fromXmlText(this.xml.slice(places[at + 2], places[at + 3]), this.part, places[at + 2]!);
    }
    return undefined;
  }

  /** Text of one stretch without tags: comments and instructions left out, CDATA taken as it is. */
  private textBetween(from: number, to: number): string {
    let text = '';
    let at = from;
    while (at < to) {
      const markup = this.xml.indexOf('<', at);
      const plainEnd = markup < 0 || markup > to ? to : markup;
      text += fromXmlText(this.xml.slice(at, plainEnd), this.part, at);
      if (plainEnd >= to) break;
      at = this.endOfMarkup(plainEnd);
      if (this.xml.startsWith('<![CDATA[', plainEnd)) text += this.xml.slice(plainEnd + 9, at - 3);
    }
    return text;
  }

  /** The end of a comment, an instruction or a CDATA section that starts at `start`. */
  private endOfMarkup(start: number): number {
    const [, closing] = markups.find(([opening]) => this.xml.startsWith(opening, start)) ?? [];
    if (!closing) throw new FileRefusal('unsafe', fileMessages.entities(this.part));
    const end = this.xml.indexOf(closing, start + (closing === '-->' ? 4 : 2));
    if (end < 0) throw this.damaged(xmlDamage.breaksOff(), start);
    return end + closing.length;
  }

  private readClosingTag(): void {
    const end = this.xml.indexOf('>', this.start);
    const open = this.openElements.pop();
    if (end < 0) throw this.damaged(xmlDamage.breaksOff());
    const name = this.xml.slice(this.start + 2, end).trimEnd();
    if (name !== open) throw this.damaged(xmlDamage.endsUnbegun(name));
    this.kind = 'close';
    this.named(name);
    this.end = end + 1;
    this.attributePlaces = [];
  }

  private readOpeningTag(): void {
    let at = this.start + 1;
    while (at < this.xml.length && !this.endsName(at)) at++;
    const name = this.xml.slice(this.start + 1, at);
    if (name === '') throw this.damaged(xmlDamage.noName());
    this.attributePlaces = [];
    at = this.readAttributes(at);
    const isEmpty = this.xml.charCodeAt(at) === SLASH;
    if (isEmpty) at++;
    if (this.xml.charCodeAt(at) !== GREATER) throw this.damaged(xmlDamage.notClosed(name));
    this.kind = isEmpty ? 'empty' : 'open';
    this.named(name);
    this.end = at + 1;
    if (isEmpty) return;
    this.openElements.push(name);
    if (this.depth > limits.xmlDepth) throw this.damaged(xmlDamage.tooDeep());
  }

  /** Reads attributes from `at` on; where they end. */
  private readAttributes(from: number): number {
    let at = this.skipSpaces(from);
    while (at < this.xml.length && !this.endsTag(at)) {
      const nameStart = at;
      while (at < this.xml.length && !this.endsName(at)) at++;
      const nameEnd = at;
      at = this.skipSpaces(at);
      if (nameEnd === nameStart || this.xml.charCodeAt(at) !== EQUALS)
        throw this.damaged(xmlDamage.brokenAttribute());
      at = this.skipSpaces(at + 1);
      const quote = this.xml.charCodeAt(at);
      const valueEnd = quote === QUOTE || quote === APOSTROPHE ? this.xml.indexOf(this.xml[at]!, at + 1) : -1;
      if (valueEnd < 0) throw this.damaged(xmlDamage.brokenAttribute());
      this.attributePlaces.push(nameStart, nameEnd, at + 1, valueEnd);
      at = this.skipSpaces(valueEnd + 1);
    }
    return at;
  }

  private named(name: string): void {
    this.fullName = name;
    this.name = localName(name);
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (isSpace(this.xml.charCodeAt(at))) at++;
    return at;
  }

  private endsTag(at: number): boolean {
    const code = this.xml.charCodeAt(at);
    return code === GREATER || code === SLASH;
  }

  private endsName(at: number): boolean {
    const code = this.xml.charCodeAt(at);
    return code === GREATER || code === SLASH || code === EQUALS || code === 60 || isSpace(code);
  }

  /** A number that an attribute must hold where it is there at all: whole and not below 0. */
  count(name: string): number | undefined {
    const written = this.attribute(name);
    if (written === undefined) return undefined;
    if (!/^\d{1,10}$/.test(written)) throw this.damaged(xmlDamage.notWhole(name));
    return Number(written);
  }

  private finish(): false {
    if (this.depth > 0) {
      throw this.damaged(xmlDamage.endsWithin(this.openElements.at(-1)!), this.xml.length);
    }
    return false;
  }
}
