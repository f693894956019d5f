import { valueIn } from '../schemes/parameter';
import { planningAssumptions } from '../schemes/planning-assumptions';
import * as fund from '../schemes/provider-sustainability-fund';

const FUND_YEAR = '2018/19';
const PLANNING_YEAR = '2014/15';

/** What an argument that is left out stands for: the published value, or the scheme's assumption. */
export const defaults = {
  lossRate: valueIn(fund.systemLossRate, FUND_YEAR).value,
  lossMethod: valueIn(fund.lossMethod, FUND_YEAR).value,
  aeTarget: valueIn(fund.aeTarget, FUND_YEAR).value,
  aeRule: valueIn(fund.aeRule, FUND_YEAR).value,
  systemShare: valueIn(fund.systemShare, FUND_YEAR).value,
  aeShare: valueIn(fund.aeShare, FUND_YEAR).value,
  profile: [fund.phasingQ1, fund.phasingQ2, fund.phasingQ3, fund.phasingQ4].map(
    (phasing) => valueIn(phasing, FUND_YEAR).value,
  ),
  earnBackRate: valueIn(fund.earnBackRate, FUND_YEAR).value,
  schemeYear: FUND_YEAR,
  marginalRate: valueIn(planningAssumptions['Marginal rate for emergency admissions'], PLANNING_YEAR).value,
};
