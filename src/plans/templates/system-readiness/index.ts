import { choiceColumn, wordColumn } from '../../columns';
import { answered, choice, date, words } from '../../lines';
import { serialOf } from '../../figures';
import type { Section, SheetSpecification, Template } from '../../specification';
import { coverSheet } from '../cover';
import { areas, domains, financialTests, maturingStage, stages, timetables } from './content';

const identity = { id: 'system-readiness', version: 1 } as const;

const cover = coverSheet(identity, {
  organisation: 'System',
  lines: [
    choice('timetable', 'Timetable', Object.keys(timetables)),
    date('position', 'Position at', { note: 'Milestones due by this date are held against it.' }),
    words('lead', 'System lead'),
    words('prepared_by', 'Prepared by'),
  ],
});

const maturity: SheetSpecification = {
  id: 'maturity',
  name: 'Maturity matrix',
  subtitle: `Five domains, four stages; every system reaches “${maturingStage}” by April 2021`,
  sections: [
    {
      id: 'domains',
      title: 'Domains',
      columns: [
        choiceColumn('stage', 'Stage now', stages),
        wordColumn('evidence', 'Evidence', 60, { required: 'no' }),
        choiceColumn('target', 'Target stage', stages),
        wordColumn('next', 'Next steps', 50),
      ],
      lines: domains.map((domain, index) => answered(`domain${index + 1}`, domain)),
    },
  ],
  tabColour: 'FFB81C',
};

const content: SheetSpecification = {
  id: 'content',
  name: 'Long Term Plan content',
  subtitle: 'What the system’s plan has to cover',
  sections: [
    {
      id: 'areas',
      title: 'Required content',
      columns: [
        wordColumn('lead', 'Lead', 32, { required: 'no' }),
        wordColumn('forum', 'Forum', 32),
        choiceColumn('status', 'Status', ['Not started', 'In draft', 'Agreed'], 14),
      ],
      lines: areas.map((area, index) => answered(`area${index + 1}`, area)),
    },
  ],
  tabColour: 'FFB81C',
};

const tests: SheetSpecification = {
  id: 'tests',
  name: 'Five financial tests',
  subtitle: 'How the plan meets the tests set by the government',
  sections: [
    {
      id: 'tests',
      title: 'Tests',
      columns: [
        choiceColumn('met', 'Met', ['Yes', 'Not yet'], 12),
        wordColumn('how', 'How, and by when', 70),
      ],
      lines: financialTests.map((test, index) => answered(`test${index + 1}`, test)),
    },
  ],
  tabColour: 'FFB81C',
};

const timetableSection = (
  [name, steps]: [string, readonly (readonly [string, string])[]],
  index: number,
): Section => ({
  id: `timetable${index + 1}`,
  title: `Timetable ${name}`,
  columns: [
    wordColumn('due', 'Due', 14, { holds: 'date', role: 'prefilled' }),
    wordColumn('met', 'Met on', 14, { holds: 'date', required: 'no' }),
    wordColumn('note', 'Note', 50, { required: 'no' }),
  ],
  lines: steps.map(([step, due], at) => ({
    ...answered(`timetable${index + 1}_${at + 1}`, `${step} (${name})`),
    inColumn: ({ id }) => (id === 'due' ? { value: serialOf(due) } : undefined),
  })),
});

const milestones: SheetSpecification = {
  id: 'milestones',
  name: 'Milestones',
  subtitle: 'Steps of the planning timetable; the Cover says which timetable applies',
  sections: Object.entries(timetables).map(timetableSection),
  tabColour: 'FFB81C',
};

/** How ready a system is: its maturity, the content of its plan, the financial tests and its timetable. */
export const systemReadiness: Template = {
  ...identity,
  title: 'System readiness',
  source:
    'Designing integrated care systems in England and the NHS Long Term Plan Implementation Framework (June 2019)',
  sheets: [cover, maturity, content, tests, milestones],
};
