import { largeSystem } from '../plans/system-psf/support';
import { actions, openFor } from './actions';
import { insertions } from './insertions';

/** How many requests to Excel an action makes, and may make. */
export interface Requests {
  name: string;
  made: number;
  allowed: number;
}

/** These read all there is: their requests grow with what Excel puts into one answer, 5 MB on the web. */
const readings = ['take a snapshot', 'read for validation'];

/** A quarter is reopened before one is closed for good; what is inserted has its own size. */
const inTurn = actions
  .filter(
    ({ on, name }) =>
      on === 'quarterly workbook' && ![...readings, ...Object.keys(insertions)].includes(name),
  )
  .sort((one, other) => Number(one.name === 'close a quarter') - Number(other.name === 'close a quarter'));

/** The requests of every action on one workbook of so many organisations, one action after the other. */
export async function requestsWith(organisations: number): Promise<Requests[]> {
  const system = largeSystem(organisations);
  const open = await openFor({ on: 'quarterly workbook' }, system);
  try {
    const met: Requests[] = [];
    for (const { name, begin, requests: allowed } of inTurn) {
      const perform = await begin(open, system);
      open.faults.resetCount();
      await perform();
      met.push({ name, made: open.faults.requests, allowed });
    }
    return met;
  } finally {
    open.close();
  }
}
