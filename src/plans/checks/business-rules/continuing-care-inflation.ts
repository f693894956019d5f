import { inflationRange } from './inflation-range';

export const continuingCareInflation = inflationRange({
  id: 'business-rules/continuing-care-inflation',
  line: 'continuing_care_inflation',
  low: 'Continuing care inflation low',
  high: 'Continuing care inflation high',
});
