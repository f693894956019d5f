import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A damaged workbook, made anew from its number alone. */
export interface DamagedFile {
  number: number;
  /** What was done to it. */
  damage: string;
  bytes: Uint8Array;
}

/** Chance that is the same for the same seed. */
class Chance {
  constructor(private state: number) {}

  /** 0 to below 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

type Parts = Record<string, Uint8Array>;
type Damage = (good: Uint8Array, chance: Chance) => Uint8Array;

const opened = (good: Uint8Array): Parts => unzipSync(good);
const closed = (parts: Parts): Uint8Array => zipSync(parts, { level: 1 });

const xmlNames = (parts: Parts): string[] => Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));

/** Damage to the text of one XML part. */
const toText =
  (change: (text: string, chance: Chance) => string): Damage =>
  (good, chance) => {
    const parts = opened(good);
    const sheets = xmlNames(parts).filter((name) => name.includes('worksheets/sheet'));
    const name = chance.of(chance.fraction() < 0.5 ? sheets : xmlNames(parts));
    parts[name] = strToU8(change(strFromU8(parts[name]!), chance));
    return closed(parts);
  };

/** Replaces one match of a pattern; where there is none, the text stays. */
function replaceOne(text: string, pattern: RegExp, chance: Chance, replacement: string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { index, 0: found } = chance.of(matches);
  return text.slice(0, index) + replacement + text.slice(index + found.length);
}

const oddNumbers = [
  '-1',
  '0',
  '1048577',
  '99999999999999999999',
  '4294967295',
  'NaN',
  '1e308',
  '1e999',
  '',
  'x',
  '16385',
  '0.5',
];
const oddReferences = [
  'A1:XFD1048576',
  'XFE1',
  'A0',
  'A1048577',
  'B2:A1',
  '',
  'A1:A1:A1',
  "'",
  'AAAA1',
  '$A$1',
  'A1:B2',
];
const oddTypes = ['s', 'b', 'e', 'd', 'str', 'inlineStr', 'n', 'shared', 'array', 'dataTable', '?'];

const oddFormulas = [
  '('.repeat(30_000),
  `${'_xlfn.SINGLE('.repeat(2_400)}A1${')'.repeat(2_400)}`,
  `${'_xlfn.ANCHORARRAY('.repeat(1_700)}A1${')'.repeat(1_700)}`,
  `'${'a'.repeat(30_000)}`,
  `[${'['.repeat(30_000)}`,
  '"'.repeat(29_999),
  `_xldudf_SYB_${'A'.repeat(30_000)}`,
  'A1:'.repeat(10_000),
  `1${'+XFD1048576'.repeat(2_500)}`,
  '!'.repeat(32_000),
];

const row = (number: number, inside: string) => `<row r="${number}">${inside}</row>`;

/** Puts rows in place of those of a sheet. */
const withRows = (text: string, rows: string) =>
  text.replace(/<sheetData\/>|<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`);

const damages: Record<string, Damage> = {
  'bytes flipped': (good, chance) => {
    const bytes = good.slice();
    const count = 1 + chance.below(40);
    for (let flip = 0; flip < count; flip++) bytes[chance.below(bytes.length)]! ^= 1 << chance.below(8);
    return bytes;
  },
  'bytes of the directory flipped': (good, chance) => {
    const bytes = good.slice();
    const start = Math.floor(bytes.length * 0.85);
    const count = 1 + chance.below(6);
    for (let flip = 0; flip < count; flip++)
      bytes[start + chance.below(bytes.length - start)] = chance.below(256);
    return bytes;
  },
  truncated: (good, chance) => good.slice(0, chance.below(good.length)),
  'a piece cut out': (good, chance) => {
    const start = chance.below(good.length);
    const end = start + chance.below(Math.min(2_000, good.length - start));
    return Uint8Array.from([...good.subarray(0, start), ...good.subarray(end)]);
  },
  'a piece overwritten with noughts': (good, chance) =>
    good.slice().fill(chance.below(2) * 255, chance.below(good.length), chance.below(good.length)),
  'bytes put in': (good, chance) => {
    const at = chance.below(good.length);
    const noise = Array.from({ length: 1 + chance.below(300) }, () => chance.below(256));
    return Uint8Array.from([...good.subarray(0, at), ...noise, ...good.subarray(at)]);
  },
  'a part removed': (good, chance) => {
    const parts = opened(good);
    const gone = chance.of(Object.keys(parts));
    return closed(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== gone)));
  },
  'two parts swapped': (good, chance) => {
    const parts = opened(good);
    const [one, other] = [chance.of(xmlNames(parts)), chance.of(xmlNames(parts))];
    [parts[one], parts[other]] = [parts[other]!, parts[one]!];
    return closed(parts);
  },
  'a part duplicated': (good, chance) => {
    const parts = opened(good);
    const name = chance.of(Object.keys(parts));
    return closed({
      ...parts,
      [chance.of([name.toUpperCase(), `../${name}`, `/${name}`, `${name}/`])]: parts[name]!,
    });
  },
  'a length lied about': (good, chance) => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    const records = [...bytes.keys()].filter(
      (at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && at + 46 < bytes.length,
    );
    const at = chance.of(records) + chance.of([18, 20, 22, 24, 26, 28, 30, 32, 42]);
    view.setUint32(at, chance.of([0, 1, 0xffffffff, 0x7fffffff, 0x0fffffff, chance.below(100_000)]), true);
    return bytes;
  },
  'an entity declared': toText((text, chance) => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
    const at = chance.fraction() < 0.5 ? text.indexOf('?>') + 2 : chance.below(text.length);
    return text.slice(0, at) + bomb + text.slice(at).replace(/<v>/, '<v>&c;');
  }),
  'a number made absurd': toText((text, chance) =>
    replaceOne(text, /(?<==")-?\d+(?=")/g, chance, chance.of(oddNumbers)),
  ),
  'a value made absurd': toText((text, chance) =>
    replaceOne(text, /(?<=<v>)[^<]*/g, chance, chance.of(oddNumbers)),
  ),
  'a reference made absurd': toText((text, chance) =>
    replaceOne(text, /(?<= (?:r|ref|sqref)=")[^"]*/g, chance, chance.of(oddReferences)),
  ),
  'a type changed': toText((text, chance) =>
    replaceOne(text, /(?<= t=")[^"]*/g, chance, chance.of(oddTypes)),
  ),
  'a formula made absurd': toText((text, chance) =>
    replaceOne(text, /(?<=<f[^>]*>)[^<]+/g, chance, chance.of(oddFormulas)),
  ),
  'a piece of text removed': toText((text, chance) => {
    const at = chance.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + chance.below(200));
  }),
  'a piece of text doubled': toText((text, chance) => {
    const at = chance.below(text.length);
    const end = at + chance.below(400);
    return text.slice(0, end) + text.slice(at);
  }),
  'characters changed': toText((text, chance) => {
    const letters = [...text];
    for (let change = 0; change < 1 + chance.below(8); change++)
      letters[chance.below(letters.length)] = chance.of([...'<>&"\'/=!-[]\u0000\u{1f600} x']);
    return letters.join('');
  }),
  'elements moved': toText((text, chance) => {
    const pieces = text.split(/(?=<)/);
    const [moved] = pieces.splice(chance.below(pieces.length), 1);
    pieces.splice(chance.below(pieces.length), 0, moved ?? '');
    return pieces.join('');
  }),
  'cells without end': toText((text, chance) => {
    const floods = [
      row(1, '<c r="A1"><v>1</v></c>') + row(1_048_576, '<c r="XFD1048576"><v>1</v></c>'),
      '<row/>'.repeat(300_000),
      Array.from({ length: 200 }, () => `<row>${'<c/>'.repeat(2_000)}</row>`).join(''),
      `<row>${'<c s="1"/>'.repeat(16_384)}</row>`.repeat(20),
      `<row><c><f t="shared" ref="A1:A9" si="0">1${'+B1'.repeat(3_000)}</f></c></row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(2_000)}`,
      `<row><c>${'<v>1</v>'.repeat(50_000)}</c></row>`,
      `<row><c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>`.repeat(3),
      '<a>'.repeat(100_000),
      `<row><c t="inlineStr"><is>${'<r><t>a</t></r>'.repeat(50_000)}</is></c></row>`,
    ];
    return withRows(text, chance.of(floods));
  }),
  'styles, columns or references without end': toText((text, chance) => {
    const floods = [
      `<cols>${'<col min="1" max="16384" style="1"/>'.repeat(20_000)}</cols>`,
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`,
      `<dataValidations><dataValidation sqref="${'A1:XFD1048576 '.repeat(50_000)}"/></dataValidations>`,
      `<cellXfs>${'<xf numFmtId="1"/>'.repeat(70_000)}</cellXfs>`,
      `<x ${Array.from({ length: 30_000 }, (_, index) => `a${index}="${index}"`).join(' ')}/>`,
    ];
    return text.replace(/<sheetData|<cellStyleXfs|<\/\w+>$/, (found) => chance.of(floods) + found);
  }),
  'a zip within': (good, chance) => {
    const parts = opened(good);
    parts[chance.of(Object.keys(parts))] = chance.fraction() < 0.5 ? good : closed({ 'a.xml': good });
    return closed(parts);
  },
  'a bomb within': (good, chance) => {
    const parts = opened(good);
    const size = chance.of([1, 12, 30]) * 1_048_576;
    const name = chance.of(Object.keys(parts));
    parts[name] = new Uint8Array(size).fill(chance.of([32, 60, 48]));
    return closed(parts);
  },
  'noise within': (good, chance) => {
    const parts = opened(good);
    parts[chance.of(Object.keys(parts))] = Uint8Array.from({ length: chance.below(5_000) }, () =>
      chance.below(256),
    );
    return closed(parts);
  },
};

const kinds = Object.keys(damages);

/** The damaged file with this number: which workbook, which damage and where follow from it and the seed. */
export function damagedFile(good: readonly Uint8Array[], seed: number, number: number): DamagedFile {
  const chance = new Chance(seed * 1_000_003 + number);
  const damage = kinds[number % kinds.length]!;
  return { number, damage, bytes: damages[damage]!(chance.of(good), chance) };
}
