import { parentPort } from 'node:worker_threads';
import { poolMessages } from '../../wording/files';
import type { AnswerMessage, JobMessage } from './worker-pool';

/**
 * Makes this thread a worker of a pool: it does the jobs it is sent, one after the other. What `run` throws
 * is a fault of the program; a file that is refused is a result.
 */
export function serveJobs(run: (job: never) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error('Jobs can be served in a worker only.');
  port.on('message', ({ number, job }: JobMessage<never>) => {
    void answerTo(number, () => run(job)).then((answer) => port.postMessage(answer));
  });
}

async function answerTo(number: number, run: () => unknown): Promise<AnswerMessage<unknown>> {
  try {
    return { number, result: await run() };
  } catch (error) {
    return { number, failed: poolMessages.crashed(error instanceof Error ? error.message : String(error)) };
  }
}
