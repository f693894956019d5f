import { type StyleModel, styles, textSize, typeface } from '../plans/styles';
import type { StyleName } from '../plans/workbook-model';
import { escaped, mainNamespace, Numbered, xmlPart } from './create-workbook-xml';

const styleNames = Object.keys(styles) as StyleName[];

/** Number formats of our own are numbered from here; those below belong to Excel. */
const firstNumberFormat = 164;

const ruleGrey = '768692';
const gridGrey = 'D8DDE0';

/** How many formats the locked cells have: those of the styles, and that of no style. */
const lockedFormats = styleNames.length + 1;

/** The number by which cells refer to a style; 0 is no style. Unlocked cells have the same again, after them. */
export const styleNumber = (style: StyleName | undefined, unlocked = false): number =>
  (style ? styleNames.indexOf(style) + 1 : 0) + (unlocked ? lockedFormats : 0);

/**
 * The part that says what every style looks like.
 *
 * @param withUnlocked Whether some cells are unlocked, and so need formats that say it.
 */
export function stylesPart(withUnlocked: boolean): string {
  const numberFormats = new Numbered();
  const fonts = new Numbered([fontXml({})]);
  const fills = new Numbered([patternFill('none'), patternFill('gray125')]);
  const borders = new Numbered([borderXml({})]);
  const cellFormats = styleNames.map((name) => {
    const style = styles[name];
    const format = style.numberFormat ? firstNumberFormat + numberFormats.numberOf(style.numberFormat) : 0;
    const font = fonts.numberOf(fontXml(style));
    const fill = style.fill ? fills.numberOf(solidFill(style.fill)) : 0;
    const border = borders.numberOf(borderXml(style));
    return {
      attributes: `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`,
      alignment: alignmentXml(style),
    };
  });
  const plain = { attributes: 'numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"', alignment: '' };
  const locked = [plain, ...cellFormats];
  const formats = numberFormats.all.map(
    (code, index) => `<numFmt numFmtId="${firstNumberFormat + index}" formatCode="${escaped(code)}"/>`,
  );
  return xmlPart(
    `<styleSheet xmlns="${mainNamespace}">` +
      counted('numFmts', formats) +
      counted('fonts', fonts.all) +
      counted('fills', fills.all) +
      counted('borders', borders.all) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      counted('cellXfs', [...locked.map(lockedXml), ...(withUnlocked ? locked.map(unlockedXml) : [])]) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>',
  );
}

interface CellFormat {
  attributes: string;
  alignment: string;
}

/** Cells are locked unless they say otherwise. */
const lockedXml = ({ attributes, alignment }: CellFormat): string =>
  alignment ? `<xf ${attributes}>${alignment}</xf>` : `<xf ${attributes}/>`;

const unlockedXml = ({ attributes, alignment }: CellFormat): string =>
  `<xf ${attributes} applyProtection="1">${alignment}<protection locked="0"/></xf>`;

const counted = (element: string, children: readonly string[]): string =>
  `<${element} count="${children.length}">${children.join('')}</${element}>`;

function fontXml({ bold, italic, underline, colour = '000000', size = textSize }: StyleModel): string {
  const shape = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}`;
  return `<font>${shape}<sz val="${size}"/><color rgb="FF${colour}"/><name val="${typeface}"/><family val="2"/></font>`;
}

const patternFill = (pattern: string): string => `<fill><patternFill patternType="${pattern}"/></fill>`;

const solidFill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

function borderXml({ borderTop, borderBottom, grid }: StyleModel): string {
  const side = (name: string, ruled: boolean | undefined) => {
    if (!ruled && !grid) return `<${name}/>`;
    return `<${name} style="thin"><color rgb="FF${ruled ? ruleGrey : gridGrey}"/></${name}>`;
  };
  const sides = [
    side('left', false),
    side('right', false),
    side('top', borderTop),
    side('bottom', borderBottom),
  ];
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function alignmentXml({ align, wrap, indent }: StyleModel): string {
  const horizontal = align ? ` horizontal="${align}"` : '';
  const further = indent ? ` indent="${indent}"` : '';
  return `<alignment${horizontal} vertical="center"${wrap ? ' wrapText="1"' : ''}${further}/>`;
}
