import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { showNotice } from '../../commands/pane-route';
import type { Finding } from '../../plans/finding';
import {
  type Comparison,
  type IgnoredFinding,
  type Sifted,
  compareRuns,
  findingKey,
  ignored,
  withoutIgnored,
} from '../../plans/findings-record';
import { findingsSheetWords } from '../../wording/findings-sheet';
import { validateWords } from '../../wording/validate';
import { causeOf } from '../changes/cause-of';
import { useWorkbook } from '../workbook-access';
import type { Run, Scope } from './run-validation';
import { type RunState, ValidationRuns } from './validation-runs';

/** What there is to show of a run. */
export interface Shown extends Pick<Run, 'template' | 'sheet'>, Sifted {
  comparison?: Comparison;
}

/** The validation of the open workbook and what can be done with it. */
export interface ValidationModel extends RunState {
  shown?: Shown;
  run: (scope: Scope) => void;
  stop: () => void;
  lookAgain: () => void;
  ignore: (finding: Finding, reason: string) => void;
  unignore: (entry: IgnoredFinding) => void;
  writeSheet: () => void;
}

/** Validates on request, follows edits from then on, and keeps what the user ignores with the workbook. */
export function useValidation(): ValidationModel {
  const workbook = useWorkbook();
  const [runs] = useState(() => new ValidationRuns(workbook));
  useEffect(() => runs.follow(), [runs]);
  const state = useSyncExternalStore(runs.subscribe, runs.current);
  const { latest, record } = state;
  const shown = useMemo(() => latest && shownOf(latest, record.ignored), [latest, record.ignored]);
  return {
    ...state,
    ...(shown && { shown }),
    run: useCallback((scope: Scope) => void runs.run(scope), [runs]),
    stop: runs.stop,
    lookAgain: runs.lookAgain,
    ...useRecordActions(runs),
    writeSheet: useWriteSheet(shown),
  };
}

const shownOf = ({ template, sheet, findings, earlier }: Run, entries: readonly IgnoredFinding[]): Shown => ({
  ...(template !== undefined && { template }),
  ...(sheet !== undefined && { sheet }),
  ...(earlier && { comparison: compareRuns(findings, earlier, sheet) }),
  ...withoutIgnored(findings, entries),
});

const tell = (title: string) => (error: unknown) =>
  showNotice({ kind: 'error', title, text: causeOf(error) });

/** The day, as the user's calendar has it: "2026-11-22". */
const today = (): string => new Date().toLocaleDateString('en-CA');

function useRecordActions(runs: ValidationRuns): Pick<ValidationModel, 'ignore' | 'unignore'> {
  const workbook = useWorkbook();
  return useMemo(() => {
    const without = (one: IgnoredFinding): IgnoredFinding[] =>
      runs.current().record.ignored.filter((entry) => findingKey(entry) !== findingKey(one));
    const set = (entries: IgnoredFinding[]) => runs.setRecord({ ...runs.current().record, ignored: entries });
    const notKept = tell(validateWords.recordFailedTitle());
    return {
      // Shown as done once it is kept, so that nothing is ignored that comes back by itself.
      ignore: (finding: Finding, reason: string) => {
        const entry = ignored(finding, reason, today());
        workbook.keepIgnored(entry).then(() => set([...without(entry), entry]), notKept);
      },
      unignore: (entry: IgnoredFinding) => {
        workbook.dropIgnored(entry).then(() => set(without(entry)), notKept);
      },
    };
  }, [workbook, runs]);
}

function useWriteSheet(shown: Shown | undefined): () => void {
  const workbook = useWorkbook();
  return useCallback(() => {
    if (!shown) return;
    const { sheet, shown: findings } = shown;
    const of = sheet === undefined ? findingsSheetWords.wholeWorkbook() : findingsSheetWords.oneSheet(sheet);
    workbook
      .writeFindings(findings, of)
      .then(
        (name) => showNotice({ kind: 'success', ...validateWords.sheetWritten(name, findings.length) }),
        tell(validateWords.sheetFailedTitle()),
      );
  }, [workbook, shown]);
}
