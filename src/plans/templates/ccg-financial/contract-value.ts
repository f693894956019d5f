import { choiceColumn, forecastAndFiveYears, wordColumn } from '../../columns';
import { calculated, register, total } from '../../lines';
import type { SheetSpecification } from '../../specification';

const CONTRACTS = 25;
/** Kinds of service that contracts are for. */
export const contractKinds = ['Acute', 'Ambulance', 'Mental health', 'Community', 'Other'] as const;

const columns = [
  wordColumn('provider', 'Provider', 36),
  choiceColumn('kind', 'Kind of service', contractKinds),
  ...forecastAndFiveYears,
];

const ofKind = (kind: (typeof contractKinds)[number]): string =>
  `SUMIF([contract1:contract${CONTRACTS}@kind],"${kind}",[contract1:contract${CONTRACTS}])`;

/** Last year's forecast and the value expected in each year, by contract (Annex J). */
export const contractValue: SheetSpecification = {
  id: 'contracts',
  name: 'Contract value',
  subtitle: 'Forecast spend of 2013/14 on current contracts and the value of each year, £000',
  sections: [
    {
      id: 'contracts',
      title: 'Contracts',
      columns,
      lines: [
        ...register('contract', 'Contract', CONTRACTS),
        total('contracts_total', 'Total contracts', `SUM([contract1:contract${CONTRACTS}])`),
      ],
    },
    {
      id: 'kinds',
      title: 'Contracts by kind',
      columns,
      lines: [
        calculated('acute_contracts', 'Acute contracts', ofKind('Acute')),
        calculated('ambulance_contracts', 'Ambulance contracts', ofKind('Ambulance')),
        calculated('mental_contracts', 'Mental health contracts', ofKind('Mental health')),
        calculated('community_contracts', 'Community contracts', ofKind('Community')),
        calculated('other_contracts', 'Other contracts', ofKind('Other')),
      ],
    },
  ],
  tabColour: 'FFB81C',
};
