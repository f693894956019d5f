import { absoluteAddress, addressOf, type Area } from '../cell-area';
import { SheetDraft } from '../system-psf/sheet-draft';
import type { LimitValidation, NameModel, SheetModel } from '../workbook-model';

/** A sheet being set down whose blocks bear the names of a template of their own. */
export class NamedDraft<Name extends string> extends SheetDraft {
  private readonly blocks: NameModel[] = [];
  private readonly limits: LimitValidation[] = [];

  /** @param meanings What each name of the template holds, as its comment says it. */
  constructor(
    name: string,
    columnWidths: number[],
    private readonly meanings: Readonly<Record<Name, string>>,
    look: Pick<SheetModel, 'freeze' | 'tabColour'> = {},
  ) {
    super(name, columnWidths, look);
  }

  /** Names an area, once. */
  block(name: Name, cells: Area): void {
    this.blocks.push({
      name,
      refersTo: `=${absoluteAddress(this.name, cells)}`,
      comment: this.meanings[name],
    });
  }

  /** What may be typed into cells: Excel refuses the rest, with the message. */
  limit(cells: Area, limit: Omit<LimitValidation, 'address'>): void {
    this.limits.push({ address: addressOf(cells), ...limit });
  }

  override finish(): { sheet: SheetModel; names: NameModel[] } {
    const { sheet, names } = super.finish();
    return { sheet: { ...sheet, limits: this.limits }, names: [...names, ...this.blocks] };
  }
}
