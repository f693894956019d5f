import { type Pence, roundHalfUp, toThousands } from '../psf/money';
import { positionWords } from '../wording/pane';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** An amount as finance writes it: whole £000, a negative in brackets. */
export function amountInFigures(amount: Pence): string {
  const thousands = roundHalfUp(toThousands(amount));
  const figures = whole.format(Math.abs(thousands));
  return thousands < 0 ? `(${figures})` : figures;
}

/** The same for a screen reader, which does not read brackets as a minus. */
export function amountInWords(amount: Pence): string {
  const figures = amountInFigures(amount);
  return figures.startsWith('(') ? positionWords.minus(figures) : figures;
}
