/** Where panels stand side by side on the sheets that hold organisations by quarter. */
export const panelColumns = { first: 1, second: 8, third: 15 } as const;

const label = 16;
const figure = 12;
const gap = 3;
const panel = [label, figure, figure, figure, figure, figure];

/** Column widths, in characters, for two panels. */
export const twoPanels = [...panel, gap, ...panel];

/** Column widths, in characters, for three panels. */
export const threePanels = [...twoPanels, gap, ...panel];
