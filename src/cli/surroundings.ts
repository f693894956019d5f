import type { ReportContext } from './reports/checked-file';

/** What a report says of the program that made it, and of now. */
export const reportContext = (now = new Date()): ReportContext => ({
  version: __VERSION__,
  helpAddress: __HELP_ADDRESS__,
  madeOn: now.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
});
