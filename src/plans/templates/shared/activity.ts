import { outturnYear, twoYearsByQuarter } from '../../columns';
import { count } from '../../lines';
import type { SheetSpecification } from '../../specification';

const columns = [
  { id: outturnYear, heading: `${outturnYear} forecast`, width: 14, year: outturnYear },
  ...twoYearsByQuarter,
];

/** Trajectories of activity (Annex C). FFCEs are first finished consultant episodes. */
export const activity: SheetSpecification = {
  id: 'activity',
  name: 'Activity',
  subtitle: 'Number of episodes, attendances and referrals',
  sections: [
    {
      id: 'elective',
      title: 'Elective',
      columns,
      lines: [
        count('elective_ordinary', 'Elective ordinary admissions (FFCEs)'),
        count('elective_day', 'Elective day cases (FFCEs)'),
      ],
    },
    {
      id: 'non_elective',
      title: 'Non-elective',
      columns,
      lines: [count('non_elective_admissions', 'Non-elective admissions (FFCEs)')],
    },
    {
      id: 'outpatients',
      title: 'Outpatients, general and acute specialties',
      columns,
      lines: [
        count('first_attendances', 'First outpatient attendances'),
        count('later_attendances', 'Subsequent outpatient attendances'),
      ],
    },
    {
      id: 'emergency',
      title: 'A&E',
      columns,
      lines: [count('type_1', 'A&E attendances, type 1'), count('all_types', 'A&E attendances, all types')],
    },
    {
      id: 'referrals',
      title: 'Referrals, general and acute specialties',
      columns,
      lines: [
        count('gp_referrals', 'Written referrals from GPs for a first outpatient appointment'),
        count('other_referrals', 'Other referrals for a first outpatient appointment'),
        count('first_after_gp', 'First outpatient attendances following a GP referral'),
      ],
    },
  ],
  tabColour: 'FFB81C',
};
