/**
 * The long campaigns: every action with every fault at each of its requests, then random sequences of user actions,
 * with faults, against what the workbook should hold: `npm run faults -- --count 1000 --seed 1`, with `--only
 * sequences` or `--only actions` for one of them. The tests run a short one. Exit code 1 where anything is not as it
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
  if (values.only !== 'sequences') await everyAction();
  if (values.only !== 'actions') await randomSequences(Number(values.count), Number(values.seed));
}

async function everyAction(): Promise<void> {
  const { actions } = await import('../test/faults/actions');
  const { faultCampaign } = await import('../test/faults/fault-campaign');
  const { largeSystem } = await import('../test/plans/system-psf/support');
  const complaints: string[] = [];
  let faults = 0;
  for (const action of actions) {
    const met = await faultCampaign(action, largeSystem(4));
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
