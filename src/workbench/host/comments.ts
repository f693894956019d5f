import { areaAddress } from '../../files/engine/addresses';
import type { Book } from '../../files/engine/book';
import type { Sheet } from '../../files/engine/sheet';
import type { SheetComment } from '../../files/engine/sheet-state';
import { invalidArgument, invalidOperation, itemNotFound } from './errors';
import { HostRange } from './range';
import { resolveReference } from './references';
import { RichCollection, RichObject } from './rich-object';

/** Excel's CommentCollection: of the workbook, or of one sheet. */
export class HostCommentCollection extends RichCollection<HostComment> {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet | null,
  ) {
    super();
  }

  get Items(): HostComment[] {
    const sheets = this.sheet ? [this.sheet] : this.book.sheets();
    return sheets.flatMap((sheet) => sheet.state.comments.map((comment) => new HostComment(sheet, comment)));
  }

  Add(cell: HostRange | string, content: unknown): HostComment {
    const { sheet, area } = this.oneCell(cell);
    if (typeof content !== 'string' || content === '') throw invalidArgument();
    const { row, column } = area;
    if (sheet.state.comments.some((comment) => comment.row === row && comment.column === column)) {
      throw invalidOperation(`Cell ${areaAddress(area)} has a comment already.`);
    }
    const comment = { id: `{${sheet.id}${areaAddress(area)}}`, row, column, content };
    sheet.state.comments.push(comment);
    return new HostComment(sheet, comment);
  }

  private oneCell(cell: HostRange | string): HostRange {
    const from = this.sheet ?? this.book.activeSheet();
    const range = typeof cell === 'string' ? resolveReference(this.book, from, cell) : cell;
    if (!range || range.area.rows * range.area.columns !== 1) throw invalidArgument();
    return range;
  }

  GetItem(id: string): HostComment {
    const comment = this.GetItemOrNullObject(id);
    if (!comment) throw itemNotFound();
    return comment;
  }

  GetItemOrNullObject(id: string): HostComment | null {
    return this.Items.find((comment) => comment.Id === id) ?? null;
  }

  GetItemByCell(cell: HostRange | string): HostComment {
    const { sheet, area } = this.oneCell(cell);
    const found = sheet.state.comments.find(
      (comment) => comment.row === area.row && comment.column === area.column,
    );
    if (!found) throw itemNotFound();
    return new HostComment(sheet, found);
  }

  GetCount(): number {
    return this.Items.length;
  }
}

/** Excel's Comment. */
class HostComment extends RichObject {
  constructor(
    private readonly sheet: Sheet,
    private readonly comment: SheetComment,
  ) {
    super();
  }

  get Id(): string {
    return this.comment.id;
  }
  get Content(): string {
    return this.comment.content;
  }
  set Content(content: string) {
    this.comment.content = content;
  }

  GetLocation(): HostRange {
    const { row, column } = this.comment;
    return new HostRange(this.sheet, { row, column, rows: 1, columns: 1 });
  }

  Delete(): void {
    const { state } = this.sheet;
    state.comments = state.comments.filter((comment) => comment !== this.comment);
  }
}
