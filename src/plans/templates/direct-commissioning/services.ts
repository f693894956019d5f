/** A service that NHS England commissions directly (Part 2, paragraph 83). */
export interface DirectService {
  id: string;
  /** As its sheets are named: short, for a tab holds 31 characters. */
  name: string;
  title: string;
  /** What it spends on. */
  lines: readonly (readonly [id: string, label: string])[];
}

export const directServices: readonly DirectService[] = [
  {
    id: 'primary_care',
    name: 'Primary care',
    title: 'Primary, medical, dental, pharmacy and optical services and secondary dental care',
    lines: [
      ['general_medical', 'General medical services'],
      ['primary_dental', 'Primary dental services'],
      ['secondary_dental', 'Secondary dental services'],
      ['pharmacy', 'Pharmacy'],
      ['ophthalmic', 'General ophthalmic services'],
      ['support_services', 'Primary care support services'],
    ],
  },
  {
    id: 'specialised',
    name: 'Specialised',
    title: 'Specialised services',
    lines: [
      ['specialised_acute', 'Specialised acute contracts'],
      ['specialised_mental', 'Specialised mental health contracts'],
      ['specialised_other', 'Other specialised contracts'],
      ['high_cost_drugs', 'High-cost drugs and devices'],
    ],
  },
  {
    id: 'public_health',
    name: 'Public health',
    title: 'Public health services under section 7A',
    lines: [
      ['immunisation', 'Immunisation programmes'],
      ['screening', 'Screening programmes'],
      ['early_years', 'Children from pregnancy to age five'],
      ['child_health_information', 'Child health information systems'],
      ['sexual_assault', 'Sexual assault services'],
    ],
  },
  {
    id: 'armed_forces',
    name: 'Armed Forces',
    title: 'Services for members of the Armed Forces and their families',
    lines: [
      ['armed_acute', 'Acute services'],
      ['armed_mental', 'Mental health services'],
      ['armed_community', 'Community services'],
    ],
  },
  {
    id: 'justice',
    name: 'Justice',
    title: 'Services for people in the justice system',
    lines: [
      ['prisons', 'Prisons and young offender institutions'],
      ['secure_homes', 'Secure children’s homes and removal centres'],
      ['custody', 'Police custody suites'],
      ['liaison', 'Court liaison and diversion'],
    ],
  },
];
