import type { LimitValidation, ListValidation, SheetModel } from '../plans/workbook-model';
import { limitWords } from '../wording/limits';
import { escaped } from './create-workbook-xml';

/** The longest list of choices that a cell can hold itself, and the longest message. */
const longestText = 255;

/** What may be typed into the cells of a sheet: lists to choose from, and limits. */
export function validationsXml({ name, validations = [], limits = [] }: SheetModel): string {
  const each = [
    ...validations.map((list) => validationXml(name, list, limitWords.notInList(), listXml(name, list))),
    ...limits.map((limit) => validationXml(name, limit, limitWords.outsideLimits(), limitXml(limit))),
  ];
  if (each.length === 0) return '';
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

interface Rule {
  type: string;
  operator?: string;
  formulas: readonly string[];
}

function validationXml(
  sheet: string,
  { address, message }: { address: string; message: string },
  title: string,
  { type, operator, formulas }: Rule,
): string {
  if (message.length > longestText) {
    throw new RangeError(`The message of ${sheet}!${address} is longer than ${longestText} characters`);
  }
  return (
    `<dataValidation type="${type}"${operator ? ` operator="${operator}"` : ''} allowBlank="1" showErrorMessage="1" ` +
    `errorTitle="${escaped(title)}" error="${escaped(message)}" sqref="${address}">` +
    formulas
      .map((formula, index) => `<formula${index + 1}>${escaped(formula)}</formula${index + 1}>`)
      .join('') +
    '</dataValidation>'
  );
}

function listXml(sheet: string, { address, choices, choicesFrom }: ListValidation): Rule {
  if (choicesFrom) return { type: 'list', formulas: [choicesFrom.replace(/^=/, '')] };
  const list = choices.join(',');
  if (list.length > longestText || choices.some((choice) => choice.includes(','))) {
    throw new RangeError(
      `The choices of ${sheet}!${address} are too long for a list, or hold a comma: take them from cells instead.`,
    );
  }
  return { type: 'list', formulas: [`"${list.replaceAll('"', '""')}"`] };
}

const types = { number: 'decimal', 'whole number': 'whole', date: 'date' } as const;

function limitXml({ holds, least, most }: LimitValidation): Rule {
  const type = types[holds];
  if (least !== undefined && most !== undefined) return { type, formulas: [`${least}`, `${most}`] };
  if (most !== undefined) return { type, operator: 'lessThanOrEqual', formulas: [`${most}`] };
  // Any number at all: Excel has no rule without a limit, and no number below this one.
  return { type, operator: 'greaterThanOrEqual', formulas: [`${least ?? leastNumber}`] };
}

/** Nothing that a plan could hold is below it. */
export const leastNumber = -1e15;
