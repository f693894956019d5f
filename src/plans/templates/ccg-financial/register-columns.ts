/** The choices that the registers of a plan share. */
export const services = [
  'Acute',
  'Ambulance',
  'Mental health',
  'Community',
  'Continuing care',
  'Primary care',
  'Other programme',
  'Running costs',
] as const;

export const recurrence = ['Recurrent', 'Non-recurrent'] as const;
export const rating = ['Red', 'Amber', 'Green'] as const;
