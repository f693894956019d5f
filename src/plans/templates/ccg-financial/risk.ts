import { choiceColumn, fiveYearsFirstTwoByQuarter, wordColumn } from '../../columns';
import { calculated, register, total } from '../../lines';
import type { Column, SheetSpecification } from '../../specification';

const RISKS = 12;
const MITIGATIONS = 10;

const columns = (what: string, kinds: readonly string[]): Column[] => [
  wordColumn('name', what, 44),
  choiceColumn('kind', 'Kind', kinds, 22),
  wordColumn('owner', 'Owner', 20),
  ...fiveYearsFirstTwoByQuarter,
];

/** Risks and what would be done about them, each valued, by quarter in the first two years (Annex J). */
export const risk: SheetSpecification = {
  id: 'risk',
  name: 'Risk',
  subtitle: 'Risks to the plan and their mitigation, £000, both positive',
  sections: [
    {
      id: 'risks',
      title: 'Risks not in the plan',
      columns: columns('Risk', [
        'Activity',
        'QIPP delivery',
        'Prescribing',
        'Continuing care',
        'Contracts',
        'Better Care Fund',
        'Other',
      ]),
      lines: [
        ...register('risk', 'Risk', RISKS),
        total('risk_total', 'Total risk', `SUM([risk1:risk${RISKS}])`),
      ],
    },
    {
      id: 'mitigations',
      title: 'Mitigation',
      columns: columns('Mitigation', [
        'Contingency',
        'Further QIPP',
        'Investment delayed',
        'Other reserves',
        'Other',
      ]),
      lines: [
        ...register('mitigation', 'Mitigation', MITIGATIONS),
        total('mitigation_total', 'Total mitigation', `SUM([mitigation1:mitigation${MITIGATIONS}])`),
        calculated('net', 'Risk without mitigation', '[risk_total]-[mitigation_total]'),
      ],
    },
  ],
  tabColour: 'FFB81C',
};
