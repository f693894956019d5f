import { baselineAndFiveYears, baselineAndQuarters } from '../../columns';
import { count, date, fraction, number, words } from '../../lines';
import type { SheetSpecification, Template } from '../../specification';
import { coverSheet } from '../cover';
import { activity } from '../shared/activity';
import { constitution } from '../shared/constitution';
import { fundMetrics } from '../shared/fund-metrics';
import { annex } from '../sources';

const identity = { id: 'operational', version: 1 } as const;

const cover = coverSheet(identity, {
  organisation: 'Clinical commissioning group (CCG)',
  lines: [
    words('unit_of_planning', 'Unit of planning'),
    words('accountable_officer', 'Accountable officer'),
    words('prepared_by', 'Prepared by'),
    date('submitted', 'Date of submission'),
  ],
});

/** The seven ambitions, and the measures that support them (Annex A). */
const outcomes: SheetSpecification = {
  id: 'outcomes',
  name: 'Outcomes',
  subtitle: 'Improvement against the seven outcome ambitions (Annex A)',
  sections: [
    {
      id: 'ambitions',
      title: 'Outcome ambitions by year',
      columns: baselineAndFiveYears,
      lines: [
        number('years_of_life_lost', 'Potential years of life lost, per 100,000', {
          note: 'Falls by at least 3.2% (Quality Premium).',
        }),
        number('quality_of_life', 'Health-related quality of life with long-term conditions (EQ-5D)'),
        number('avoidable_admissions', 'Avoidable emergency admissions, per 100,000'),
        fraction('at_home_after_discharge', 'Older people at home 91 days after discharge'),
        number('hospital_experience', 'Poor experience of inpatient care, per 100 patients'),
        number('other_experience', 'Poor experience of care outside hospital, per 100 patients'),
        count('medication_errors', 'Medication errors reported'),
      ],
    },
    {
      id: 'infections',
      title: 'Infections by quarter',
      columns: baselineAndQuarters,
      lines: [count('c_difficile', 'Clostridium difficile'), count('mrsa', 'MRSA')],
    },
    {
      id: 'mental_health',
      title: 'Mental health and dementia by quarter',
      columns: baselineAndQuarters,
      lines: [
        fraction('dementia', 'Dementia diagnosis rate'),
        fraction('therapy_coverage', 'Psychological therapies (IAPT): coverage in a year'),
        fraction('therapy_recovery', 'Psychological therapies (IAPT): recovery'),
      ],
    },
    {
      id: 'quality_premium',
      title: 'Local Quality Premium measure',
      columns: baselineAndFiveYears,
      lines: [number('local_premium', 'Local measure, as agreed with the health and wellbeing board')],
    },
  ],
  tabColour: 'FFB81C',
};

const fund: SheetSpecification = {
  id: 'metrics',
  name: 'Better Care Fund measures',
  subtitle: 'Improvement against the measures of the fund (Annex I)',
  sections: [fundMetrics],
  tabColour: 'FFB81C',
};

/** The operational plan of a CCG (Annexes A, B, C and I). */
export const operational: Template = {
  ...identity,
  title: 'Operational plan of a CCG',
  source: annex('J', 'content of the operational plan'),
  sheets: [cover, outcomes, constitution, activity, fund],
};
