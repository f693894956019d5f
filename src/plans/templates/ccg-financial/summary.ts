import { fiveYears as columns } from '../../columns';
import { calculated, total } from '../../lines';
import type { Line, SheetSpecification } from '../../specification';

const fromPlan = (id: string, label: string, line = id): Line => calculated(id, label, `[plan!${line}]`);
const partOfLimit = (id: string, label: string, of: string): Line =>
  calculated(id, label, `IF([limit]=0,0,[${of}]/[limit])`, { holds: 'fraction' });

/** The plan on a page: everything on it is worked out from the other sheets. */
export const summary: SheetSpecification = {
  id: 'summary',
  name: 'Summary',
  subtitle: 'The financial plan on a page, £000',
  sections: [
    {
      id: 'plan',
      title: 'Income and expenditure',
      columns,
      lines: [
        calculated('limit', 'Revenue resource limit', '[limit!limit]'),
        fromPlan('acute', 'Acute services', 'acute_total'),
        fromPlan('ambulance', 'Ambulance services', 'ambulance_total'),
        fromPlan('mental', 'Mental health and learning disabilities', 'mental_total'),
        fromPlan('community', 'Community services', 'community_total'),
        fromPlan('continuing', 'Continuing care', 'continuing_total'),
        fromPlan('primary', 'Primary care', 'primary_total'),
        fromPlan('other', 'Other programme services', 'other_total'),
        fromPlan('reserves', 'Reserves', 'reserves_total'),
        fromPlan('running', 'Running costs', 'running_total'),
        total('spend', 'Total expenditure', 'SUM([acute:running])'),
        total('surplus', 'Surplus or (deficit)', '[limit]-[spend]'),
      ],
    },
    {
      id: 'rules',
      title: 'Business rules',
      columns,
      lines: [
        partOfLimit('surplus_rate', 'Surplus, as part of the limit', 'surplus'),
        fromPlan('contingency', 'Contingency'),
        partOfLimit('contingency_part', 'Contingency, as part of the limit', 'contingency'),
        fromPlan('non_recurrent', 'Non-recurrent funds set aside'),
        partOfLimit('non_recurrent_part', 'Non-recurrent funds, as part of the limit', 'non_recurrent'),
        calculated('running_left', 'Running cost allowance left', '[limit!running_costs]-[running]'),
      ],
    },
    {
      id: 'changes',
      title: 'Savings, investment and risk',
      columns,
      lines: [
        calculated('qipp', 'QIPP savings', '[qipp!total]'),
        partOfLimit('qipp_part', 'QIPP, as part of the limit', 'qipp'),
        calculated('investment', 'Investment', '[investment!total]'),
        calculated('fund', 'Better Care Fund contribution', '[fund!contribution]'),
        calculated('net_risk', 'Risk without mitigation', '[risk!net]'),
        calculated('surplus_after_risk', 'Surplus after risk without mitigation', '[surplus]-[net_risk]'),
        calculated('contracts', 'Contract value', '[contracts!contracts_total]'),
        calculated('capital', 'Capital expenditure', '[capital!total]'),
      ],
    },
  ],
  tabColour: '003087',
};
