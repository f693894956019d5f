import type { Area } from '../../files/engine/addresses';
import type { Sheet } from '../../files/engine/sheet';
import { invalidArgument } from './errors';
import { HostRange } from './range';
import { resolveReference } from './references';
import { RichObject } from './rich-object';

interface Layout {
  orientation: string;
  paperSize: string | null;
  zoom: Record<string, unknown>;
  margins: Record<string, number>;
  centred: { horizontally: boolean; vertically: boolean };
  headersFooters: Record<string, string>;
  printArea: Area | null;
  titleRows: Area | null;
}

const layouts = new WeakMap<Sheet, Layout>();

function layoutOf(sheet: Sheet): Layout {
  const found = layouts.get(sheet) ?? {
    orientation: 'Portrait',
    paperSize: null,
    zoom: { scale: 100 },
    // Excel's own: 0.7 and 0.75 inches, headers 0.3.
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    centred: { horizontally: false, vertically: false },
    headersFooters: {},
    printArea: null,
    titleRows: null,
  };
  layouts.set(sheet, found);
  return found;
}

const pointsIn: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const paperSizes = ['A3', 'A4', 'A5', 'Letter', 'Legal'];

/** Excel's PageLayout. */
export class HostPageLayout extends RichObject {
  constructor(private readonly sheet: Sheet) {
    super();
  }

  private get layout(): Layout {
    return layoutOf(this.sheet);
  }

  get Orientation(): string {
    return this.layout.orientation;
  }
  set Orientation(orientation: string) {
    if (!['Portrait', 'Landscape'].includes(orientation)) throw invalidArgument();
    this.layout.orientation = orientation;
  }
  get PaperSize(): string | null {
    return this.layout.paperSize;
  }
  set PaperSize(size: string) {
    if (!paperSizes.includes(size)) throw invalidArgument();
    this.layout.paperSize = size;
  }
  get Zoom(): Record<string, unknown> {
    return this.layout.zoom;
  }
  set Zoom(zoom: Record<string, unknown>) {
    const known = Object.keys(zoom).every((key) =>
      ['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(key),
    );
    if (!known) throw invalidArgument();
    this.layout.zoom = zoom;
  }
  get CenterHorizontally(): boolean {
    return this.layout.centred.horizontally;
  }
  set CenterHorizontally(centred: boolean) {
    this.layout.centred.horizontally = centred;
  }
  get CenterVertically(): boolean {
    return this.layout.centred.vertically;
  }
  set CenterVertically(centred: boolean) {
    this.layout.centred.vertically = centred;
  }
  get LeftMargin(): number {
    return this.layout.margins.left!;
  }
  get RightMargin(): number {
    return this.layout.margins.right!;
  }
  get TopMargin(): number {
    return this.layout.margins.top!;
  }
  get BottomMargin(): number {
    return this.layout.margins.bottom!;
  }
  get HeadersFooters(): HostHeaderFooterGroup {
    return new HostHeaderFooterGroup(this.layout.headersFooters);
  }

  SetPrintMargins(unit: string, margins: Record<string, number>): void {
    const points = pointsIn[unit];
    if (points === undefined) throw invalidArgument();
    for (const [side, size] of Object.entries(margins)) {
      if (!(side in this.layout.margins) || typeof size !== 'number' || size < 0) throw invalidArgument();
      this.layout.margins[side] = size * points;
    }
  }

  SetPrintArea(area: HostRange | string): void {
    this.layout.printArea = this.cells(area);
  }

  SetPrintTitleRows(rows: HostRange | string): void {
    this.layout.titleRows = this.cells(rows);
  }

  GetPrintTitleRowsOrNullObject(): HostRange | null {
    const { titleRows } = this.layout;
    return titleRows && new HostRange(this.sheet, titleRows);
  }

  private cells(given: HostRange | string): Area {
    const range = typeof given === 'string' ? resolveReference(this.sheet.book, this.sheet, given) : given;
    if (!range) throw invalidArgument();
    return range.area;
  }
}

class HostHeaderFooterGroup extends RichObject {
  constructor(private readonly texts: Record<string, string>) {
    super();
  }

  get DefaultForAllPages(): HostHeaderFooter {
    return new HostHeaderFooter(this.texts);
  }
}

class HostHeaderFooter extends RichObject {
  constructor(private readonly texts: Record<string, string>) {
    super();
  }

  get LeftHeader(): string {
    return this.texts.leftHeader ?? '';
  }
  set LeftHeader(text: string) {
    this.texts.leftHeader = text;
  }
  get CenterHeader(): string {
    return this.texts.centerHeader ?? '';
  }
  set CenterHeader(text: string) {
    this.texts.centerHeader = text;
  }
  get RightHeader(): string {
    return this.texts.rightHeader ?? '';
  }
  set RightHeader(text: string) {
    this.texts.rightHeader = text;
  }
  get LeftFooter(): string {
    return this.texts.leftFooter ?? '';
  }
  set LeftFooter(text: string) {
    this.texts.leftFooter = text;
  }
  get CenterFooter(): string {
    return this.texts.centerFooter ?? '';
  }
  set CenterFooter(text: string) {
    this.texts.centerFooter = text;
  }
  get RightFooter(): string {
    return this.texts.rightFooter ?? '';
  }
  set RightFooter(text: string) {
    this.texts.rightFooter = text;
  }
}
