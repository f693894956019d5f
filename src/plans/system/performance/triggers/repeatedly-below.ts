import { regionalOversight, type Trigger } from './trigger';

/** Below the standard so many periods running: the standard is watched more often. */
export const repeatedlyBelow: Trigger = {
  id: 'performance/repeatedly-below',
  source: regionalOversight,
  assumed: 'After how many periods running a standard is monitored more often: three.',
  proposes: ['improvement plan', 'monitoring'],
  applies: ({ counted, now, before, meets, terms }) => {
    const running = [now, ...before.slice(0, terms.running - 1)];
    return (
      !counted && running.length === terms.running && running.every((one) => one !== undefined && !meets(one))
    );
  },
  formula: ({ measure, standard, now, before }) => {
    const below = (figure: string) => `IF(ISNUMBER(${figure}),NOT(SYB.MEETS(${measure},${figure})),FALSE)`;
    return `AND(${standard}>0,${[now, ...before].map(below).join(',')})`;
  },
};
