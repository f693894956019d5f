import type { ReactElement } from 'react';
import type { CellProblem } from '../../plans/system/cell-reader';
import type { Place } from '../../workbook';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { LinkRows } from './LinkRows';

interface ProblemRowsProps {
  title: string;
  note: string;
  problems: readonly Omit<CellProblem, 'name' | 'fault'>[];
  goTo: (place: Place) => void;
}

const MOST = 8;

/** What is wrong, where, and what to do about it: each line leads to its cell. */
export function ProblemRows({ title, note, problems, goTo }: ProblemRowsProps): ReactElement {
  return (
    <Section title={title}>
      <Remark>{note}</Remark>
      <LinkRows
        goTo={goTo}
        most={MOST}
        rows={problems.map(({ sheet, address, text, remedy }, index) => ({
          id: `${index} ${text}`,
          text,
          note: remedy,
          showPlace: true,
          ...(sheet !== undefined && address !== undefined && { place: { sheet, address } }),
        }))}
      />
    </Section>
  );
}
