const [node] = require('./jest.config.js').projects;

/** The tests of the fund's rules alone, for the mutations of src/psf. */
module.exports = {
  ...node,
  testMatch: ['<rootDir>/test/psf/**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/setup-mutation.ts'],
};
