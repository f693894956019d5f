import { fileMessages, xmlDamage } from '../../wording/files';
import { FileRefusal } from '../file-refusal';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Whether XML may hold the character at all (XML 1.0, 2.2). */
export const isXmlCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** What a reference between "&" and ";" stands for; nothing where it stands for none. */
function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return Object.hasOwn(named, reference) ? named[reference] : undefined;
  const isHex = reference[1] === 'x';
  const digits = reference.slice(isHex ? 2 : 1);
  if (!(isHex ? /^[0-9a-f]{1,8}$/i : /^\d{1,8}$/).test(digits)) return undefined;
  const code = parseInt(digits, isHex ? 16 : 10);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/**
 * Text as XML means it: references replaced, line ends as one line feed. `part` and `offset` say where it
 * is, should it be damaged.
 *
 * @throws FileRefusal
 */
export function fromXmlText(raw: string, part: string, offset: number): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&<]{0,12})(;?)/g, (whole: string, reference: string, end: string, at: number) => {
    const character = end ? characterOf(reference) : undefined;
    if (character !== undefined) return character;
    throw new FileRefusal(
      'damaged',
      fileMessages.damagedXml(part, xmlDamage.notAReference(whole), offset + at),
    );
  });
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const toXmlText = (text: string): string => text.replace(/[&<>]/g, (character) => escapes[character]!);

/** The text of a cell or a formula as Excel means it: `_x000D_` is a carriage return (ECMA-376 part 1, 22.9.2.19). */
export const fromCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

const escapeCode = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;

/** The reverse of `fromCellText`, as XML: what XML cannot hold, and text that looks like such an escape. */
export function toCellText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escapeCode(0x5f));
  // Whole characters, so that only half of a surrogate pair on its own counts as one XML cannot hold.
  const held = escaped.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/gu, (character) => {
    const code = character.codePointAt(0)!;
    return code > 0xffff ? character : escapeCode(code);
  });
  return toXmlText(held);
}
