import type { Template } from '../../specification';
import { annex } from '../sources';
import { assumptions } from './assumptions';
import { betterCareFund } from './better-care-fund';
import { capital } from './capital';
import { cash } from './cash';
import { contractValue } from './contract-value';
import { cover } from './cover';
import { financialPosition } from './financial-position';
import { investment } from './investment';
import { planDetail } from './plan-detail';
import { qipp } from './qipp';
import { resourceLimit } from './resource-limit';
import { risk } from './risk';
import { summary } from './summary';

/** The financial plan of a CCG for five years, the first two by quarter (Annex J). */
export const ccgFinancial: Template = {
  id: 'ccg-financial',
  version: 1,
  title: 'Financial plan of a CCG, 2014/15 to 2018/19',
  source: annex('J', 'content of the financial plan'),
  sheets: [
    cover,
    summary,
    resourceLimit,
    assumptions,
    planDetail,
    qipp,
    risk,
    investment,
    betterCareFund,
    contractValue,
    financialPosition,
    cash,
    capital,
  ],
};
