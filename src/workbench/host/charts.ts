import type { Area } from '../../files/engine/addresses';
import type { Sheet } from '../../files/engine/sheet';
import { accessDenied, invalidArgument, itemNotFound } from './errors';
import { HostRange } from './range';
import { resolveReference } from './references';
import { RichCollection, RichObject } from './rich-object';

/** What Excel knows of a chart. The grid does not draw it. */
interface Chart {
  id: string;
  name: string;
  type: string;
  source: Area;
  seriesBy: string;
  title: ChartText;
  legend: { visible: boolean; position: string };
  axes: { category: Axis; value: Axis };
  place: Area | null;
}

interface ChartText {
  text: string;
  visible: boolean;
}

interface Axis {
  title: ChartText;
  numberFormat: string;
}

const chartsOfSheets = new WeakMap<Sheet, Chart[]>();
let made = 0;

const chartTypes = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'BarStacked', 'Line', 'LineMarkers'];
const legendPositions = ['Invalid', 'Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'];

function chartsOf(sheet: Sheet): Chart[] {
  const found = chartsOfSheets.get(sheet) ?? [];
  chartsOfSheets.set(sheet, found);
  return found;
}

/** Charts are objects, which a protection keeps as they are unless it says otherwise. */
function guardObjects(sheet: Sheet): void {
  const { protection } = sheet.state;
  if (protection && protection.options.allowEditObjects !== true) throw accessDenied();
}

/** Excel's ChartCollection. */
export class HostChartCollection extends RichCollection<HostChart> {
  constructor(private readonly sheet: Sheet) {
    super();
  }

  get Items(): HostChart[] {
    return chartsOf(this.sheet).map(({ id }) => new HostChart(this.sheet, id));
  }
  get Count(): number {
    return chartsOf(this.sheet).length;
  }

  Add(type: string, source: HostRange | null, seriesBy: string | null): HostChart {
    guardObjects(this.sheet);
    const by = seriesBy ?? 'Auto';
    const isKnown = chartTypes.includes(type) && ['Auto', 'Columns', 'Rows'].includes(by);
    if (!isKnown || !(source instanceof HostRange)) throw invalidArgument();
    made += 1;
    const axis = (): Axis => ({ title: { text: '', visible: false }, numberFormat: 'General' });
    const chart: Chart = {
      id: `{${made.toString(16).toUpperCase().padStart(8, '0')}-0002-0000-0000-000000000000}`,
      name: `Chart ${made}`,
      type,
      source: source.area,
      seriesBy: by,
      title: { text: 'Chart Title', visible: true },
      legend: { visible: true, position: 'Bottom' },
      axes: { category: axis(), value: axis() },
      place: null,
    };
    chartsOf(this.sheet).push(chart);
    return new HostChart(this.sheet, chart.id);
  }

  GetCount(): number {
    return this.Count;
  }

  GetItem(name: string): HostChart {
    const chart = this.GetItemOrNullObject(name);
    if (!chart) throw itemNotFound();
    return chart;
  }

  GetItemOrNullObject(name: string): HostChart | null {
    const found = chartsOf(this.sheet).find((chart) => chart.name === name || chart.id === name);
    return found ? new HostChart(this.sheet, found.id) : null;
  }
}

/** Excel's Chart. */
export class HostChart extends RichObject {
  constructor(
    private readonly sheet: Sheet,
    private readonly id: string,
  ) {
    super();
  }

  private get chart(): Chart {
    const found = chartsOf(this.sheet).find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }
  private get changed(): Chart {
    guardObjects(this.sheet);
    return this.chart;
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(name: string) {
    this.changed.name = name;
  }
  get ChartType(): string {
    return this.chart.type;
  }
  get SeriesNameLevel(): number {
    return 0;
  }
  get Title(): HostChartTitle {
    return new HostChartTitle(() => this.chart.title);
  }
  get Legend(): HostChartLegend {
    return new HostChartLegend(() => this.chart.legend);
  }
  get Axes(): HostChartAxes {
    return new HostChartAxes(() => this.chart.axes);
  }

  SetPosition(start: HostRange | string, end: HostRange | string | null): void {
    const [from, to] = [this.cells(start), this.cells(end ?? start)];
    this.changed.place = {
      row: from.row,
      column: from.column,
      rows: to.row + to.rows - from.row,
      columns: to.column + to.columns - from.column,
    };
  }

  Delete(): void {
    const { id } = this.changed;
    chartsOfSheets.set(
      this.sheet,
      chartsOf(this.sheet).filter((chart) => chart.id !== id),
    );
  }

  private cells(given: HostRange | string): Area {
    const range = typeof given === 'string' ? resolveReference(this.sheet.book, this.sheet, given) : given;
    if (!range) throw invalidArgument();
    return range.area;
  }
}

class HostChartTitle extends RichObject {
  constructor(private readonly of: () => ChartText) {
    super();
  }

  get Text(): string {
    return this.of().text;
  }
  set Text(text: string) {
    const title = this.of();
    title.text = text;
    title.visible = true;
  }
  get Visible(): boolean {
    return this.of().visible;
  }
  set Visible(visible: boolean) {
    this.of().visible = visible;
  }
}

class HostChartLegend extends RichObject {
  constructor(private readonly of: () => Chart['legend']) {
    super();
  }

  get Visible(): boolean {
    return this.of().visible;
  }
  set Visible(visible: boolean) {
    this.of().visible = visible;
  }
  get Position(): string {
    return this.of().position;
  }
  set Position(position: string) {
    if (!legendPositions.includes(position)) throw invalidArgument();
    this.of().position = position;
  }
}

class HostChartAxes extends RichObject {
  constructor(private readonly of: () => Chart['axes']) {
    super();
  }

  get CategoryAxis(): HostChartAxis {
    return new HostChartAxis(() => this.of().category);
  }
  get ValueAxis(): HostChartAxis {
    return new HostChartAxis(() => this.of().value);
  }
}

class HostChartAxis extends RichObject {
  constructor(private readonly of: () => Axis) {
    super();
  }

  get Title(): HostChartTitle {
    return new HostChartTitle(() => this.of().title);
  }
  get NumberFormat(): string {
    return this.of().numberFormat;
  }
  set NumberFormat(format: string) {
    this.of().numberFormat = format;
  }
}
