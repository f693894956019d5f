import { fiveYears } from '../../columns';
import { calculated, choice, date, total, words } from '../../lines';
import { planningRounds } from '../../planning-rounds';
import type { Line, SheetSpecification, Template } from '../../specification';
import { coverSheet } from '../cover';
import { activity } from '../shared/activity';
import { constitution } from '../shared/constitution';
import { annex } from '../sources';
import { improvementMeasures } from './improvement-measures';
import { serviceSheets } from './service-sheets';
import { directServices } from './services';

const identity = { id: 'direct-commissioning', version: 1 } as const;

const cover = coverSheet(identity, {
  organisation: 'NHS England area team',
  lines: [
    words('region', 'Region'),
    words('director', 'Area director'),
    words('finance_director', 'Director of finance'),
    choice('round', 'Planning round', planningRounds),
    date('submitted', 'Date of submission'),
  ],
});

const ofServices = (id: string, label: string): Line[] => [
  ...directServices.map((service) =>
    calculated(`${service.id}_${id}`, `${service.name}: ${label}`, `[${service.id}_summary!${id}]`),
  ),
  total(
    `${id}_total`,
    `All services: ${label}`,
    `SUM([${directServices[0]!.id}_${id}:${directServices.at(-1)!.id}_${id}])`,
  ),
];

const areaSummary: SheetSpecification = {
  id: 'area',
  name: 'Area summary',
  subtitle: 'All directly commissioned services, £000',
  sections: [
    {
      id: 'resource',
      title: 'Resource by service',
      columns: fiveYears,
      lines: ofServices('limit', 'resource'),
    },
    {
      id: 'spend',
      title: 'Expenditure by service',
      columns: fiveYears,
      lines: ofServices('spend', 'expenditure'),
    },
    {
      id: 'surplus',
      title: 'Surplus by service',
      columns: fiveYears,
      lines: ofServices('surplus', 'surplus'),
    },
    { id: 'qipp', title: 'QIPP by service', columns: fiveYears, lines: ofServices('qipp', 'QIPP savings') },
    {
      id: 'risk',
      title: 'Risk by service',
      columns: fiveYears,
      lines: ofServices('net_risk', 'risk without mitigation'),
    },
  ],
  tabColour: '003087',
};

/** The plan of an area team for the services that NHS England commissions directly (Annex J). */
export const directCommissioning: Template = {
  ...identity,
  title: 'Direct commissioning plan of an area team, 2014/15 to 2018/19',
  source: annex('J', 'content of the direct commissioning financial plan'),
  sheets: [
    cover,
    areaSummary,
    ...directServices.flatMap(serviceSheets),
    improvementMeasures,
    constitution,
    activity,
  ],
};
