import type { Progress } from '../../plans/in-steps';
import { SystemWork, type SystemWorking } from './system-work';
import type { Answer, Question } from './worker-messages';

/** The other thread: reads files and adds plans up, while the pane answers the user. */
const work: SystemWorking = new SystemWork();
const say = (answer: Answer): void => self.postMessage(answer);

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { id, task, given } = data;
  const onStep = (step: Progress): void => say({ id, step });
  const perform = work[task] as (...all: unknown[]) => Promise<unknown>;
  // A task that fails before its first pause throws; it is told like any other.
  Promise.resolve()
    .then(() => perform(...given, onStep))
    .then(
      (result) => say({ id, result }),
      (error: unknown) => say({ id, failure: error instanceof Error ? error.message : String(error) }),
    );
});
