import type { RuleWording } from '../../../wording/findings';
import type { Check, Problem } from '../../check';
import type { Severity } from '../../finding';
import type { Plan } from '../../plan';
import { type Departure, type DepartureKind, leavesCellsInPlace } from '../../structure';
import { convention } from '../../templates/sources';

interface Structural {
  id: string;
  kind: DepartureKind;
  words: RuleWording;
  wrong: (departure: Departure) => string;
  severity?: Severity;
  /** Whether the cell can be given back what the template has in it. */
  mendable?: true;
}

/** A rule about one way in which a workbook can depart from the shape of its template. */
export function structural({ id, kind, words, wrong, severity = 'error', mendable }: Structural): Check {
  return {
    id,
    family: 'Template',
    severity,
    source: convention,
    words,
    *find(plan) {
      for (const departure of plan.departures) {
        if (departure.kind === kind) yield problemOf(plan, departure, wrong(departure), !!mendable);
      }
    },
  };
}

function problemOf(plan: Plan, departure: Departure, wrong: string, mendable: boolean): Problem {
  const { sheet, tab, cells, expected, found, kind } = departure;
  const address = cells[0];
  return {
    sheet: tab,
    cells,
    wrong,
    expected,
    ...(found && { found }),
    suspects: leavesCellsInPlace(kind) ? [] : plan.compiled.sheet(sheet.specification.id).cells,
    ...(mendable &&
      address && {
        fix: [{ sheet: tab, address, before: found, after: expected, why: 'The template’s own words' }],
      }),
  };
}
