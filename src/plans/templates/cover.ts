import { entryColumn } from '../columns';
import { fixed, words } from '../lines';
import type { Line, Section, SheetSpecification, Template } from '../specification';
import { stampOf } from '../specification';

const colours =
  'Amounts are £000. Yellow cells are to be filled in, blue cells are calculated, green cells come filled. Enter 0 where an amount is nil.';

/** The Cover of a template: what it is made from, whose plan it is and what the template asks besides. */
export function coverSheet(
  template: Pick<Template, 'id' | 'version'>,
  about: { organisation: string; lines: readonly Line[]; further?: readonly Section[] },
): SheetSpecification {
  return {
    id: 'cover',
    name: 'Cover',
    subtitle: colours,
    tabColour: '005EB8',
    sections: [
      {
        id: 'template',
        title: 'Template',
        columns: entryColumn(),
        lines: [
          fixed('stamp', 'Template and version', stampOf(template), {
            note: 'The add-in knows the template by this cell. Do not change it.',
          }),
        ],
      },
      {
        id: 'plan',
        title: 'Plan',
        columns: entryColumn(),
        lines: [words('organisation', about.organisation), ...about.lines],
      },
      ...(about.further ?? []),
    ],
  };
}
