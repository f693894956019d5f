import type { Parameter } from './parameter';
import * as providerSustainabilityFund from './provider-sustainability-fund';

/** The parameters of the fund, by the names that `SYB.SCHEME` knows them by. */
export const schemeParameters: Readonly<Record<string, Parameter>> = { ...providerSustainabilityFund };

/** Every parameter there is, for the check that each value is dated and referenced. */
export const parameters: Readonly<Record<string, Parameter>> = { ...schemeParameters };
