import { choiceColumn, entryColumn, forecastAndFiveYears, wordColumn } from '../../columns';
import { choice, date, register, total, words } from '../../lines';
import { planningRounds } from '../../planning-rounds';
import type { SheetSpecification, Template } from '../../specification';
import { contractKinds } from '../ccg-financial/contract-value';
import { coverSheet } from '../cover';
import { part2 } from '../sources';

const identity = { id: 'contract-return', version: 1 } as const;

/** What contracts count, by the activity measures of Annex C. */
export const contractMeasures = [
  'Elective ordinary',
  'Elective day cases',
  'Non-elective',
  'First outpatients',
  'Subsequent outpatients',
  'A&E attendances',
  'GP referrals',
  'Other referrals',
] as const;

const CONTRACTS = 40;
const ACTIVITIES = 80;

const cover = coverSheet(identity, {
  organisation: 'Organisation',
  lines: [
    words('code', 'Organisation code', { note: 'The code of the trust or CCG, such as RHQ or 03N.' }),
    words('unit_of_planning', 'Unit of planning'),
    choice('round', 'Planning round', planningRounds),
    date('submitted', 'Date of submission'),
  ],
  further: [
    {
      id: 'sign_off',
      title: 'Sign-off',
      columns: entryColumn(),
      lines: [words('finance_officer', 'Director of finance'), words('prepared_by', 'Prepared by')],
    },
  ],
});

const partner = wordColumn('partner', 'With', 36);

const values: SheetSpecification = {
  id: 'values',
  name: 'Contract value',
  subtitle:
    'Income of a provider from each commissioner, or spend of a commissioner with each provider, £000',
  sections: [
    {
      id: 'contracts',
      title: 'Contracts',
      columns: [partner, choiceColumn('kind', 'Kind of service', contractKinds), ...forecastAndFiveYears],
      lines: [
        ...register('contract', 'Contract', CONTRACTS),
        total('contracts_total', 'Total contracts', `SUM([contract1:contract${CONTRACTS}])`),
      ],
    },
  ],
  tabColour: 'FFB81C',
};

const activities: SheetSpecification = {
  id: 'activities',
  name: 'Contract activity',
  subtitle: 'Activity under each contract, by the measures of Annex C',
  sections: [
    {
      id: 'activities',
      title: 'Activity under contract',
      columns: [partner, choiceColumn('measure', 'Measure', contractMeasures, 24), ...forecastAndFiveYears],
      lines: register('activity', 'Line', ACTIVITIES, { holds: 'count' }),
    },
  ],
  tabColour: 'FFB81C',
};

/**
 * What an organisation holds its contracts to be worth and to count: the provider's side of triangulation,
 * and the commissioner's side of activity, which no template of Annex J gives by provider (Part 2,
 * paragraph 32).
 */
export const contractReturn: Template = {
  ...identity,
  title: 'Contract return of an organisation, 2014/15 to 2018/19',
  source: part2('paragraph 32'),
  sheets: [cover, values, activities],
};
