import type { Terminal } from './terminal';
import { reportWords } from '../wording/command-line';
import { type Job, type JobKind, jobs, type ResultOf, runJob } from './jobs';
import { type Outcome, runInPool } from './pool/worker-pool';

/** The other cores of the computer: the file that their threads begin with. */
export interface Workers {
  entry: string;
}

interface Work<Kind extends JobKind> {
  kind: Kind;
  files: readonly string[];
  terminal: Terminal;
  /** Without them, this core does it all. */
  workers: Workers | undefined;
}

/**
 * Does the same to many files, on all cores. Results are handed over in the order of the files, as soon as
 * those before them are there; a file that the program fails on is refused, and the rest is done.
 */
export async function runJobs<Kind extends JobKind>(
  { kind, files, terminal, workers }: Work<Kind>,
  handOver: (result: ResultOf<Kind>, file: string) => Promise<void> | void,
): Promise<void> {
  const handed = (outcome: Outcome<ResultOf<JobKind>>, index: number) => {
    const file = files[index]!;
    const result = 'failed' in outcome ? jobs[kind].failed(file, outcome.failed) : outcome.result;
    return handOver(result as ResultOf<Kind>, file);
  };
  const progress = (done: number): void => terminal.progress(reportWords.progress(done, files.length));
  progress(0);
  if (workers && files.length > 1) {
    const work = files.map((path): Job => ({ kind, path }));
    const onProgress = ({ done }: { done: number }) => progress(done);
    await runInPool<ResultOf<JobKind>>(work, { entry: workers.entry, onProgress, handOver: handed });
  } else {
    for (const [index, path] of files.entries()) {
      await handed({ result: await runJob({ kind, path }) }, index);
      progress(index + 1);
    }
  }
  terminal.progress('');
}
