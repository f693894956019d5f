import { sequenceCampaign } from './sequence-campaign';

test('after any sequence of actions and faults the workbook holds what its user was told, and nothing is lost', async () => {
  const { sequences, actions, faults, refused, done } = await sequenceCampaign(30, 20181022);
  expect(sequences).toBe(30);
  expect(actions).toBeGreaterThan(100);
  expect(faults).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(20);
  expect(done).toBeGreaterThan(50);
}, 300_000);
