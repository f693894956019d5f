export interface Build {
  /** A folder of the project. */
  output: string;
  /** Files and folders of the project that it is made from. */
  inputs: string[];
  options?: Record<string, unknown>;
}

export function isFresh(build: Build): boolean;
export function markStale(build: Build): void;
export function markFresh(build: Build): void;
