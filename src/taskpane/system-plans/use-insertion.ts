import { useState } from 'react';
import { showNotice } from '../../commands/pane-route';
import type { WorkbookModel } from '../../plans/workbook-model';
import type { InsertionProgress } from '../../workbook';
import { causeOf } from '../changes/cause-of';
import { useWorkbook } from '../workbook-access';

/** What is said of an insertion. */
export interface InsertionSaid {
  /** Of the workbook's title. */
  done: (title: string) => { title: string; text: string };
  failedTitle: string;
}

interface Insertion {
  /** How far it is; absent while nothing is inserted. */
  insertion: InsertionProgress | undefined;
  insert: () => void;
}

/** Inserts the sheets of a workbook that is made when it is asked for; a notice says what came of it. */
export function useInsertion(
  make: () => Promise<WorkbookModel>,
  { done, failedTitle }: InsertionSaid,
): Insertion {
  const workbook = useWorkbook();
  const [insertion, setInsertion] = useState<InsertionProgress>();
  const insertMade = async () => {
    setInsertion({ step: 'checking', done: 0, steps: 1 });
    try {
      const model = await make();
      await workbook.insertWorkbook(model, setInsertion);
      showNotice({ kind: 'success', ...done(model.title) });
    } catch (error) {
      showNotice({ kind: 'error', title: failedTitle, text: causeOf(error) });
    } finally {
      setInsertion(undefined);
    }
  };
  return { insertion, insert: () => void insertMade() };
}
