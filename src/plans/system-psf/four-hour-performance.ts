import type { ByQuarter, FourHourQuarter } from './system-description';

/**
 * A&E attendances and emergency admissions, all types, as NHS England publishes them by provider and month;
 * here added up to quarters, by ODS code. Contains public sector information licensed under the Open
 * Government Licence v3.0.
 */
export interface FourHourYears {
  lastYear: ByQuarter<FourHourQuarter>;
  thisYear: ByQuarter<FourHourQuarter>;
}

const quarter = (attendances: number, overFourHours: number): FourHourQuarter => ({
  attendances,
  overFourHours,
});

/** The five trusts with an A&E department: 2017/18, then 2018/19. */
export const fourHourPerformance: Readonly<Record<string, FourHourYears>> = {
  RFF: {
    lastYear: [
      quarter(21_237, 1_977),
      quarter(20_637, 1_208),
      quarter(21_980, 2_525),
      quarter(21_724, 2_419),
    ],
    thisYear: [quarter(23_947, 1_692), quarter(23_320, 958), quarter(24_512, 858), quarter(25_350, 1_694)],
  },
  RP5: {
    lastYear: [
      quarter(41_807, 3_583),
      quarter(42_059, 2_741),
      quarter(41_481, 3_794),
      quarter(40_033, 4_013),
    ],
    thisYear: [
      quarter(44_587, 2_699),
      quarter(44_464, 3_179),
      quarter(43_011, 3_395),
      quarter(43_402, 3_698),
    ],
  },
  RCU: {
    lastYear: [quarter(14_257, 312), quarter(13_017, 241), quarter(15_705, 578), quarter(13_980, 444)],
    thisYear: [quarter(14_543, 274), quarter(12_857, 272), quarter(15_984, 481), quarter(15_546, 464)],
  },
  RHQ: {
    lastYear: [
      quarter(52_343, 4_165),
      quarter(52_387, 4_716),
      quarter(52_973, 6_703),
      quarter(52_616, 9_337),
    ],
    thisYear: [
      quarter(54_262, 6_619),
      quarter(54_208, 6_295),
      quarter(55_345, 7_127),
      quarter(57_197, 8_007),
    ],
  },
  RFR: {
    lastYear: [
      quarter(31_337, 3_922),
      quarter(24_467, 4_465),
      quarter(24_228, 3_828),
      quarter(23_295, 3_296),
    ],
    thisYear: [
      quarter(25_463, 2_916),
      quarter(24_603, 3_395),
      quarter(25_270, 3_221),
      quarter(25_634, 4_973),
    ],
  },
};
