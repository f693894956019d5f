import { useState } from 'react';
import { commentary } from '../../plans/report/commentary';
import { type ReportInput, reportModel } from '../../plans/report/report-model';
import { type SystemSections, systemSections } from '../../plans/report/system/sections';
import { copyWords, reportPanelWords } from '../../wording/report';
import { FileRefusal } from '../../files';
import { Refusal } from '../../wording/refusal';
import { causeOf } from '../changes/cause-of';
import type { WorkedOut } from '../position/work-out-position';
import { type WorkbookAccess, useWorkbook } from '../workbook-access';
import { copyWithoutFormulas } from './copy-without-formulas';

type Ready = Extract<WorkedOut, { status: 'ready' }>;

/** What came of the last action. */
export interface Outcome {
  kind: 'success' | 'error';
  title: string;
  text: string;
  /** The copy, where the user is to save it. */
  file?: { name: string; address: string };
}

/** The report's actions, one at a time. */
export interface ReportModelOfPane {
  busy?: 'writing' | 'sharing';
  outcome?: Outcome;
  write: () => void;
  share: () => void;
  dismiss: () => void;
}

/** What a report is made of, from a position that was read. */
export const reportInput = ({ position, reading }: Ready): ReportInput => ({
  position,
  subject: {
    systemName: reading.systemName,
    year: reading.year,
    shortNames: reading.trusts.map(({ shortName }) => shortName),
  },
  assumptions: reading.assumptions,
});

/** The commentary as the report will have it. */
export function commentaryOf(ready: Ready, system: SystemSections): string[] {
  const { position, subject } = reportInput(ready);
  return commentary(position, subject, system);
}

/** Writes the report, and makes the copy for readers without the add-in. */
export function useReport(ready: Ready): ReportModelOfPane {
  const workbook = useWorkbook();
  const [busy, setBusy] = useState<ReportModelOfPane['busy']>();
  const [outcome, setOutcome] = useState<Outcome>();

  const run = async (doing: 'writing' | 'sharing', failed: string, work: () => Promise<Outcome>) => {
    setBusy(doing);
    try {
      setOutcome(await work());
    } catch (error) {
      const isRefused = error instanceof Refusal || error instanceof FileRefusal;
      setOutcome({ kind: 'error', title: failed, text: isRefused ? error.message : causeOf(error) });
    }
    setBusy(undefined);
  };

  return {
    ...(busy && { busy }),
    ...(outcome && { outcome }),
    write: () =>
      void run('writing', reportPanelWords.notWrittenTitle(), async () => {
        // Read anew: sheets may have come since the panel was opened, or not be read yet.
        const system = systemSections(await workbook.takeSnapshot());
        const model = reportModel({ ...reportInput(ready), system });
        const { keptAs } = await workbook.writeReport(model);
        return { kind: 'success', ...reportPanelWords.written(model.sheet.name, keptAs) };
      }),
    share: () =>
      void run('sharing', reportPanelWords.notSharedTitle(), () => makeCopy(workbook, ready.reading)),
    dismiss: () => setOutcome(undefined),
  };
}

async function makeCopy(workbook: WorkbookAccess, { systemName, year }: Ready['reading']): Promise<Outcome> {
  const { bytes, cells } = copyWithoutFormulas(await workbook.readDocument());
  if (!workbook.savesFiles()) {
    await workbook.openAsNewWorkbook(bytes);
    return { kind: 'success', ...reportPanelWords.copyOpened(cells) };
  }
  const name = copyWords.fileName(systemName, year);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  return { kind: 'success', ...reportPanelWords.copyReady(name, cells), file: { name, address } };
}
