import type { InSteps, Progress } from '../../plans/in-steps';

/** How long the pane may be kept from answering the user, in milliseconds. */
const SLICE = 25;

export interface Watching<Step = Progress> {
  /** Told between slices, how far the work is. */
  onStep: (step: Step) => void;
  /** Asked between slices: the work ends there, without a result. */
  isStopped: () => boolean;
}

/**
 * Runs work that can pause in slices, between which the pane answers the user.
 *
 * @returns undefined where it was stopped.
 */
export async function inSlices<Result, Step>(
  work: InSteps<Result, Step>,
  { onStep, isStopped }: Watching<Step>,
): Promise<Result | undefined> {
  let began = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return isStopped() ? undefined : value;
    if (performance.now() - began < SLICE) continue;
    onStep(value);
    await pause();
    if (isStopped()) return undefined;
    began = performance.now();
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
