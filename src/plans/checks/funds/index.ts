import type { Rule } from '../../check';
import type { Finding } from '../../finding';
import { namedBlocks, type WorkbookSnapshot } from '../../snapshot';
import { adjustmentsNetToZero } from './adjustments-net-to-zero';
import { FundFigures, type FundCheck, namesRead } from './fund-figures';
import { nonAcceptorPaid } from './non-acceptor-paid';
import { phasingAddsUp } from './phasing-adds-up';
import { splitAddsUp } from './split-adds-up';
import { systemControlTotal } from './system-control-total';

/** Every check of the quarterly workbook. */
const checks: readonly FundCheck[] = [
  adjustmentsNetToZero,
  systemControlTotal,
  splitAddsUp,
  phasingAddsUp,
  nonAcceptorPaid,
];

export const fundRules: readonly Rule[] = checks;

/** What is wrong with the quarterly workbook, as its defined names give it. Names that are missing are left out. */
export function fundChecks(snapshot: WorkbookSnapshot): Finding[] {
  const figures = new FundFigures(namedBlocks(snapshot, namesRead));
  return checks.flatMap(({ find, id, family, severity, source, words }) =>
    [...find(figures)].map((problem) => ({
      rule: id,
      family,
      severity,
      ...problem,
      why: words.why,
      source,
      remedy: words.remedy,
    })),
  );
}
