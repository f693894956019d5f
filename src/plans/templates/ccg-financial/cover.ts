import { entryColumn } from '../../columns';
import { choice, count, date, words } from '../../lines';
import { planningRounds } from '../../planning-rounds';
import { coverSheet } from '../cover';

/** The Cover of a CCG's financial plan. */
export const cover = coverSheet(
  { id: 'ccg-financial', version: 1 },
  {
    organisation: 'Clinical commissioning group (CCG)',
    lines: [
      words('code', 'Organisation code', { note: 'The three characters of the CCG, such as 03N.' }),
      words('unit_of_planning', 'Unit of planning', {
        note: 'Each CCG belongs to one unit of planning only.',
      }),
      words('area_team', 'NHS England area team'),
      count('population', 'Registered population'),
      choice('round', 'Planning round', planningRounds, {
        note: 'Whose business rules the plan is held to. Later guidance lifted two of them for 2018/19.',
      }),
      choice('submission', 'Submission', ['First', 'Refresh after contracts are signed', 'Final']),
      date('submitted', 'Date of submission'),
    ],
    further: [
      {
        id: 'sign_off',
        title: 'Sign-off',
        columns: entryColumn(),
        lines: [
          words('accountable_officer', 'Accountable officer'),
          words('finance_officer', 'Chief finance officer'),
          words('prepared_by', 'Prepared by'),
          date('approved', 'Date of approval by the governing body'),
        ],
      },
    ],
  },
);
