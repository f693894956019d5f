import { addressOf, type Area, rowsOf } from '../../cell-area';
import type { SystemPsfName } from '../names';
import { addColumnTotals, panelHeight, placePanel, placePanelFrame, quarterHeadings } from '../panel';
import { SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';
import type { SystemPsfSheet } from './system-psf';
import { sumToDate, recoveryAnswers, threeAnswers } from './to-date';
import { panelColumns, threePanels } from './two-panels';

/** A trust finance PSF block: a formula without "=". An omitted measure gives the three answers. */
export const trustFinancePsf = (measure = ''): string =>
  `SYB.TRUSTPSF(Trust_control_totals,Trust_actuals,Finance_pots,Reported_quarter,${measure},Trust_offsets)`;

/** A trust A&E PSF block: a formula without "=". An omitted measure gives the three answers. */
export const trustAEPsf = (measure = ''): string =>
  `SYB.AEPSF(AE_trust_control_totals,AE_trust_actuals,AE_trust_pots,Reported_quarter,AE_trust_met,AE_board_met,${measure},AE_trust_offsets)`;

/** The Trust PSF sheet: finance and A&E PSF of each trust, and its PSF of the three kinds (MoU section 6(ii)). */
export function trustPsfSheet(system: OrderedSystem, systemPsf: SystemPsfSheet): SheetDraft {
  const sheet = new SheetDraft('Trust PSF', threePanels, {
    freeze: { rows: 2, columns: 1 },
    tabColour: '005EB8',
  });
  sheet.heading('Trust PSF', 'Each trust against its own control total and the A&E standard, £000');
  const top = sheet.startAfterChecks(3);
  const step = panelHeight + system.trusts.length + 2;
  const places = new Placing(sheet, system);
  const finance = places.answers(top, 'finance', panelColumns.first, 'Trust_finance_position');
  const ae = places.answers(top, 'ae', panelColumns.second, 'AE_position');
  placeAllKinds(sheet, top, system, { finance, ae, systemPsf });
  placeRecovery(sheet, top + step, system);
  places.quarters(top + step, 'finance', 'recoverable', panelColumns.second);
  places.quarters(top + step, 'ae', 'recoverable', panelColumns.third);
  const measures = ['earned', 'lost', 'recovered'] as const;
  measures.forEach((measure, index) => {
    const left = Object.values(panelColumns)[index]!;
    places.quarters(top + 2 * step, 'finance', measure, left);
    places.quarters(top + 3 * step, 'ae', measure, left);
  });
  placeChecks(sheet);
  return sheet;
}

type Kind = 'finance' | 'ae';
type Measure = 'earned' | 'lost' | 'recovered' | 'recoverable';

const kinds = {
  finance: { title: 'Trust finance PSF', formula: trustFinancePsf, labels: 'Trust_short_names' },
  ae: { title: 'Trust A&E PSF', formula: trustAEPsf, labels: 'AE_trusts' },
} as const;

const measureTitles: Record<Measure, string> = {
  earned: 'earned by quarter',
  lost: 'lost by quarter',
  recovered: 'recovered by quarter',
  recoverable: 'recoverable at each quarter',
};

/** Places blocks of one kind of trust PSF, by trust. */
class Placing {
  constructor(
    private readonly sheet: SheetDraft,
    private readonly system: OrderedSystem,
  ) {}

  answers(top: number, kind: Kind, left: number, name: SystemPsfName): Area {
    const cells = this.place(top, kind, left, {
      title: `${kinds[kind].title}, to date`,
      headings: threeAnswers,
      formula: kinds[kind].formula(),
    });
    this.sheet.define(name, cells);
    return cells;
  }

  quarters(top: number, kind: Kind, measure: Measure, left: number): Area {
    return this.place(top, kind, left, {
      title: `${kinds[kind].title} ${measureTitles[measure]}`,
      headings: quarterHeadings,
      formula: kinds[kind].formula(`"${measure}"`),
    });
  }

  private place(
    top: number,
    kind: Kind,
    left: number,
    { title, headings, formula }: { title: string; headings: readonly string[]; formula: string },
  ): Area {
    const rows = kind === 'ae' ? this.system.trustsWithAE.length : this.system.trusts.length;
    const panel = { top, left, title, labelled: 'Trust', labels: kinds[kind].labels, rows, headings };
    const cells = placePanel(this.sheet, panel, { formula });
    addColumnTotals(this.sheet, cells, kind === 'ae' ? 'Trusts with A&E' : 'All trusts');
    return cells;
  }
}

/** The three kinds together: one block for the trusts with an A&E department, one for the others. */
function placeAllKinds(
  sheet: SheetDraft,
  top: number,
  { trusts, trustsWithAE }: OrderedSystem,
  { finance, ae, systemPsf }: { finance: Area; ae: Area; systemPsf: SystemPsfSheet },
): void {
  const cells = placePanelFrame(sheet, {
    top,
    left: panelColumns.third,
    title: 'PSF of the three kinds, to date',
    note: 'System, trust finance and trust A&E PSF together.',
    labelled: 'Trust',
    labels: 'Trust_short_names',
    rows: trusts.length,
    headings: threeAnswers,
  });
  const withAE = { from: 0, count: trustsWithAE.length };
  const without = { from: withAE.count, count: trusts.length - withAE.count };
  const systemAndFinance = ({ from, count }: { from: number; count: number }) =>
    `${systemPsf.sharesOf({ from, count })}+${addressOf(rowsOf(finance, from, count))}`;
  sheet.spill(rowsOf(cells, 0, withAE.count), `${systemAndFinance(withAE)}+${addressOf(ae)}`);
  if (without.count > 0) sheet.spill(rowsOf(cells, without.from, without.count), systemAndFinance(without));
  sheet.define('Trust_position', cells);
  addColumnTotals(sheet, cells, 'All trusts');
}

function placeRecovery(sheet: SheetDraft, top: number, { trusts }: OrderedSystem): void {
  const panel = {
    top,
    left: panelColumns.first,
    title: 'What making the shortfall good is worth',
    note: 'Against its control total; a non-acceptor’s draft plan.',
    labelled: 'Trust',
    labels: 'Trust_short_names',
    rows: trusts.length,
    headings: recoveryAnswers,
  };
  const figures = 'Trust_plans,Trust_actuals_with_offsets,Finance_pots,Reported_quarter';
  const cells = placePanel(sheet, panel, { formula: `SYB.RECOVERY(${figures},"trust")` });
  sheet.define('Trust_recovery', cells);
  addColumnTotals(sheet, cells, 'All trusts');
}

function placeChecks(sheet: SheetDraft): void {
  const sums = (position: SystemPsfName) => `SUM(INDEX(${position},0,1))+SUM(INDEX(${position},0,2))`;
  const kindsChecked: [string, SystemPsfName, SystemPsfName][] = [
    ['Trust finance PSF', 'Trust_finance_position', 'Finance_pots'],
    ['Trust A&E PSF', 'AE_position', 'AE_pots'],
    ['PSF of the three kinds', 'Trust_position', 'Total_pots'],
  ];
  for (const [title, position, available] of kindsChecked) {
    sheet.check({
      holds: `ABS(${sums(position)}-(${sumToDate(available)}))<0.005`,
      holding: `${title}: Earned and Lost add up to what was available to date.`,
      failing: `${title}: Earned and Lost do not add up to what was available to date; see the pots on Phasing.`,
    });
  }
}
