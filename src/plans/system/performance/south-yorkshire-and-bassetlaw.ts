import { type ConstitutionMeasure, constitutionMeasures } from '../../../schemes/nhs-constitution';
import { trustsOfAnnex3 } from '../../system-psf/annex-3';
import { fourHourPerformance } from '../../system-psf/four-hour-performance';
import type { ByQuarter, FourHourQuarter } from '../../system-psf/system-description';
import { southYorkshireAndBassetlawUnit } from '../units';
import type { LineDescription, PerformanceDescription } from './description';
import { quarters } from './periods';

const quarter = (attendances: number, overFourHours: number): FourHourQuarter => ({
  attendances,
  overFourHours,
});

/**
 * A&E attendances and emergency admissions, all types, 2016/17, by ODS code, from the same publication as
 * the two later years. Contains public sector information licensed under the Open Government Licence v3.0.
 */
const fourHour2016: Readonly<Record<string, ByQuarter<FourHourQuarter>>> = {
  RFF: [quarter(21_193, 1_128), quarter(21_113, 1_318), quarter(20_865, 2_465), quarter(20_374, 2_374)],
  RP5: [quarter(42_669, 2_792), quarter(43_665, 3_056), quarter(40_859, 4_057), quarter(39_381, 4_385)],
  RCU: [quarter(14_637, 410), quarter(12_661, 273), quarter(15_206, 511), quarter(14_331, 415)],
  RHQ: [quarter(35_766, 4_333), quarter(51_218, 4_613), quarter(53_213, 8_279), quarter(50_403, 7_827)],
  RFR: [quarter(19_778, 1_663), quarter(19_737, 1_539), quarter(9_178, 1_514), quarter(30_801, 4_365)],
};

const years = ['2016/17', '2017/18', '2018/19'] as const;
const fourHours: ConstitutionMeasure = 'A&E within 4 hours';
const followUp: ConstitutionMeasure = 'Care Programme Approach follow-up within 7 days';

const returnsOf: Readonly<Record<(typeof years)[number], (code: string) => ByQuarter<FourHourQuarter>>> = {
  '2016/17': (code) => fourHour2016[code]!,
  '2017/18': (code) => fourHourPerformance[code]!.lastYear,
  '2018/19': (code) => fourHourPerformance[code]!.thisYear,
};

const ofTrust = ({ shortName, odsCode }: (typeof trustsOfAnnex3)[number]) => ({
  organisation: shortName,
  place: southYorkshireAndBassetlawUnit.organisations.find((one) => one.odsCode === odsCode)!.place,
});

const acute = trustsOfAnnex3.filter(({ hasAE }) => hasAE);
const mentalHealth = trustsOfAnnex3.filter(({ hasAE }) => !hasAE);

function fourHourLine(year: (typeof years)[number], trust: (typeof trustsOfAnnex3)[number]): LineDescription {
  const byQuarter = returnsOf[year](trust.odsCode);
  return {
    year,
    measure: fourHours,
    ...ofTrust(trust),
    returns: Object.fromEntries(
      quarters.map((name, index) => {
        const { attendances, overFourHours } = byQuarter[index]!;
        return [name, { patients: attendances, outside: overFourHours }];
      }),
    ),
  };
}

/** What acute trusts return besides A&E; ambulance calls are another organisation's, follow-up is mental health's. */
const otherAcute = constitutionMeasures.filter(
  (measure) => measure !== fourHours && measure !== followUp && !measure.startsWith('Ambulance'),
);

const latest = years[2];

/**
 * South Yorkshire and Bassetlaw: the published A&E figures of three years, by quarter as they are at hand,
 * and empty lines for what the trusts return of the other measures.
 */
export const southYorkshireAndBassetlawPerformance: PerformanceDescription = {
  system: southYorkshireAndBassetlawUnit.name,
  years,
  year: latest,
  period: 'Q4',
  places: southYorkshireAndBassetlawUnit.places,
  lines: [
    ...years.flatMap((year) => acute.map((trust) => fourHourLine(year, trust))),
    ...otherAcute.flatMap((measure) => acute.map((trust) => ({ year: latest, measure, ...ofTrust(trust) }))),
    ...mentalHealth.map((trust) => ({ year: latest, measure: followUp, ...ofTrust(trust) })),
  ],
  spareLines: 12,
  source: 'A&E: NHS England, A&E attendances and emergency admissions, 2016/17 to 2018/19 (OGL v3.0)',
};
