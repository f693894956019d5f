import { stampOf, stampSeparator } from '../../plans/specification';
import { financeTemplate } from '../../plans/system/finance/names';
import { performanceTemplate } from '../../plans/system/performance/names';
import { systemPsfTemplate } from '../../plans/system-psf/names';
import { templates } from '../../plans/templates';
import { systemSheetTitles } from '../../wording/system-sheets';
import { validateWords } from '../../wording/validate';

/** What a workbook was made from, in words; of another version its stamp. */
export function templateTitle(stamp: string | undefined): string {
  if (stamp === undefined) return validateWords.notATemplate();
  return stamp.split(stampSeparator).map(titleOf).join(stampSeparator);
}

function titleOf(stamp: string): string {
  if (stamp === systemPsfTemplate) return validateWords.quarterlyWorkbook();
  if (stamp === performanceTemplate) return systemSheetTitles.performance;
  if (stamp === financeTemplate) return systemSheetTitles.finance;
  return templates.find((template) => stampOf(template) === stamp)?.title ?? stamp;
}
