import { inflationRange } from './inflation-range';

export const prescribingInflation = inflationRange({
  id: 'business-rules/prescribing-inflation',
  line: 'prescribing_inflation',
  low: 'Prescribing inflation low',
  high: 'Prescribing inflation high',
});
