import type { MainFigure } from '../../../wording/system-report';
import type { TemplateId } from '../../specification';

/** The figures of a consolidated plan that a board asks for, by the sheet and line of their template; at most seven. */
export const mainFigures: Readonly<
  Partial<Record<TemplateId, readonly { sheet: string; line: string; figure: MainFigure }[]>>
> = {
  'ccg-financial': [
    { sheet: 'summary', line: 'limit', figure: 'limit' },
    { sheet: 'summary', line: 'spend', figure: 'spend' },
    { sheet: 'summary', line: 'surplus', figure: 'surplus' },
    { sheet: 'summary', line: 'qipp', figure: 'qipp' },
    { sheet: 'summary', line: 'net_risk', figure: 'risk' },
    { sheet: 'summary', line: 'contracts', figure: 'contracts' },
    { sheet: 'summary', line: 'capital', figure: 'capital' },
  ],
  operational: [
    { sheet: 'activity', line: 'elective_ordinary', figure: 'electiveOrdinary' },
    { sheet: 'activity', line: 'elective_day', figure: 'electiveDay' },
    { sheet: 'activity', line: 'non_elective_admissions', figure: 'nonElective' },
    { sheet: 'activity', line: 'first_attendances', figure: 'firstOutpatient' },
    { sheet: 'activity', line: 'all_types', figure: 'emergency' },
  ],
};
