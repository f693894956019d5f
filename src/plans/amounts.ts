import { type Pence, roundHalfUp, toThousands } from '../psf/money';

const toThePound = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

const bracketed = (amount: number, figures: string): string => (amount < 0 ? `(${figures})` : figures);

/** An amount as finance writes it: whole £000, a negative in brackets. */
export function amountInFigures(amount: Pence): string {
  const thousands = roundHalfUp(toThousands(amount));
  return bracketed(thousands, whole.format(Math.abs(thousands)));
}

/** £000 to the pound, where two figures are to be told apart that look the same in whole £000. */
export const thousandsInFull = (thousands: number): string =>
  bracketed(thousands, toThePound.format(Math.abs(thousands)));
