import { stampOf } from '../../plans/specification';
import { systemPsfTemplate } from '../../plans/system-psf/names';
import { templates } from '../../plans/templates';
import { validateWords } from '../../wording/validate';

/** What a workbook was made from, in words; of another version its stamp. */
export function templateTitle(stamp: string | undefined): string {
  if (stamp === undefined) return validateWords.notATemplate();
  if (stamp === systemPsfTemplate) return validateWords.quarterlyWorkbook();
  return templates.find((template) => stampOf(template) === stamp)?.title ?? stamp;
}
