import { serveJobs } from '../../../src/cli/pool/serve-jobs';

/** What a trial job does. */
export type Trial =
  { does: 'answer'; value: number; after?: number } | { does: 'throw' | 'end' | 'hang' | 'fill memory' };

serveJobs(async (job: Trial) => {
  const { threadId } = await import('node:worker_threads');
  switch (job.does) {
    case 'answer':
      await new Promise((resolve) => setTimeout(resolve, job.after ?? 0));
      return { value: job.value, thread: threadId };
    case 'throw':
      throw new Error('a fault of ours');
    case 'end':
      return process.exit(3);
    case 'hang':
      for (;;);
    case 'fill memory': {
      const kept: unknown[] = [];
      for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
    }
  }
});
