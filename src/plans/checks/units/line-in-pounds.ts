import { unitsWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import type { PlanCell } from '../../compile';
import { figure } from '../../figures';
import type { Line } from '../../specification';
import { convention } from '../../templates/sources';
import { at } from '../about';
import { amountsByLine, LEAST_IN_POUNDS, median, type Sized } from './scale';

/** One line may be most of a plan, as the baseline allocation is, but not many times all others. */
const FAR_ABOVE_PLAN = 15;
/** Schemes of one register differ, but not as pounds from thousands of them. */
const FAR_ABOVE_OTHERS = 150;

/** A line of which every figure is beyond all other lines of the plan, or of its register. */
export const lineInPounds: Check = {
  id: 'units/line-in-pounds',
  family: 'Units',
  severity: 'warning',
  source: convention,
  words: unitsWordings.lineInPounds,
  *find(plan) {
    const lines = amountsByLine(plan);
    const tops = new Tops(lines);
    for (const line of lines.filter((one) => isInPounds(one, tops))) {
      const cells = line.map(({ cell }) => cell);
      const top = line.reduce((most, { size }) => Math.max(most, size), 0);
      yield {
        ...at(...cells),
        wrong: unitsWordings.lineInPounds.wrong(cells[0]!.line.label),
        expected: `about ${figure(top / 1000, 'amount')} at most`,
        found: `${figure(top, 'amount')} at most`,
        reads: cells,
      };
    }
  },
};

function isInPounds(line: readonly Sized[], tops: Tops): boolean {
  const usual = median(line.map(({ size }) => size));
  if (line.length < 2 || usual < LEAST_IN_POUNDS) return false;
  const others = tops.besides(wholePlan, line[0]!.cell.line);
  if (others > 0 && usual >= FAR_ABOVE_PLAN * others) return true;
  return line.every(({ cell, size }) => {
    const beside = cell.line.registered ? tops.besides(registerColumn(cell), cell.line) : 0;
    return beside > 0 && size >= FAR_ABOVE_OTHERS * beside;
  });
}

const wholePlan = 'plan';
/** A quarter is held against quarters, a year against years. */
const registerColumn = ({ sheet, section, column }: PlanCell): string =>
  [sheet.name, section.id, column.id].join('!');

/** The largest figure of some cells by whose line it is, so that it is known without any one of the lines. */
class Tops {
  private readonly first = new Map<string, { line: Line; size: number }>();
  private readonly second = new Map<string, number>();

  constructor(lines: readonly Sized[][]) {
    for (const { cell, size } of lines.flat()) {
      this.add(wholePlan, cell.line, size);
      if (cell.line.registered) this.add(registerColumn(cell), cell.line, size);
    }
  }

  besides(among: string, line: Line): number {
    const first = this.first.get(among);
    return first?.line === line ? (this.second.get(among) ?? 0) : (first?.size ?? 0);
  }

  private add(among: string, line: Line, size: number): void {
    const first = this.first.get(among);
    if (!first || size > first.size) {
      if (first && first.line !== line) this.second.set(among, first.size);
      this.first.set(among, { line, size });
    } else if (first.line !== line && size > (this.second.get(among) ?? 0)) {
      this.second.set(among, size);
    }
  }
}
