import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from '@univerjs/core';
import { textSize, typeface, type StyleModel } from '../../plans/styles';

/** What the grid draws where a cell says nothing: its own default, which no setting changes. */
export const gridDefaults = { typeface: 'Arial', size: 11 };

const alignments = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

const thinLine = { s: BorderStyleTypes.THIN, cl: { rgb: '#4C6272' } };

/** A template's style as Univer keeps it. */
export function univerStyle(style: StyleModel): IStyleData {
  const made: IStyleData = { ff: typeface, fs: style.size ?? textSize, vt: VerticalAlign.MIDDLE };
  if (style.numberFormat) made.n = { pattern: style.numberFormat };
  if (style.bold) made.bl = BooleanNumber.TRUE;
  if (style.italic) made.it = BooleanNumber.TRUE;
  if (style.underline) made.ul = { s: BooleanNumber.TRUE };
  if (style.colour) made.cl = { rgb: `#${style.colour}` };
  if (style.fill) made.bg = { rgb: `#${style.fill}` };
  if (style.align) made.ht = alignments[style.align];
  if (style.wrap) made.tb = WrapStrategy.WRAP;
  if (style.borderTop || style.borderBottom) {
    made.bd = {
      ...(style.borderTop ? { t: thinLine } : {}),
      ...(style.borderBottom ? { b: thinLine } : {}),
    };
  }
  return made;
}
