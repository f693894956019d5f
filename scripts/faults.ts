/**
 * The long campaigns: every action with every fault at each of its requests; random sequences of user actions, with
 * faults, against what the workbook should hold; the requests of every action for 500 organisations: `npm run faults
 * -- --count 1000 --seed 1`, with `--only actions`, `--only sequences` or `--only size` for one. The tests run short
 * ones. Exit code 1 where anything is not as it
 * must be; a sequence is shown at its shortest.
 */
import { parseArgs } from 'node:util';

async function main(): Promise<void> {
  // As the build defines them; the modules below read them as they are loaded.
  Object.assign(globalThis, { __NAMESPACE__: 'SYB', __VERSION__: 'source' });
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const isAsked = (campaign: string) => values.only === undefined || values.only === campaign;
  if (isAsked('actions')) await everyAction();
  if (isAsked('sequences')) await randomSequences(Number(values.count), Number(values.seed));
  if (isAsked('size')) await manyOrganisations();
}

async function everyAction(): Promise<void> {
  const { actions } = await import('../test/faults/actions');
  const { insertions } = await import('../test/faults/insertions');
  const { faultCampaign } = await import('../test/faults/fault-campaign');
  const { largeSystem } = await import('../test/plans/system-psf/support');
  const complaints: string[] = [];
  let faults = 0;
  const system = largeSystem(4);
  const large = Object.keys(insertions);
  for (const action of actions) {
    // Large sheets are inserted as small ones are: together they meet every kind of fault.
    const turn = large.indexOf(action.name);
    const isMet = (kind: number) => turn < 0 || kind % large.length === turn;
    const met = await faultCampaign(action, system, isMet);
    complaints.push(...met.complaints);
    const { kinds, refused, retried, done } = met;
    faults += kinds.length;
    process.stdout.write(
      `${action.name}: ${kinds.length} faults, ${refused} refused (${retried} done at the second try), ${done} done\n`,
    );
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  process.stdout.write(`${actions.length} actions met ${faults} faults; nothing lost.\n`);
}

async function randomSequences(count: number, seed: number): Promise<void> {
  const { sequenceCampaign } = await import('../test/faults/sequence-campaign');
  const met = await sequenceCampaign(count, seed);
  process.stdout.write(
    `${met.sequences} sequences (seed ${seed}): ${met.actions} actions, ${met.faults} faults injected, ` +
      `${met.done} actions done, ${met.refused} refused, ${met.givenUp} waits given up; nothing lost.\n`,
  );
}

async function manyOrganisations(): Promise<void> {
  const { requestsWith } = await import('../test/faults/many-organisations');
  const requests = await requestsWith(500);
  const tooMany = requests.filter(({ made, allowed }) => made > allowed);
  if (tooMany.length > 0) throw new Error(`more requests than allowed: ${JSON.stringify(tooMany)}`);
  const most = Math.max(...requests.map(({ made }) => made));
  process.stdout.write(
    `500 organisations: ${requests.length} actions, none in more than ${most} requests.\n`,
  );
}

/** What went wrong, and in which sequence. */
const inWords = (error: unknown): string =>
  error instanceof Error
    ? [error.message, ...(error.cause === undefined ? [] : [inWords(error.cause)])].join('\n')
    : String(error);

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${inWords(error)}\n`);
    process.exit(1);
  },
);
