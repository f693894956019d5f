import type { PlanCell } from '../src/plans/compile';
import { serialOf } from '../src/plans/figures';
import type { Template, TemplateId } from '../src/plans/specification';
import type { CellValue } from '../src/plans/workbook-model';
import { PlanBook } from './plan-book';
import { Chance } from './plan-chance';
import { fillBetterCareFund } from './plan-fill-better-care-fund';
import { fillCcgFinancial } from './plan-fill-ccg-financial';
import { fillContractReturn } from './plan-fill-contract-return';
import { fillDirectCommissioning } from './plan-fill-direct-commissioning';
import { fillOperational } from './plan-fill-operational';
import { fillSystemReadiness } from './plan-fill-system-readiness';

/** How a plan of a template is filled so that its figures agree: what a seed chooses, and how many lines of registers. */
export type Fill = (plan: Filler) => void;

const fills: Record<TemplateId, Fill> = {
  'ccg-financial': fillCcgFinancial,
  'direct-commissioning': fillDirectCommissioning,
  operational: fillOperational,
  strategic: (plan) => plan.registers('page', 'highlights'),
  'better-care-fund': fillBetterCareFund,
  'system-readiness': fillSystemReadiness,
  'contract-return': fillContractReturn,
};

/** Fills the cells of a plan by the ids of their sheet, line and column. */
export class Filler {
  readonly chance: Chance;

  constructor(
    readonly book: PlanBook,
    seed: number,
    /** Whether every line of every register is filled. */
    readonly full: boolean,
  ) {
    this.chance = new Chance(seed);
  }

  set(sheet: string, line: string, column: string, value: CellValue): void {
    this.book.set(this.cell(sheet, line, column), value);
  }

  cell(sheet: string, line: string, column: string): PlanCell {
    return this.book.compiled.cell(sheet, line, column);
  }

  /** The input cells of a line, in the order of its columns. */
  inputs(sheet: string, line: string): PlanCell[] {
    return this.book.compiled
      .sheet(sheet)
      .cells.filter((cell) => cell.line.id === line && cell.rule.role === 'input');
  }

  /** The registered lines of a section to be filled. */
  registered(sheet: string, section: string, some: number): string[] {
    const { sections } = this.book.compiled.sheet(sheet).specification;
    const lines = sections.find(({ id }) => id === section)!.lines.filter(({ registered }) => registered);
    return lines.slice(0, this.full ? lines.length : some).map(({ id }) => id);
  }

  /** Fills some lines of every register on these sheets plainly. */
  registers(...sheets: string[]): void {
    for (const sheet of sheets) {
      for (const { id, lines } of this.book.compiled.sheet(sheet).specification.sections) {
        if (!lines.some(({ cell }) => cell.required === 'when started')) continue;
        const filled = new Set(this.registered(sheet, id, 4));
        for (const cell of this.book.compiled.sheet(sheet).cells) {
          if (filled.has(cell.line.id) && cell.rule.role === 'input')
            this.book.set(cell, this.plainValue(cell));
        }
      }
    }
  }

  /** Fills what has no figure that others depend on: words, choices, dates, and numbers within their range. */
  plainly(): void {
    for (const cell of this.book.compiled.cells) {
      if (cell.rule.role === 'input' && cell.rule.required === 'always')
        this.book.set(cell, this.plainValue(cell));
    }
  }

  plainValue({ rule, line, column }: PlanCell): CellValue {
    switch (rule.holds) {
      case 'text':
        return `${line.label}${column.id === 'entry' ? '' : `: ${column.heading}`}, as agreed`;
      case 'choice':
        return this.chance.of(rule.choices!);
      case 'date':
        return serialOf('2014-04-01') + this.chance.whole(-60, 60);
      case 'fraction':
        return (
          Math.round(
            this.chance.between(Math.max(0.01, rule.least ?? 0), Math.min(0.04, rule.most ?? 1)) * 1000,
          ) / 1000
        );
      default:
        return this.chance.whole(200, 900);
    }
  }
}

/** A filled plan with figures that agree and satisfy every rule of the first round. The same seed gives the same plan. */
export function filledPlan(template: Template, seed: number, { full = false } = {}): PlanBook {
  const filler = new Filler(new PlanBook(template), seed, full);
  filler.plainly();
  fills[template.id](filler);
  return filler.book.recalculate();
}
