import { commissionersOfAnnex3, totalsOfAnnex3, trustsOfAnnex3 } from './annex-3';
import { fourHourPerformance } from './four-hour-performance';
import { illustrativeActuals } from './illustrative-actuals';
import type { AccidentAndEmergency, Commissioner, SystemDescription, Trust } from './system-description';

/**
 * Which A&E Delivery Board each trust with an A&E department answers to, by ODS code. The MoU does not list
 * the boards' members: this takes the acute trusts of one place together, and is an assumption.
 */
const boards: Readonly<Record<string, string>> = {
  RFF: 'Barnsley',
  RP5: 'Doncaster and Bassetlaw',
  RCU: 'Sheffield',
  RHQ: 'Sheffield',
  RFR: 'Rotherham',
};

function accidentAndEmergency(odsCode: string): AccidentAndEmergency {
  const board = boards[odsCode];
  const years = fourHourPerformance[odsCode];
  if (!board || !years) throw new Error(`There are no A&E figures for ${odsCode}`);
  return { board, ...years };
}

const commissioners = commissionersOfAnnex3.map((one): Commissioner => ({
  ...one,
  kind: 'commissioner',
  actuals: illustrativeActuals[one.odsCode],
}));

const trusts = trustsOfAnnex3.map((one): Trust => ({
  ...one,
  kind: 'trust',
  actuals: illustrativeActuals[one.odsCode],
  ...(one.hasAE && { ae: accidentAndEmergency(one.odsCode) }),
}));

/** South Yorkshire and Bassetlaw in 2018/19: Annex 3, the real A&E figures, illustrative actuals. */
export const southYorkshireAndBassetlaw: SystemDescription = {
  name: 'South Yorkshire and Bassetlaw',
  year: '2018/19',
  reportedQuarter: 3,
  organisations: [...commissioners, ...trusts],
  sources: {
    controlTotals: 'MoU October 2018, Annex 3, Tables 1 to 4',
    fourHour: 'NHS England, A&E attendances and emergency admissions, 2017/18 and 2018/19 (OGL v3.0)',
    actuals: 'Illustrative: the organisations’ quarterly actuals for 2018/19 are not published',
  },
  actualsAreIllustrative: true,
  published: {
    source: 'MoU October 2018, Annex 3, Tables 1 and 4',
    systemControlTotal: totalsOfAnnex3.systemControlTotal,
    startingPoint: totalsOfAnnex3.startingPoint,
    psf: totalsOfAnnex3.psf,
  },
};
