/** How far work is: steps done, of all. */
export interface Progress {
  done: number;
  of: number;
}

/** Work that may pause wherever it yields, so that whoever runs it stays ready for the user. */
export type InSteps<Result, Step = void> = Generator<Step, Result, void>;

/** Runs such work without a pause. */
export function atOnce<Result>(work: InSteps<Result, unknown>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
