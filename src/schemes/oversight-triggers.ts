import { parameter, years } from './parameter';

const oversight = 'MoU October 2018, section 7, regional oversight; MoU June 2017, section 7.2.2';

/**
 * When performance outside an NHS Constitution standard calls for a proposal of improvement. The memoranda
 * speak of agreed triggers and thresholds and print none, so each value is an assumption.
 */
export const oversightTriggers = {
  'Oversight threshold': parameter<number>({
    label: 'Distance below a standard beyond which improvement support is proposed',
    unit: 'fraction, percentage points',
    values: [years('2014/15', '2018/19', 0.05, oversight)],
    assumed: true,
    reason: 'The memoranda speak of agreed thresholds and print none; five percentage points is taken.',
    alternatives: 'the threshold agreed with the regional team, entered in the workbook',
  }),
  'Oversight periods running': parameter<number>({
    label: 'Periods running after which a standard is monitored more often',
    unit: 'number of months or quarters',
    values: [years('2014/15', '2018/19', 3, oversight)],
    assumed: true,
    reason: 'The memoranda speak of agreed triggers and print none; three periods running are taken.',
    alternatives: 'two periods, or the number agreed with the regional team',
  }),
} as const;
