/**
 * For mutations only: a property that fails has shown what it should, so the search for its smallest
 * example is left out; and one seed, so that two runs give one score.
 */
import * as fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true, seed: 20181001 });
