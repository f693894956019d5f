import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allRules } from '../../src/plans/all-rules';
import { rulesPage } from '../../scripts/rules-page-text';

describe('the page of the rules', () => {
  it('is current', () => {
    expect(readFileSync(path.resolve(__dirname, '../../docs/rules.md'), 'utf8')).toBe(rulesPage());
  });

  it('gives every rule an id of its own, a reason, a remedy and a source', () => {
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
    for (const { id, words, source } of allRules) {
      expect(id).toMatch(/^[a-z-]+\/[a-z-]+$/);
      expect([words.title, words.why, words.remedy, source].every((sentence) => sentence.length > 10)).toBe(
        true,
      );
    }
  });
});
