import { outcomeTarget } from './outcome-target';

export const dementiaDiagnosis = outcomeTarget({
  id: 'standards/dementia-diagnosis',
  title: 'Fewer than 67% of people with dementia are diagnosed by March 2015',
  line: 'dementia',
  column: '2014/15 Q4',
  target: 0.67,
});
