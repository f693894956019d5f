import { choiceColumn, fiveYearsFirstTwoByQuarter, wordColumn } from '../../columns';
import { calculated, register, total } from '../../lines';
import type { SheetSpecification } from '../../specification';
import { recurrence, services } from './register-columns';

const SCHEMES = 20;

const columns = [
  wordColumn('name', 'Investment', 36),
  choiceColumn('service', 'Service', services),
  choiceColumn('source', 'Paid from', ['Growth', 'Headroom', 'Non-recurrent funds', 'Marginal rate'], 20),
  choiceColumn('recurrence', 'Recurrence', recurrence),
  ...fiveYearsFirstTwoByQuarter,
];

const all = (column: string): string => `[scheme1:scheme${SCHEMES}${column}]`;

/** Planned investment, and how much of it is from headroom (Annex J). */
export const investment: SheetSpecification = {
  id: 'investment',
  name: 'Investment',
  subtitle: 'Planned investment by scheme, £000',
  sections: [
    {
      id: 'schemes',
      title: 'Investments',
      columns,
      lines: [
        ...register('scheme', 'Investment', SCHEMES),
        total('total', 'Total investment', `SUM(${all('')})`),
      ],
    },
    {
      id: 'analysis',
      title: 'Investment by source',
      columns,
      lines: [
        calculated('headroom', 'From headroom', `SUMIF(${all('@source')},"Headroom",${all('')})`),
        calculated(
          'non_recurrent',
          'From non-recurrent funds',
          `SUMIF(${all('@source')},"Non-recurrent funds",${all('')})`,
        ),
        calculated(
          'marginal_rate',
          'From the marginal rate',
          `SUMIF(${all('@source')},"Marginal rate",${all('')})`,
        ),
      ],
    },
  ],
  tabColour: 'FFB81C',
};
