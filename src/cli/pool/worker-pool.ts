import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { poolMessages } from '../../wording/files';

/** What became of one job: what the worker answered, or a sentence that says why it did not. */
export type Outcome<Result> = { result: Result } | { failed: string };

export interface PoolOptions<Result> {
  /** The absolute path of the worker's first file, which calls `serveJobs`. */
  entry: string;
  /** How many work at once; one for each core unless given. */
  workers?: number;
  /** How long one job may take, a new worker's start included. */
  seconds?: number;
  /** How much memory one worker's values may take. */
  megabytes?: number;
  /** Told after every job, in whichever order they end. */
  onProgress?: (progress: { done: number; of: number }) => void;
  /** Given every outcome in the order of the jobs, as soon as those before it are there. */
  handOver?: (outcome: Outcome<Result>, index: number) => Promise<void> | void;
  /** Ends all work at once; the run then throws the signal's reason. */
  signal?: AbortSignal;
}

/** What goes to a worker and comes back from it. */
export interface JobMessage<Job = unknown> {
  number: number;
  job: Job;
}
export type AnswerMessage<Result> = { number: number } & Outcome<Result>;

const LONGEST_SECONDS = 60;
const MOST_MEGABYTES = 1_536;

/**
 * Does many jobs on all cores. A job that crashes its worker, or takes more time or memory than it may, fails
 * alone: another worker takes the place of the one that is lost.
 *
 * @returns the outcomes in the order of the jobs
 */
export async function runInPool<Result>(
  jobs: readonly unknown[],
  options: PoolOptions<Result>,
): Promise<Outcome<Result>[]> {
  options.signal?.throwIfAborted();
  const run = new PoolRun(jobs, options);
  const stop = () => run.stop();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    return await run.outcomes();
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await run.end();
  }
}

class PoolRun<Result> {
  private readonly found: (Outcome<Result> | undefined)[];
  private readonly members: Member<Result>[];
  private next = 0;
  private done = 0;
  private handedOver = 0;
  private handing: Promise<void> = Promise.resolve();

  constructor(
    private readonly jobs: readonly unknown[],
    private readonly options: PoolOptions<Result>,
  ) {
    this.found = jobs.map(() => undefined);
    const workers = Math.max(1, Math.min(options.workers ?? availableParallelism(), jobs.length));
    this.members = Array.from({ length: workers }, () => new Member(options));
  }

  async outcomes(): Promise<Outcome<Result>[]> {
    await Promise.all(this.members.map((member) => this.keepBusy(member)));
    await this.handing;
    return this.found as Outcome<Result>[];
  }

  stop(): void {
    this.next = this.jobs.length;
    for (const member of this.members) void member.end();
  }

  async end(): Promise<void> {
    await Promise.all(this.members.map((member) => member.end()));
  }

  private async keepBusy(member: Member<Result>): Promise<void> {
    while (this.next < this.jobs.length) {
      const number = this.next++;
      const outcome = await member.work({ number, job: this.jobs[number] });
      this.options.signal?.throwIfAborted();
      this.found[number] = outcome;
      this.done += 1;
      this.options.onProgress?.({ done: this.done, of: this.jobs.length });
      this.handing = this.handing.then(() => this.handOverWhatIsThere());
      await this.handing;
    }
  }

  private async handOverWhatIsThere(): Promise<void> {
    for (let outcome = this.found[this.handedOver]; outcome; outcome = this.found[this.handedOver]) {
      const index = this.handedOver++;
      await this.options.handOver?.(outcome, index);
    }
  }
}

/** One place in the pool: a worker, replaced when it is lost. */
class Member<Result> {
  private worker: Worker | undefined;

  constructor(private readonly options: PoolOptions<Result>) {}

  /** Never rejects: what goes wrong is the job's outcome. */
  async work(message: JobMessage): Promise<Outcome<Result>> {
    const worker = (this.worker ??= startWorker(this.options));
    const seconds = this.options.seconds ?? LONGEST_SECONDS;
    const outcome = await new Promise<Outcome<Result> | { lost: string }>((resolve) => {
      const timer = setTimeout(() => resolve({ lost: poolMessages.tooSlow(seconds) }), seconds * 1_000);
      const settle = (found: Outcome<Result> | { lost: string }): void => {
        clearTimeout(timer);
        resolve(found);
      };
      worker.removeAllListeners();
      worker.on('message', (answer: AnswerMessage<Result>) => {
        if (answer.number === message.number) settle(answer);
      });
      worker.on('error', (error) => settle({ lost: lossInWords(error, this.megabytes) }));
      worker.on('exit', (code) => settle({ lost: poolMessages.ended(code) }));
      worker.postMessage(message);
    });
    if (!('lost' in outcome))
      return 'failed' in outcome ? { failed: outcome.failed } : { result: outcome.result };
    await this.end();
    return { failed: outcome.lost };
  }

  async end(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private get megabytes(): number {
    return this.options.megabytes ?? MOST_MEGABYTES;
  }
}

function lossInWords(error: Error & { code?: string }, megabytes: number): string {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return poolMessages.tooMuchMemory(megabytes);
  return poolMessages.crashed(error.message);
}

function startWorker({
  entry,
  megabytes = MOST_MEGABYTES,
}: Pick<PoolOptions<unknown>, 'entry' | 'megabytes'>): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  if (!entry.endsWith('.ts')) return new Worker(entry, { resourceLimits });
  // A thread cannot start from TypeScript itself: it begins with two lines that can load it.
  const loader = createRequire(entry).resolve('tsx/cjs');
  const script = `require(${JSON.stringify(loader)});require(${JSON.stringify(entry)})`;
  return new Worker(script, { eval: true, resourceLimits });
}
