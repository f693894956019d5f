export { type Closed, type Since, changedSince, closedQuarters, closingText } from './closed-quarters';
export { closeQuarter, reopenQuarter } from './close-quarter';
