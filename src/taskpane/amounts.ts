import { amountInFigures } from '../plans/amounts';
import type { Pence } from '../psf/money';
import { positionWords } from '../wording/pane';

/** The same as `amountInFigures` for a screen reader, which does not read brackets as a minus. */
export function amountInWords(amount: Pence): string {
  const figures = amountInFigures(amount);
  return figures.startsWith('(') ? positionWords.minus(figures) : figures;
}

/** A negative figure as finance writes it. What is in the brackets comes out of `split` by itself. */
const bracketed = /\((\d[\d,]*(?:\.\d+)?)\)/;

/** Words with figures in them, cut so that every second part is a negative figure, without its brackets. */
export const cutAtNegatives = (words: string): string[] => words.split(bracketed);

/** Words with figures in them, for a screen reader. */
export const figuresInWords = (words: string): string =>
  cutAtNegatives(words)
    .map((part, index) => (index % 2 === 0 ? part : positionWords.minus(part)))
    .join('');
