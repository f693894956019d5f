import type { Template } from '../specification';
import { betterCareFundPlan } from './better-care-fund';
import { ccgFinancial } from './ccg-financial';
import { contractReturn } from './contract-return';
import { directCommissioning } from './direct-commissioning';
import { operational } from './operational';
import { strategic } from './strategic';
import { systemReadiness } from './system-readiness';

/** The plan templates that are described line by line. The quarterly workbook is made by `system-psf`. */
export const templates: readonly Template[] = [
  ccgFinancial,
  directCommissioning,
  operational,
  strategic,
  betterCareFundPlan,
  systemReadiness,
  contractReturn,
];
