import {
  choiceColumn,
  fiveYears,
  fiveYearsFirstTwoByQuarter,
  forecastAndFiveYears,
  wordColumn,
} from '../../columns';
import { amount, calculated, fraction, publishedFraction, register, signedAmount, total } from '../../lines';
import type { Column, Line, SheetSpecification } from '../../specification';
import { publishedIn } from '../ccg-financial/assumptions';
import { rating, recurrence } from '../ccg-financial/register-columns';
import { serviceDetail } from './service-detail';
import type { DirectService } from './services';

/** The sheets of a directly commissioned service, one for each segment (Annex J). */
export const serviceSheets = (service: DirectService): SheetSpecification[] => [
  summary(service),
  allocations(service),
  assumptions(service),
  serviceDetail(service),
  qipp(service),
  investment(service),
  proposals(service),
  risk(service),
  contracts(service),
];

const names: Readonly<Record<string, string>> = {
  qipp: 'QIPP',
  proposals: 'non-recurrent',
  contracts: 'contract value',
};

const sheet = (
  { id, name }: DirectService,
  segment: string,
  subtitle: string,
  sections: SheetSpecification['sections'],
): SheetSpecification => ({
  id: `${id}_${segment}`,
  name: `${name} ${names[segment] ?? segment}`,
  subtitle,
  sections,
  tabColour: 'FFB81C',
});

function summary(service: DirectService): SheetSpecification {
  const from = (id: string, label: string, segment: string, line: string): Line =>
    calculated(id, label, `[${service.id}_${segment}!${line}]`);
  return sheet(service, 'summary', `${service.title}: the plan on a page, £000`, [
    {
      id: 'plan',
      title: 'Income and expenditure',
      columns: fiveYears,
      lines: [
        from('limit', 'Resource', 'allocations', 'limit'),
        from('spend', 'Total expenditure', 'detail', 'spend'),
        total('surplus', 'Surplus or (deficit)', '[limit]-[spend]'),
        calculated('surplus_rate', 'Surplus, as part of the resource', 'IF([limit]=0,0,[surplus]/[limit])', {
          holds: 'fraction',
        }),
        from('contingency', 'Contingency', 'detail', 'contingency'),
        from('non_recurrent', 'Non-recurrent proposals', 'detail', 'non_recurrent'),
        from('qipp', 'QIPP savings', 'qipp', 'total'),
        from('investment', 'Investment', 'investment', 'total'),
        from('net_risk', 'Risk without mitigation', 'risk', 'net'),
        from('contracts', 'Contract value', 'contracts', 'total'),
      ],
    },
  ]);
}

const allocations = (service: DirectService): SheetSpecification =>
  sheet(service, 'allocations', `${service.title}: allocations expected, £000`, [
    {
      id: 'allocations',
      title: 'Allocation by year',
      columns: fiveYears,
      lines: [
        amount('recurrent', 'Recurrent allocation'),
        signedAmount('growth', 'Growth'),
        signedAmount('transfers', 'Transfers between commissioners'),
        signedAmount('brought_forward', 'Surplus or (deficit) brought forward'),
        signedAmount('other', 'Other non-recurrent allocations'),
        total('limit', 'Total allocation', 'SUM([recurrent:other])'),
      ],
    },
  ]);

const change = { least: -0.5, most: 0.5 };
const assumptions = (service: DirectService): SheetSpecification =>
  sheet(service, 'assumptions', `${service.title}: change a year`, [
    {
      id: 'published',
      title: 'As published',
      columns: fiveYears,
      lines: [
        publishedFraction(
          'provider_inflation',
          'Secondary care inflation',
          publishedIn('Secondary care inflation'),
        ),
        publishedFraction('provider_efficiency', 'Provider efficiency', publishedIn('Provider efficiency')),
        calculated(
          'tariff',
          'Tariff uplift: inflation less efficiency',
          '[provider_inflation]-[provider_efficiency]',
          { holds: 'fraction' },
        ),
      ],
    },
    {
      id: 'local',
      title: 'Decided locally',
      columns: fiveYears,
      lines: [
        fraction('demographic', 'Demographic growth', change),
        fraction('other_growth', 'Non-demographic growth', change),
        fraction('other_inflation', 'Other price inflation', change),
      ],
    },
  ]);

/** A register of schemes with what it is worth in each column. */
function schemes(
  service: DirectService,
  segment: string,
  subtitle: string,
  label: string,
  columns: readonly Column[],
) {
  return sheet(service, segment, `${service.title}: ${subtitle}, £000`, [
    {
      id: 'schemes',
      title: `${label}s`,
      columns,
      lines: [
        ...register('scheme', label, 10),
        total('total', `Total of each ${label.toLowerCase()}`, 'SUM([scheme1:scheme10])'),
      ],
    },
  ]);
}

const qipp = (service: DirectService): SheetSpecification =>
  schemes(service, 'qipp', 'savings by scheme', 'QIPP scheme', [
    wordColumn('name', 'Scheme', 36),
    choiceColumn('recurrence', 'Recurrence', recurrence),
    choiceColumn('rating', 'Delivery', rating, 10),
    ...fiveYearsFirstTwoByQuarter,
  ]);

const investment = (service: DirectService): SheetSpecification =>
  schemes(service, 'investment', 'planned investment', 'Investment', [
    wordColumn('name', 'What for', 36),
    choiceColumn('recurrence', 'Recurrence', recurrence),
    ...fiveYearsFirstTwoByQuarter,
  ]);

const proposals = (service: DirectService): SheetSpecification =>
  schemes(service, 'proposals', 'non-recurrent proposals', 'Proposal', [
    wordColumn('name', 'What for', 36),
    wordColumn('benefit', 'Benefit', 36),
    ...fiveYears,
  ]);

function risk(service: DirectService): SheetSpecification {
  const columns = [
    wordColumn('name', 'What', 44),
    wordColumn('owner', 'Owner', 20),
    ...fiveYearsFirstTwoByQuarter,
  ];
  return sheet(service, 'risk', `${service.title}: risks and their mitigation, £000, both positive`, [
    {
      id: 'risks',
      title: 'Risks not in the plan',
      columns,
      lines: [...register('risk', 'Risk', 8), total('risk_total', 'Total risk', 'SUM([risk1:risk8])')],
    },
    {
      id: 'mitigations',
      title: 'Mitigation and its funding',
      columns,
      lines: [
        ...register('mitigation', 'Mitigation', 8),
        total('mitigation_total', 'Total mitigation', 'SUM([mitigation1:mitigation8])'),
        calculated('net', 'Risk without mitigation', '[risk_total]-[mitigation_total]'),
      ],
    },
  ]);
}

const contracts = (service: DirectService): SheetSpecification =>
  schemes(service, 'contracts', 'forecast of 2013/14 and value of each year', 'Contract', [
    wordColumn('name', 'Provider', 36),
    ...forecastAndFiveYears,
  ]);
