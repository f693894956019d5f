import type { Progress } from '../../plans/in-steps';
import { plansTogetherWords as words } from '../../wording/system-plans-panel';
import { SystemWork, type SystemWorking } from './system-work';
import type { Answer, Question, Task } from './worker-messages';

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (reason: Error) => void;
  onStep?: (step: Progress) => void;
}

/** The work on a thread of its own; on the pane's where the page has no other. */
export const startWork = (): SystemWorking =>
  typeof Worker === 'undefined'
    ? new SystemWork()
    : workOn(new Worker(new URL('./worker', import.meta.url), { name: 'system-plans' }));

/** Asks a worker for what a call asks, and gives its answer. */
function workOn(worker: Worker): SystemWorking {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.id);
    if (!asker) return;
    if ('step' in data) {
      asker.onStep?.(data.step);
      return;
    }
    waiting.delete(data.id);
    if ('failure' in data) asker.reject(new Error(data.failure));
    else asker.resolve(data.result);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(words.workerStopped(message)));
    waiting.clear();
  });
  const ask =
    (task: Task) =>
    (...given: unknown[]): Promise<never> => {
      const onStep = given.find((one) => typeof one === 'function') as Waiting['onStep'];
      const question: Question = {
        id: (last += 1),
        task,
        given: given.filter((one) => typeof one !== 'function'),
      };
      return new Promise((resolve, reject) => {
        waiting.set(question.id, {
          resolve: resolve as Waiting['resolve'],
          reject,
          ...(onStep && { onStep }),
        });
        worker.postMessage(question);
      });
    };
  return {
    read: ask('read'),
    refuse: ask('refuse'),
    keep: ask('keep'),
    forget: ask('forget'),
    remove: ask('remove'),
    clear: ask('clear'),
    addUp: ask('addUp'),
    trace: ask('trace'),
    planWorkbook: ask('planWorkbook'),
    contributionsWorkbook: ask('contributionsWorkbook'),
    triangulationWorkbook: ask('triangulationWorkbook'),
    fileOf: ask('fileOf'),
  };
}
