import { type CellContent, isErrorValue, isFormula } from '../../plans/changes/cell-content';
import { previewWords } from '../../wording/changes';

const inFull = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** What a cell holds, as the preview shows it: a blank, text and a figure never look the same. */
export function contentInWords(content: CellContent): string {
  const { value } = content;
  if (value === '') return previewWords.blank();
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string')
    return isFormula(content) || isErrorValue(content) ? value : previewWords.text(value);
  const figures = inFull.format(Math.abs(value));
  return value < 0 ? `(${figures})` : figures;
}
