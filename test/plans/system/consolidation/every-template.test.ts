import { filledPlan } from '../../../../scripts/plan-fill';
import { filesOf, type OrganisationBook, set } from '../../../../scripts/system-fill';
import { compile } from '../../../../src/plans/compile';
import type { Template } from '../../../../src/plans/specification';
import { consolidate, type Consolidation, loadPlans } from '../../../../src/plans/system/consolidation';
import { planningUnit, type UnitOrganisation } from '../../../../src/plans/system/units';
import { templates } from '../../../../src/plans/templates';
import { findingsInFile, poundsIn, poundsInModel } from './support';

/** Three organisations that any template may be a plan of. */
const unit = planningUnit(
  'Three neighbours',
  ['North', 'Middle', 'South'].map((name, index): UnitOrganisation => ({
    odsCode: `Z0${index}`,
    name,
    shortName: name,
    kind: 'commissioner',
    place: index < 2 ? 'Upper' : 'Lower',
  })),
);

function booksOf(template: Template, full: boolean): OrganisationBook[] {
  const asked = compile(template)
    .sheet('cover')
    .cells.map(({ line }) => line.id);
  return unit.organisations.map((organisation, index) => {
    const book = filledPlan(template, 400 + index, { full });
    set(book, 'cover', 'organisation', 'entry', organisation.name);
    if (asked.includes('unit_of_planning')) set(book, 'cover', 'unit_of_planning', 'entry', unit.name);
    if (asked.includes('code')) set(book, 'cover', 'code', 'entry', organisation.odsCode);
    if (asked.includes('round')) set(book, 'cover', 'round', 'entry', '2014/15 to 2018/19');
    return { organisation, book: book.recalculate() };
  });
}

function consolidated(books: readonly OrganisationBook[]): Consolidation {
  const { plans, leftOut } = loadPlans(filesOf(books), { unit });
  expect(leftOut).toEqual([]);
  return consolidate(plans, unit);
}

describe('plans of every template', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    'add up to one of the same template, with nothing blank but what is said to be: %s',
    (_, template) => {
      const books = booksOf(template, true);
      const system = consolidated(books);
      for (const cell of compile(template).cells) {
        const { rule, line } = cell;
        if (!['amount', 'count'].includes(rule.holds) || line.registered || rule.role === 'unused') continue;
        expect([cell.sheet.name, cell.address, poundsInModel(system, cell)]).toEqual([
          cell.sheet.name,
          cell.address,
          poundsIn(books, cell),
        ]);
      }
      expect(system.problems).toEqual([]);
      const said = new Set(system.notConsolidated.map(({ sheet }) => sheet));
      const strangers = findingsInFile(system).filter(
        ({ rule, sheet }) => !(rule === 'entry/required-cell-blank' && said.has(sheet)),
      );
      expect(strangers.map(({ rule, sheet, cells }) => [rule, sheet, cells])).toEqual([]);
    },
  );
});

describe('plans with anything in their cells', () => {
  it.each(['', 'n/a', '1,234 ', 1e300, -1e300, true, 0.1, '=1/0'])(
    'are added up or named, never lost: %p',
    (junk) => {
      const template = templates.find(({ id }) => id === 'ccg-financial')!;
      const books = booksOf(template, true);
      const { book } = books[1]!;
      for (const cell of book.compiled.cells) {
        const { role } = cell.rule;
        if (role === 'input' && cell.sheet.specification.id !== 'cover') book.set(cell, junk);
      }
      book.recalculate();
      const system = consolidated(books);
      const growth = compile(template).cell('limit', 'growth', '2014/15');
      const isNumber = typeof junk === 'number';
      const named = system.problems.filter(
        ({ file, address, sheet }) => file && address === growth.address && sheet === growth.sheet.name,
      );
      expect(named).toHaveLength(isNumber ? 0 : 1);
      if (isNumber && Math.abs(junk) > 1e12) {
        expect(
          system.notConsolidated.find(
            ({ sheet, address }) => sheet === growth.sheet.name && address === growth.address,
          )!.why,
        ).toBe('The sum is too large to be exact to the penny: look for a figure in pounds.');
      } else
        expect(poundsInModel(system, growth)).toBe(
          poundsIn(isNumber ? books : [books[0]!, books[2]!], growth),
        );
    },
  );
});
