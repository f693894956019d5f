import { outcomeTarget } from './outcome-target';

export const therapyCoverage = outcomeTarget({
  id: 'standards/therapy-coverage',
  title: 'Psychological therapies reach fewer than 15% of those in need',
  line: 'therapy_coverage',
  column: '2014/15 Q4',
  target: 0.15,
});
