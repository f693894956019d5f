const [node] = require('./jest.config.js').projects;

// A wrong rule fails a property within a few runs; the thousand are for finding what nobody thought of.
process.env.PROPERTY_RUNS ??= '100';

/** The tests of the fund's rules alone, for the mutations of src/psf. */
module.exports = {
  ...node,
  testMatch: ['<rootDir>/test/psf/**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/setup-mutation.ts'],
};
