import { Styles } from '@univerjs/core';

/**
 * Univer 0.25 looks a style up by its text and, where its parts came together in another order, holds it against
 * every style of the workbook, for each cell anew. What that search finds is remembered under its text.
 */
const search = Styles.prototype.search;

Styles.prototype.search = function (this: Styles, data, text) {
  const remembered = this['_cacheMap'];
  const known = remembered.get(text);
  // It was taken out since.
  if (known !== undefined && !this.get(known)) remembered.delete(text);
  const found = search.call(this, data, text);
  if (found !== '-1') remembered.set(text, found);
  return found;
};

export {};
