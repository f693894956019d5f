import { areaOf } from '../plans/cell-area';
import type { SheetModel } from '../plans/workbook-model';
import { escaped, mainNamespace, xmlPart } from './create-workbook-xml';

/** A cell's comment. */
export interface CellComment {
  address: string;
  note: string;
}

/** The comments of a sheet, in the order of its cells. */
export const commentsOf = (sheet: SheetModel): CellComment[] =>
  Object.entries(sheet.cells)
    .flatMap(([address, { note }]) => (note ? [{ address, note, ...areaOf(address) }] : []))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ address, note }) => ({ address, note }));

/** The part with the comments' texts. */
export function commentsPart(comments: readonly CellComment[], author: string): string {
  const each = comments.map(
    ({ address, note }) =>
      `<comment ref="${address}" authorId="0"><text><t xml:space="preserve">${escaped(note)}</t></text></comment>`,
  );
  return xmlPart(
    `<comments xmlns="${mainNamespace}"><authors><author>${escaped(author)}</author></authors>` +
      `<commentList>${each.join('')}</commentList></comments>`,
  );
}

/** The part that draws the comments' boxes, without which Excel shows none. */
export function commentBoxesPart(comments: readonly CellComment[]): string {
  const boxes = comments.map(({ address }, index) => boxXml(address, index));
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join('')}</xml>`
  );
}

function boxXml(address: string, index: number): string {
  const { row, column } = areaOf(address);
  // Left, top, right and bottom: each a column or row counted from 0, then an offset in pixels.
  const anchor = [column, 12, Math.max(row - 2, 0), 4, column + 3, 12, row + 4, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
