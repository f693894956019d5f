import type { WorkbookModel } from '../workbook-model';
import { actualsSheet } from './sheets/actuals';
import { adjustmentsSheet } from './sheets/adjustments';
import { controlTotalsSheet } from './sheets/control-totals';
import { earnBackSheet } from './sheets/earn-back';
import { fourHourSheet } from './sheets/four-hour';
import { ledgerSheet } from './sheets/ledger';
import { phasingSheet } from './sheets/phasing';
import { readMeSheet } from './sheets/read-me';
import { reportSheet } from './sheets/report';
import { schemeSheet } from './sheets/scheme';
import { systemPsfSheet } from './sheets/system-psf';
import { trustPsfSheet } from './sheets/trust-psf';
import type { SheetDraft } from './sheet-draft';
import { southYorkshireAndBassetlaw } from './south-yorkshire-and-bassetlaw';
import { type OrderedSystem, orderedSystem, type SystemDescription } from './system-description';

export { type SystemPsfName, systemPsfNames, systemPsfTemplate } from './names';
export { southYorkshireAndBassetlaw } from './south-yorkshire-and-bassetlaw';
export type { SystemDescription } from './system-description';

/**
 * The quarterly workbook of a system: South Yorkshire and Bassetlaw in 2018/19 unless another is given.
 * Every result is a live formula; amounts are £000, by organisation (down) and quarter (across).
 *
 * @throws RangeError where no workbook can be made of the system, saying why.
 */
export function systemPsfWorkbook(described: SystemDescription = southYorkshireAndBassetlaw): WorkbookModel {
  const drafts = draftSheets(orderedSystem(described));
  const finished = drafts.map((draft) => draft.finish());
  return {
    title: `Provider Sustainability Fund ${described.year}: ${described.name}`,
    sheets: finished.map(({ sheet }) => sheet),
    names: finished.flatMap(({ names }) => names),
  };
}

function draftSheets(system: OrderedSystem): SheetDraft[] {
  const { sheet: controlTotals, organisations } = controlTotalsSheet(system);
  const systemPsf = systemPsfSheet(system);
  const beforeReport = [
    readMeSheet(system),
    schemeSheet(system),
    controlTotals,
    phasingSheet(system, organisations),
    actualsSheet(system, organisations),
    fourHourSheet(system, organisations),
    adjustmentsSheet(system),
    systemPsf.sheet,
    trustPsfSheet(system, systemPsf),
    earnBackSheet(system),
    ledgerSheet(system),
  ];
  return [...beforeReport, reportSheet(system, beforeReport)];
}
