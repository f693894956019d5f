import type { Book } from '../../files/engine/book';
import type { CalculationModeName } from '../../files/engine/calculation';
import { invalidArgument } from './errors';
import type { EventBridge } from './event-bridge';
import { RichObject } from './rich-object';

/** Excel's Application: calculation and the culture in which a person writes numbers. */
export class HostApplication extends RichObject {
  private readonly culture = new HostCultureInfo();

  constructor(private readonly book: Book) {
    super();
  }

  get CalculationMode(): CalculationModeName {
    return this.book.calculation.mode;
  }
  set CalculationMode(mode: CalculationModeName) {
    if (!['Automatic', 'Manual', 'AutomaticExceptTables'].includes(mode)) throw invalidArgument();
    this.book.calculation.mode = mode;
  }
  get CalculationState(): string {
    return 'Done';
  }
  get CultureInfo(): HostCultureInfo {
    return this.culture;
  }
  get DecimalSeparator(): string {
    return this.culture.NumberFormat.NumberDecimalSeparator;
  }
  get ThousandsSeparator(): string {
    return this.culture.NumberFormat.NumberGroupSeparator;
  }
  get UseSystemSeparators(): boolean {
    return true;
  }

  Calculate(type: string): Promise<void> {
    return this.book.calculation.calculate(type !== 'Recalculate');
  }

  SuspendApiCalculationUntilNextSync(): void {
    this.book.calculation.suspended = true;
  }

  SuspendScreenUpdatingUntilNextSync(): void {
    // The grid draws after the batch in any case.
  }
}

class HostCultureInfo extends RichObject {
  private readonly numberFormat = new HostNumberFormatInfo();

  get Name(): string {
    return 'en-GB';
  }
  get NumberFormat(): HostNumberFormatInfo {
    return this.numberFormat;
  }
}

class HostNumberFormatInfo extends RichObject {
  get NumberDecimalSeparator(): string {
    return '.';
  }
  get NumberGroupSeparator(): string {
    return ',';
  }
}

/** Excel's Runtime: whether the add-in wants to hear of events. */
export class HostRuntime extends RichObject {
  constructor(private readonly bridge: EventBridge) {
    super();
  }

  get EnableEvents(): boolean {
    return this.bridge.enabled;
  }
  set EnableEvents(on: boolean) {
    this.bridge.enabled = on;
  }
}
