import { useCallback, useRef, useState } from 'react';
import { dismissNotice, showNotice } from '../../commands/pane-route';
import { plansTogetherWords as words } from '../../wording/system-plans-panel';
import { causeOf } from '../changes/cause-of';
import { startWork } from './start-work';
import type { SystemPlans, SystemWorking } from './system-work';

/** What is under way: a file being read, or the adding up that follows, as a part of 1. */
export type UnderWay = { task: 'reading'; done: number; all: number } | { task: 'adding'; part: number };

/** Organisations' plans as far as they are given, and what can be done with them. */
export interface SystemPlansModel {
  plans: SystemPlans | undefined;
  underWay: UnderWay | undefined;
  work: () => SystemWorking;
  give: (files: readonly File[]) => Promise<void>;
  cancel: () => void;
  remove: (name: string) => Promise<void>;
  clear: () => Promise<void>;
  /** Adds up the plans of another template. */
  choose: (stamp: string) => Promise<void>;
}

/** Files are read one by one, and none of a cancelled reading counts. */
export function useSystemPlans(): SystemPlansModel {
  const [plans, setPlans] = useState<SystemPlans>();
  const [underWay, setUnderWay] = useState<UnderWay>();
  const working = useRef<SystemWorking>(undefined);
  const run = useRef(0);
  const chosen = useRef<string>(undefined);
  // It holds the plans that were given, and lives as long as the pane does.
  const work = useCallback(() => (working.current ??= startWork()), []);

  /** Does something in a run of its own; a run that another has begun after says nothing more. */
  const inRun = useCallback(
    async (perform: (isCancelled: () => boolean) => Promise<void>) => {
      const own = (run.current += 1);
      const isCancelled = () => run.current !== own;
      try {
        await perform(isCancelled);
        if (isCancelled()) return;
        setUnderWay({ task: 'adding', part: 0 });
        const added = await work().addUp(chosen.current, ({ done, of }) => {
          if (!isCancelled()) setUnderWay({ task: 'adding', part: done / of });
        });
        if (!isCancelled()) setPlans(added.files.length > 0 ? added : undefined);
      } catch (error) {
        showNotice({ kind: 'error', title: words.failedTitle(), text: causeOf(error) });
      } finally {
        if (!isCancelled()) setUnderWay(undefined);
      }
    },
    [work],
  );

  const give = useCallback(
    (files: readonly File[]) =>
      inRun(async (isCancelled) => {
        // What was said of the reading before does not belong to this one.
        dismissNotice();
        await work().forget();
        for (const [done, { name, file }] of withOwnNames(files).entries()) {
          setUnderWay({ task: 'reading', done, all: files.length });
          await readFile(work(), name, file, isCancelled);
          if (isCancelled()) return;
        }
        await work().keep();
      }),
    [inRun, work],
  );

  const cancel = useCallback(() => {
    run.current += 1;
    setUnderWay(undefined);
    showNotice({ kind: 'information', title: words.cancelledTitle(), text: words.cancelled() });
  }, []);

  const remove = useCallback((name: string) => inRun(() => work().remove(name)), [inRun, work]);
  const clear = useCallback(() => inRun(() => work().clear()), [inRun, work]);
  const choose = useCallback(
    (stamp: string) =>
      inRun(() => {
        chosen.current = stamp;
        return Promise.resolve();
      }),
    [inRun],
  );
  return { plans, underWay, work, give, cancel, remove, clear, choose };
}

/** A file that cannot be opened is one that is left out; only a fault of ours is a notice. */
async function readFile(
  work: SystemWorking,
  name: string,
  file: File,
  isCancelled: () => boolean,
): Promise<void> {
  if (!/\.xls[xm]$/i.test(file.name)) return work.refuse(name, words.wrongKind());
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return work.refuse(name, words.fileUnreadable());
  }
  // By now another reading may have begun, which this file is no part of.
  if (isCancelled()) return;
  try {
    await work.read(name, bytes);
  } catch (error) {
    showNotice({ kind: 'error', title: words.notReadTitle(name), text: causeOf(error) });
  }
}

/** Files of one name from several folders are told apart by a number. */
function withOwnNames(files: readonly File[]): { name: string; file: File }[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let name = file.name;
    for (let number = 2; taken.has(name); number += 1) name = `${file.name} (${number})`;
    taken.add(name);
    return { name, file };
  });
}
