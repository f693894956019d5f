import type { PlanBook } from '../../../../scripts/plan-book';
import { readinessWorkbook, readReadiness, systemReadiness } from '../../../../src/plans/system/readiness';
import type { WorkbookModel } from '../../../../src/plans/workbook-model';
import { aPlan } from '../../support';

/** A filled readiness workbook that can be changed by the ids of its sheet, line and column. */
export class Ready {
  readonly book: PlanBook = aPlan('system-readiness');

  set(sheet: string, line: string, column: string, value: string | number | boolean): this {
    this.book.set(this.book.compiled.cell(sheet, line, column), value);
    return this;
  }

  address(sheet: string, line: string, column: string): string {
    return this.book.compiled.cell(sheet, line, column).address;
  }

  outcome() {
    const outcome = readReadiness(this.book.snapshot());
    if (outcome.status !== 'read') throw new Error('not a readiness workbook');
    return outcome;
  }

  readiness(options?: Parameters<typeof systemReadiness>[1]) {
    return systemReadiness(this.outcome().reading, options);
  }

  /** The workbook with its standing sheet, filled as the book is. */
  model(): WorkbookModel {
    const model = readinessWorkbook();
    return {
      ...model,
      sheets: model.sheets.map((sheet) => {
        const own = this.book.compiled.sheets.find(({ name }) => name === sheet.name);
        if (!own) return sheet;
        const cells = { ...sheet.cells };
        for (const cell of own.cells) {
          const value = this.book.valueOf(cell);
          if (value !== '' && !cell.formula) cells[cell.address] = { ...cells[cell.address], value };
        }
        return { ...sheet, cells };
      }),
    };
  }
}
