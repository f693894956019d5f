import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/**
 * Univer 0.25 remembers in which rows of a column each value stands, and answers comparisons from that. There
 * an empty text is 0 and the text "12" the number 12, which Excel tells apart; and a column that is both
 * calculated and compared is remembered anew for each of its cells. So nothing is remembered.
 */
const memory = CELL_INVERTED_INDEX_CACHE;
memory.set = () => undefined;
memory.setContinueBuildingCache = () => undefined;
memory.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });

export {};
