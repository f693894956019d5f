import fc from 'fast-check';
import type { ReportModel } from '../../src/plans/report/report-model';
import { applyChanges } from '../../src/workbook';
import { openHeadless } from '../../src/workbench/headless';
import { adjustmentsList, reportOf, who } from './actions';
import { type ExpectedWorkbook, model, notesSheet, seenIn, system } from './expected-workbook';
import { Patience } from './patience';
import { typeInto } from './type-into';
import { type Real, sequences } from './user-actions';

/** What a campaign of random sequences met. */
export interface SequencesResult {
  sequences: number;
  actions: number;
  faults: number;
  refused: number;
  done: number;
  givenUp: number;
}

/**
 * Runs random sequences of a user's actions against what the workbook should hold after each.
 *
 * @throws Error with the shortest sequence that ends otherwise, and the seed.
 */
export async function sequenceCampaign(count: number, seed: number): Promise<SequencesResult> {
  const patience = new Patience();
  const tally = { actions: 0, faults: 0, refused: 0, done: 0 };
  const report = await reportOf(system);
  let sequencesRun = 0;
  const property = fc.asyncProperty(sequences, async (commands) => {
    const { real, expected } = await openOne(report, tally, patience);
    patience.watch(real.open);
    sequencesRun += 1;
    try {
      await fc.asyncModelRun(() => ({ model: expected, real }), commands);
    } finally {
      real.open.close();
    }
  });
  patience.begin();
  try {
    await fc.assert(property, { numRuns: count, seed });
  } finally {
    patience.end();
  }
  return { sequences: sequencesRun, ...tally, givenUp: patience.givenUp };
}

/** The quarterly workbook with an offset and the user's notes. It is not calculated: what it holds is looked at. */
async function openOne(
  report: ReportModel,
  tally: Real['tally'],
  patience: Patience,
): Promise<{ real: Real; expected: ExpectedWorkbook }> {
  const open = await openHeadless({ model, calculation: 'Manual' });
  Object.assign(globalThis, { Excel: open.excel, Office: open.Office });
  open.book.addSheet(notesSheet);
  typeInto(open, `'${notesSheet}'!A1`, 'Mine');
  const list = await adjustmentsList('50');
  await applyChanges(list, who);
  const { sheets, cells, actualsProtected, ignored } = seenIn(open);
  const written = list.changes.map(({ sheet, address, ...of }) => ({ key: `${sheet}!${address}`, ...of }));
  const first = { title: list.title, does: 'change' as const, undone: false, cells: written };
  const expected: ExpectedWorkbook = {
    sheets,
    cells: new Map(cells),
    lists: [first],
    closed: new Set(),
    offset: new Map(written.map(({ key, after }) => [key, after])),
    actualsProtected,
    ignored,
  };
  return { real: { open, patience, report, tally }, expected };
}
