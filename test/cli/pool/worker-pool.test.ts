import path from 'node:path';
import { type Outcome, type PoolOptions, runInPool } from '../../../src/cli/pool/worker-pool';
import type { Trial } from './trial-worker';

interface Answer {
  value: number;
  thread: number;
}

const run = (
  jobs: readonly Trial[],
  options: Partial<PoolOptions<Answer>> = {},
): Promise<Outcome<Answer>[]> =>
  runInPool<Answer>(jobs, {
    entry: path.join(__dirname, 'trial-worker.ts'),
    workers: 2,
    ...options,
  });

const valuesOf = (outcomes: readonly Outcome<Answer>[]) =>
  outcomes.map((outcome) => ('result' in outcome ? outcome.result.value : outcome.failed));

describe('a pool of workers', () => {
  it('answers in the order of the jobs, from more than one thread, and tells how far it is', async () => {
    const jobs = [300, 0, 100, 0].map((after, value): Trial => ({ does: 'answer', value, after }));
    const progress: number[] = [];
    const handedOver: number[] = [];
    const outcomes = await run(jobs, {
      onProgress: ({ done, of }) => progress.push(done / of),
      handOver: (_, index) => void handedOver.push(index),
    });
    expect(valuesOf(outcomes)).toEqual([0, 1, 2, 3]);
    expect(handedOver).toEqual([0, 1, 2, 3]);
    expect(progress).toEqual([0.25, 0.5, 0.75, 1]);
    const threads = outcomes.map((outcome) => 'result' in outcome && outcome.result.thread);
    expect(new Set(threads).size).toBe(2);
  });

  it('goes on where a job throws, ends its worker or takes too much memory', async () => {
    const jobs: Trial[] = [
      { does: 'throw' },
      { does: 'end' },
      { does: 'fill memory' },
      { does: 'answer', value: 5 },
    ];
    const outcomes = await run(jobs, { megabytes: 64 });
    expect(valuesOf(outcomes)).toEqual([
      expect.stringMatching(/failed on it: a fault of ours\. The file is as it was/),
      expect.stringMatching(/ended on it with code 3/),
      expect.stringMatching(/more than the 64 MB of memory/),
      5,
    ]);
  });

  it('gives up a job that does not end, and goes on with the next', async () => {
    const outcomes = await run([{ does: 'hang' }, { does: 'answer', value: 5 }], { workers: 1, seconds: 3 });
    expect(valuesOf(outcomes)).toEqual([expect.stringMatching(/^It was given up after 3 seconds/), 5]);
  });

  it('stops at once when told to', async () => {
    const told = new AbortController();
    const running = run([{ does: 'hang' }, { does: 'hang' }, { does: 'hang' }], { signal: told.signal });
    setTimeout(() => told.abort(new Error('interrupted')), 500);
    await expect(running).rejects.toThrow('interrupted');
  });

  it('does nothing for no jobs', async () => {
    expect(await run([])).toEqual([]);
  });

  it('says so where its first file is missing', async () => {
    const [outcome] = await run([{ does: 'answer', value: 1 }], { entry: '/nowhere/worker.js' });
    expect(outcome).toEqual({ failed: expect.stringMatching(/failed on it: .*worker\.js/) });
  });
});
