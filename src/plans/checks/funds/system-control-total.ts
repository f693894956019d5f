import { fundsWordings } from '../../../wording/findings';
import { figure } from '../../figures';
import { type FundCheck, type FundFigures, total } from './fund-figures';

/** A system control total that is not the sum of its organisations, each as far as it is included. */
export const systemControlTotal: FundCheck = {
  id: 'funds/system-control-total',
  family: 'Funds',
  severity: 'error',
  source: 'MoU October 2018, section 6; Annex 3, Table 4',
  words: fundsWordings.controlTotal,
  *find(figures) {
    const stated = figures.size('System_control_total').rows
      ? figures.number('System_control_total', 0)
      : undefined;
    const included = ofOrganisations(figures);
    if (stated === undefined || included === undefined || Math.abs(stated - included) <= 1) return;
    yield {
      ...figures.place('System_control_total', { row: 0, column: 0 }),
      wrong: fundsWordings.controlTotal.wrong(),
      expected: figure(included, 'amount'),
      found: figure(stated, 'amount'),
    };
  },
};

function ofOrganisations(figures: FundFigures): number | undefined {
  const { rows } = figures.size('Year_control_totals');
  const counted = Array.from({ length: rows }, (_, row) => {
    const [year, part] = [figures.number('Year_control_totals', row), figures.number('Included', row)];
    return year !== undefined && part !== undefined ? year * part : undefined;
  });
  return rows === 0 || counted.includes(undefined) ? undefined : total(counted as number[]);
}
