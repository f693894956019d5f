import { above, aboveInFormula, regionalOversight, type Trigger } from './trigger';

/** The standard is met, and each period is worse than the one before: it is watched before it is missed. */
export const falling: Trigger = {
  id: 'performance/falling',
  source: `${regionalOversight}; MoU June 2017, section 7.4.4`,
  assumed: 'That a standard still met, and falling three periods running, is monitored more often.',
  proposes: ['monitoring'],
  applies: ({ counted, now, before, meets, terms }) => {
    const running = [now, ...before.slice(0, terms.running - 1)];
    if (counted || !meets(now) || running.length < terms.running) return false;
    return running.every((one, index) => {
      const earlier = running[index + 1];
      return index === running.length - 1
        ? one !== undefined
        : one !== undefined && earlier !== undefined && above(earlier, one);
    });
  },
  formula: ({ standard, now, before }) => {
    const running = [now, ...before];
    const falls = running.slice(1).map((earlier, index) => {
      const later = running[index]!;
      return `IF(ISNUMBER(${earlier})*ISNUMBER(${later})=1,${aboveInFormula(earlier, later)},FALSE)`;
    });
    return `AND(${standard}>0,${falls.join(',')})`;
  },
};
