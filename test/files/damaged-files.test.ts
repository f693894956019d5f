import { damagedFile } from './damaged-files';
import { goodWorkbooks } from './good-workbooks';
import { tryFile } from './try-file';

const good = goodWorkbooks();

it('reads and changes every one of the workbooks that are then damaged', () => {
  expect(good.map(tryFile)).toEqual(good.map(() => ({ read: true })));
});

// The same cases, and thousands more with a limit of time and memory for each: scripts/fuzz-files.ts.
it('ends every one of 200 damaged files in a result or in a sentence that says what to do', () => {
  const outcomes = Array.from({ length: 200 }, (_, number) => {
    const { damage, bytes } = damagedFile(good, 1, number);
    try {
      return tryFile(bytes);
    } catch (error) {
      return `case ${number}, ${damage}: ${String(error)}`;
    }
  });
  expect(outcomes.filter((outcome) => typeof outcome === 'string')).toEqual([]);
  expect(
    outcomes.filter((outcome) => typeof outcome === 'object' && 'refused' in outcome).length,
  ).toBeGreaterThan(100);
});
