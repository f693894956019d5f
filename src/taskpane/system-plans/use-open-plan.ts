import { useCallback, useEffect, useState } from 'react';
import { causeOf } from '../changes/cause-of';
import { useWorkbook } from '../workbook-access';
import type { SystemPlans, SystemWorking } from './system-work';

/** Which of the files given is the open workbook. */
export interface OpenPlan {
  /** Its file, if it is one of them. */
  file: string | undefined;
  /** Why that could not be found out. */
  unknown: string | undefined;
  lookAgain: () => void;
}

/**
 * Finds out whether the open workbook is one of the plans: then its cells can be gone to and changed.
 *
 * @param isWanted Whether cells are shown: only then is the workbook read.
 */
export function useOpenPlan(work: () => SystemWorking, plans: SystemPlans, isWanted: boolean): OpenPlan {
  const workbook = useWorkbook();
  const [found, setFound] = useState<Pick<OpenPlan, 'file' | 'unknown'>>({
    file: undefined,
    unknown: undefined,
  });
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    const say = (file: string | undefined, unknown: string | undefined) => {
      if (!isOver) setFound({ file, unknown });
    };
    workbook
      .takeSnapshot()
      .then((snapshot) => work().fileOf(snapshot))
      .then(
        (file) => say(file, undefined),
        (error: unknown) => say(undefined, causeOf(error)),
      );
    return () => {
      isOver = true;
    };
  }, [workbook, work, plans, isWanted, looks]);
  const lookAgain = useCallback(() => setLooks((before) => before + 1), []);
  return { ...found, lookAgain };
}
