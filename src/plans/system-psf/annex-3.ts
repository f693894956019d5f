import type { ByQuarter } from './system-description';

/**
 * Annex 3 of the memorandum of understanding between NHS England, NHS Improvement and South Yorkshire and
 * Bassetlaw (MoU October 2018), Tables 1 to 4: 2018/19, 50% partial option. Every amount is £000 as printed,
 * a surplus positive, a deficit negative, and excludes PSF unless it is PSF.
 *
 * The ODS codes are those of the NHS Organisation Data Service; Annex 3 prints names only.
 */

export interface CommissionerOfAnnex3 {
  name: string;
  shortName: string;
  odsCode: string;
  /** Table 1, "Included in SCT". */
  included: number;
  /** Table 4, "CT Acceptor". */
  accepted: boolean;
  /** Table 1. */
  controlTotal: number;
}

/** Four quarters and the year, as one printed line of Table 2. */
export type PrintedLine = readonly [number, number, number, number, number];

export interface TrustOfAnnex3 extends CommissionerOfAnnex3 {
  hasAE: boolean;
  /** Table 2; Table 3 for the trust that did not accept. */
  controlTotalByQuarter: ByQuarter;
  /** Table 1, the share of the £1.8bn. */
  generalFund: number;
  /** Table 1, the share of the £650m. */
  additionalFund: number;
  /** Table 1. */
  totalPsf: number;
  /** Table 3. */
  draftPlanByQuarter?: ByQuarter;
  /** Table 2, the lines under each control total; a trust without A&E has no line for it. */
  printedPsf?: { ae?: PrintedLine; finance: PrintedLine; system: PrintedLine; total: PrintedLine };
}

export const commissionersOfAnnex3: readonly CommissionerOfAnnex3[] = [
  {
    name: 'NHS Barnsley CCG',
    shortName: 'Barnsley CCG',
    odsCode: '02P',
    included: 1,
    accepted: true,
    controlTotal: -600,
  },
  {
    name: 'NHS Bassetlaw CCG',
    shortName: 'Bassetlaw CCG',
    odsCode: '02Q',
    included: 1,
    accepted: true,
    controlTotal: -700,
  },
  {
    name: 'NHS Doncaster CCG',
    shortName: 'Doncaster CCG',
    odsCode: '02X',
    included: 1,
    accepted: true,
    controlTotal: -700,
  },
  {
    name: 'NHS Rotherham CCG',
    shortName: 'Rotherham CCG',
    odsCode: '03L',
    included: 1,
    accepted: true,
    controlTotal: -3_000,
  },
  {
    name: 'NHS Sheffield CCG',
    shortName: 'Sheffield CCG',
    odsCode: '03N',
    included: 1,
    accepted: true,
    controlTotal: 0,
  },
];

export const trustsOfAnnex3: readonly TrustOfAnnex3[] = [
  {
    name: 'Barnsley Hospital NHS Foundation Trust',
    shortName: 'BHFT',
    odsCode: 'RFF',
    included: 1,
    accepted: true,
    hasAE: true,
    controlTotal: -17_002,
    controlTotalByQuarter: [-4_860, -4_839, -3_340, -3_963],
    generalFund: 5_880,
    additionalFund: 2_389,
    totalPsf: 8_269,
    printedPsf: {
      ae: [372, 496, 744, 868, 2_481],
      finance: [743, 990, 1_486, 1_733, 4_952],
      system: [125, 167, 251, 293, 836],
      total: [1_240, 1_654, 2_481, 2_894, 8_269],
    },
  },
  {
    name: 'Doncaster and Bassetlaw Teaching Hospitals NHS Foundation Trust',
    shortName: 'DBTH',
    odsCode: 'RP5',
    included: 1,
    accepted: true,
    hasAE: true,
    controlTotal: -22_853,
    controlTotalByQuarter: [-8_670, -8_959, -4_500, -724],
    generalFund: 11_547,
    additionalFund: 4_691,
    totalPsf: 16_238,
    printedPsf: {
      ae: [731, 974, 1_461, 1_705, 4_871],
      finance: [1_459, 1_945, 2_917, 3_404, 9_725],
      system: [246, 328, 493, 575, 1_642],
      total: [2_436, 3_248, 4_871, 5_683, 16_238],
    },
  },
  {
    name: 'Rotherham Doncaster and South Humber NHS Foundation Trust',
    shortName: 'RDaSH',
    odsCode: 'RXE',
    included: 1,
    accepted: true,
    hasAE: false,
    controlTotal: 668,
    controlTotalByQuarter: [178, 174, 170, 146],
    generalFund: 987,
    additionalFund: 401,
    totalPsf: 1_388,
    printedPsf: {
      finance: [187, 250, 374, 437, 1_248],
      system: [21, 28, 42, 49, 140],
      total: [208, 278, 416, 486, 1_388],
    },
  },
  {
    name: "Sheffield Children's NHS Foundation Trust",
    shortName: 'SCH',
    odsCode: 'RCU',
    included: 1,
    accepted: true,
    hasAE: true,
    controlTotal: -1_613,
    controlTotalByQuarter: [-2_780, -2_433, 1_525, 2_075],
    generalFund: 2_485,
    additionalFund: 1_010,
    totalPsf: 3_495,
    printedPsf: {
      ae: [157, 210, 315, 367, 1_049],
      finance: [314, 419, 628, 733, 2_093],
      system: [53, 71, 106, 124, 354],
      total: [524, 699, 1_049, 1_223, 3_495],
    },
  },
  {
    name: 'Sheffield Health and Social Care NHS Foundation Trust',
    shortName: 'SHSC',
    odsCode: 'TAH',
    included: 1,
    accepted: true,
    hasAE: false,
    controlTotal: 405,
    controlTotalByQuarter: [104, 102, 102, 98],
    generalFund: 780,
    additionalFund: 317,
    totalPsf: 1_097,
    printedPsf: {
      finance: [148, 197, 296, 345, 986],
      system: [17, 22, 33, 39, 111],
      total: [165, 219, 329, 384, 1_097],
    },
  },
  {
    name: 'Sheffield Teaching Hospitals NHS Foundation Trust',
    shortName: 'STH',
    odsCode: 'RHQ',
    included: 1,
    accepted: true,
    hasAE: true,
    controlTotal: -20_999,
    controlTotalByQuarter: [-8_693, -4_277, -5_339, -2_690],
    generalFund: 18_562,
    additionalFund: 7_541,
    totalPsf: 26_103,
    printedPsf: {
      ae: [1_175, 1_566, 2_349, 2_741, 7_831],
      finance: [2_345, 3_127, 4_690, 5_471, 15_633],
      system: [396, 528, 792, 924, 2_639],
      total: [3_915, 5_221, 7_831, 9_136, 26_103],
    },
  },
  {
    name: 'The Rotherham NHS Foundation Trust',
    shortName: 'TRFT',
    odsCode: 'RFR',
    included: 1,
    accepted: false,
    hasAE: true,
    controlTotal: 2_919,
    controlTotalByQuarter: [120, 811, 1_300, 688],
    generalFund: 5_817,
    additionalFund: 2_363,
    totalPsf: 8_180,
    draftPlanByQuarter: [-6_300, -4_935, -4_974, -4_858],
  },
];

/** Totals as printed: Table 1, and Table 4 for the starting points. */
export const totalsOfAnnex3 = {
  commissionersControlTotal: -5_000,
  trustsControlTotal: -58_475,
  systemControlTotal: -63_475,
  generalFund: 46_058,
  additionalFund: 18_712,
  psf: 64_770,
  trustsStartingPoint: -82_461,
  startingPoint: -87_461,
} as const;
