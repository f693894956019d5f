export const adjustmentKinds = ['variation', 'offset'] as const;
/** A control total variation is agreed while planning, an in-year offset in the year (MoU section 6(i)). */
export type AdjustmentKind = (typeof adjustmentKinds)[number];

/** As the Adjustments sheet writes them: its formulas look for these words. */
export const kindOnSheet: Readonly<Record<AdjustmentKind, string>> = {
  variation: 'Control total variation',
  offset: 'In-year offset',
};
