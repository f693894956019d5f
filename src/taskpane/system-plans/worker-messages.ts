import type { Progress } from '../../plans/in-steps';
import type { SystemWorking } from './system-work';

export type Task = keyof SystemWorking;

/** Asked of the worker; what it is asked with is plain. */
export interface Question {
  id: number;
  task: Task;
  given: readonly unknown[];
}

/** What the worker says: how far it is, what came of it, or why nothing did. */
export type Answer =
  { id: number; step: Progress } | { id: number; result: unknown } | { id: number; failure: string };
