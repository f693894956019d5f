import { amountInFigures } from '../plans/amounts';
import type { Pence } from '../psf/money';
import { positionWords } from '../wording/pane';

/** The same as `amountInFigures` for a screen reader, which does not read brackets as a minus. */
export function amountInWords(amount: Pence): string {
  const figures = amountInFigures(amount);
  return figures.startsWith('(') ? positionWords.minus(figures) : figures;
}
