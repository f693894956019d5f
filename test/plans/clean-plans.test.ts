import { filledPlan } from '../../scripts/plan-fill';
import { brief } from './support';
import { templates } from '../../src/plans/templates';
import { stampOf } from '../../src/plans/specification';
import { validate } from '../../src/plans/validate';

describe('a plan that is filled as it should be', () => {
  const seeds = [1, 2, 3, 4];

  it.each(templates.map((template) => [template.id, template] as const))(
    'has no findings: %s',
    (_, template) => {
      for (const seed of seeds) {
        const { findings, template: stamp } = validate(filledPlan(template, seed).snapshot());
        expect(findings.map(brief)).toEqual([]);
        expect(stamp).toBe(stampOf(template));
      }
    },
  );

  it.each(templates.map((template) => [template.id, template] as const))(
    'has none with every line of its registers filled: %s',
    (_, template) => {
      expect(validate(filledPlan(template, 5, { full: true }).snapshot()).findings.map(brief)).toEqual([]);
    },
  );
});

describe('a plan as it is inserted', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    'says only what is still to be filled in: %s',
    (_, template) => {
      const blank = filledPlan(template, 1);
      for (const cell of blank.compiled.cells) if (cell.rule.role === 'input') blank.set(cell, '');
      const { findings } = validate(blank.recalculate().snapshot());
      const rules = new Set(findings.filter(({ consequenceOf }) => !consequenceOf).map(({ rule }) => rule));
      const allowed = [
        'entry/required-cell-blank',
        'readiness/stage-without-evidence',
        'readiness/content-without-lead',
      ];
      expect([...rules].filter((rule) => !allowed.includes(rule))).toEqual([]);
      expect(rules).toContain('entry/required-cell-blank');
    },
  );
});
