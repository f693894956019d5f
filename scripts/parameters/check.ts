/** Fails where a parameter of src/schemes lacks its date, reference or reason. Part of `npm run check`. */
import { parameters } from '../../src/schemes';
import { reportFaults } from '../lib/report-faults';
import { parameterFaults } from './parameter-faults';

reportFaults(
  parameterFaults(parameters),
  `All ${Object.keys(parameters).length} parameters are dated and referenced.`,
);
