import { outcomeTarget } from './outcome-target';

export const therapyRecovery = outcomeTarget({
  id: 'standards/therapy-recovery',
  title: 'Fewer than half of those treated by psychological therapies recover',
  line: 'therapy_recovery',
  column: '2014/15 Q4',
  target: 0.5,
});
