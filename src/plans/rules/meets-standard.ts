import { meetsAeStandard } from '../../psf/ae-standard';
import { type ConstitutionMeasure, isCounted } from '../../schemes/nhs-constitution';

/**
 * Whether performance meets the standard of an NHS Constitution measure: a counted measure only at none,
 * any other at the standard or above, never rounded (compared as the A&E standard compares).
 *
 * @param performance A fraction, or for a counted measure how many there were.
 */
export function meetsStandard(measure: ConstitutionMeasure, performance: number, standard: number): boolean {
  if (isCounted(measure)) return performance === standard;
  return meetsAeStandard(performance, undefined, { target: standard, rule: 'target' });
}
