import { useCallback, useRef } from 'react';

export interface ReadOptions {
  /** For a reading the user did not ask for. */
  quietly: boolean;
}

interface Reading {
  readOnce: (quietly: boolean) => Promise<void>;
  onFailure: (error: unknown) => void;
}

/**
 * One reading at a time: what is asked for meanwhile is read once more at the end, so that the last
 * reading always begins after the last change.
 */
export function useOneAtATime({ readOnce, onFailure }: Reading): (options: ReadOptions) => Promise<void> {
  const queue = useRef<{ running?: Promise<void>; again?: ReadOptions }>({});
  return useCallback(
    ({ quietly }) => {
      const { current } = queue;
      if (current.running) {
        current.again = { quietly: quietly && (current.again?.quietly ?? true) };
        return current.running;
      }
      const run = async () => {
        let next: ReadOptions | undefined = { quietly };
        while (next) {
          delete current.again;
          await readOnce(next.quietly).catch(onFailure);
          next = current.again;
        }
        delete current.running;
      };
      current.running = run();
      return current.running;
    },
    [readOnce, onFailure],
  );
}
