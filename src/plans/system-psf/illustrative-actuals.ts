/**
 * Made-up actuals for quarters 1 to 3 of 2018/19, £000 excluding PSF, by ODS code. The organisations'
 * quarterly actuals are not published; these only show the workbook at work, and the workbook says so.
 *
 * What they tell: the system is 410, 240 and 95 behind its plan to date; DBTH is 210 behind its own control
 * total at quarter 2 and back on it at quarter 3; STH falls 118 behind at quarter 3.
 */
export const illustrativeActuals: Readonly<Record<string, readonly [number, number, number]>> = {
  '02P': [-130, -135, -145],
  '02Q': [-175, -190, -155],
  '02X': [-205, -135, -160],
  '03L': [-890, -870, -800],
  '03N': [10, 50, 25],
  RFF: [-4_845, -4_814, -3_315],
  RP5: [-8_670, -9_169, -4_260],
  RCU: [-2_768, -2_420, 1_548],
  RHQ: [-8_658, -4_250, -5_519],
  RFR: [-6_660, -4_590, -4_959],
  RXE: [196, 178, 179],
  TAH: [114, 98, 100],
};
