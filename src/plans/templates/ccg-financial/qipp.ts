import { choiceColumn, fiveYearsFirstTwoByQuarter, wordColumn } from '../../columns';
import { calculated, register, total } from '../../lines';
import type { SheetSpecification } from '../../specification';
import { rating, recurrence, services } from './register-columns';

const SCHEMES = 20;

const columns = [
  wordColumn('name', 'Scheme', 36),
  choiceColumn('service', 'Service', services),
  choiceColumn('kind', 'Kind', ['Transactional', 'Transformational']),
  choiceColumn('recurrence', 'Recurrence', recurrence),
  choiceColumn('rating', 'Delivery', rating, 10),
  ...fiveYearsFirstTwoByQuarter,
];

const all = (column: string): string => `[scheme1:scheme${SCHEMES}${column}]`;
const ofKind = (column: string, value: string): string => `SUMIF(${all(`@${column}`)},"${value}",${all('')})`;

/** Savings by scheme, positive, by quarter in the first two years (Annex J). */
export const qipp: SheetSpecification = {
  id: 'qipp',
  name: 'QIPP',
  subtitle: 'Quality, innovation, productivity and prevention: savings by scheme, £000, positive',
  sections: [
    {
      id: 'schemes',
      title: 'QIPP schemes',
      columns,
      lines: [
        ...register('scheme', 'QIPP scheme', SCHEMES),
        total('total', 'Total QIPP savings', `SUM(${all('')})`),
      ],
    },
    {
      id: 'analysis',
      title: 'QIPP by kind and delivery',
      columns,
      lines: [
        calculated('transactional', 'Transactional', ofKind('kind', 'Transactional')),
        calculated('transformational', 'Transformational', ofKind('kind', 'Transformational')),
        calculated('recurrent', 'Recurrent savings', ofKind('recurrence', 'Recurrent')),
        calculated('red', 'At risk of not being delivered (red)', ofKind('rating', 'Red')),
      ],
    },
  ],
  tabColour: 'FFB81C',
};
