import { choiceColumn, fiveYears, wordColumn } from '../../columns';
import { amount, calculated, register, total } from '../../lines';
import type { SheetSpecification } from '../../specification';

const SCHEMES = 15;

const columns = [
  wordColumn('name', 'Capital scheme', 36),
  choiceColumn('kind', 'Kind', ['Estate', 'Technology', 'Equipment', 'Grants to practices', 'Other'], 20),
  choiceColumn('source', 'Paid from', ['Capital resource limit', 'Grant', 'Other'], 22),
  ...fiveYears,
];

/** Planned capital expenditure by scheme (Annex J). */
export const capital: SheetSpecification = {
  id: 'capital',
  name: 'Capital',
  subtitle: 'Planned capital expenditure by scheme, £000',
  sections: [
    {
      id: 'schemes',
      title: 'Capital schemes',
      columns,
      lines: [
        ...register('scheme', 'Scheme', SCHEMES),
        total('total', 'Total capital expenditure', `SUM([scheme1:scheme${SCHEMES}])`),
      ],
    },
    {
      id: 'resource',
      title: 'Capital resource',
      columns,
      lines: [
        amount('resource', 'Capital resource expected'),
        calculated('left', 'Resource left', '[resource]-[total]'),
      ],
    },
  ],
  tabColour: 'FFB81C',
};
