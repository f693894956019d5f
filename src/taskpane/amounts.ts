import { type Pence, roundHalfUp, toThousands } from '../psf/money';
import { positionWords } from '../wording/pane';

const toThePound = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** An amount as finance writes it: whole £000, a negative in brackets. */
export function amountInFigures(amount: Pence): string {
  const thousands = roundHalfUp(toThousands(amount));
  const figures = whole.format(Math.abs(thousands));
  return thousands < 0 ? `(${figures})` : figures;
}

/** £000 to the pound, where two figures are to be told apart that look the same in whole £000. */
export function thousandsInFull(thousands: number): string {
  const figures = toThePound.format(Math.abs(thousands));
  return thousands < 0 ? `(${figures})` : figures;
}

/** The same as `amountInFigures` for a screen reader, which does not read brackets as a minus. */
export function amountInWords(amount: Pence): string {
  const figures = amountInFigures(amount);
  return figures.startsWith('(') ? positionWords.minus(figures) : figures;
}
