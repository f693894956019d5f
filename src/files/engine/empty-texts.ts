import { CellValueType } from '@univerjs/core';
import { BaseReferenceObject, StringValueObject } from '@univerjs/engine-formula';

/**
 * Univer 0.25 takes the empty text that a formula gives for a blank cell, so that `=A1+1` gives 1 where Excel
 * gives #VALUE!, and ISBLANK is TRUE. A cell with a formula is no blank to it: so the one that is read is
 * said to have one.
 */
const readCell = BaseReferenceObject.prototype.getCellData;

BaseReferenceObject.prototype.getCellData = function (this: BaseReferenceObject, row, column) {
  const cell = readCell.call(this, row, column);
  const isEmptyText = cell?.v === '' && cell.t === CellValueType.STRING && !cell.f;
  return isEmptyText ? { ...cell, f: '=""' } : cell;
};

/** A blank cell that is compared with a text is an empty text; Univer finds it different from all texts. */
const compareText = StringValueObject.prototype.compare;

StringValueObject.prototype.compare = function (this: StringValueObject, other, operator, isCaseSensitive) {
  const compared = other.isNull() ? StringValueObject.create('') : other;
  return compareText.call(this, compared, operator, isCaseSensitive);
};

export {};
