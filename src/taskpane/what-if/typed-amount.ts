import { numberMeant } from '../../plans/checks/entry/text-for-number';
import { type Pence, fromThousands, toThousands } from '../../psf/money';
import { thousandsInFull } from '../../plans/amounts';

/** More £000 than any organisation has: such an amount was typed in pounds. */
const tooLarge = 10_000_000;

/** £000 as a user types them, "1,234.5" or "(118)", in pence; undefined where it is no amount. */
export function amountTyped(text: string): Pence | undefined {
  const thousands = text.includes('%') ? undefined : numberMeant(text.trim());
  if (thousands === undefined || Math.abs(thousands) >= tooLarge) return undefined;
  return fromThousands(thousands);
}

/** An amount as it stands in a field: £000 to the pound, a negative in brackets. */
export const amountInField = (amount: Pence): string => thousandsInFull(toThousands(amount));
