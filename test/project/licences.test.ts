import { licenceFaults, licencesPage } from '../../scripts/licences/licence-list';

const shipped = (licence: string) => ({ name: 'chart', version: '2.0.0', licence });

test.each(['MIT', 'Apache-2.0', '(GPL-3.0 OR MIT)', 'BSD-3-Clause AND MIT'])(
  '%s may ship with the add-in',
  (licence) => {
    expect(licenceFaults([shipped(licence)])).toEqual([]);
  },
);

test.each(['GPL-3.0', 'UNLICENSED', 'MIT AND GPL-3.0', 'none stated', 'MIT*'])('%s may not', (licence) => {
  expect(licenceFaults([shipped(licence)])).toEqual([
    expect.stringContaining('chart 2.0.0 ships with the add-in'),
  ]);
});

test('the page names each package with its version and licence', () => {
  const page = licencesPage([shipped('MIT')], [{ name: 'zip', version: '1.0.0', licence: 'ISC' }]);
  const [addIn, command] = page.split('## The command line');
  expect(addIn).toContain('| chart | 2.0.0 | MIT |');
  expect(command).toContain('| zip | 1.0.0 | ISC |');
});
