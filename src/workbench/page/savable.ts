import { createWorkbook } from '../../files';
import type { Book } from '../../files/engine/book';
import { OpenWorkbook } from '../../files/recalculation/open-workbook';
import { blankWorkbook } from '../../plans/blank-workbook';
import { systemPsfWorkbook } from '../../plans/system-psf';
import { templates } from '../../plans/templates';
import type { WorkbookModel } from '../../plans/workbook-model';
import type { Source } from './session';

const emptyWorkbook: WorkbookModel = {
  title: 'Book1',
  names: [],
  sheets: [{ name: 'Sheet1', columnWidths: [], cells: {} }],
};

/**
 * The file into which a workbook's contents are saved: its own; or, of one that began without a file, the
 * template's. A workbook that began empty may have got a template from the pane.
 */
export function savable(source: Source, book: Book): OpenWorkbook {
  if ('workbook' in source) return source.workbook;
  return new OpenWorkbook(createWorkbook(source.model ?? insertedTemplate(book) ?? emptyWorkbook));
}

function insertedTemplate(book: Book): WorkbookModel | undefined {
  const sheets = new Set(book.sheets().map(({ name }) => name));
  const models = [systemPsfWorkbook(), ...templates.map((template) => blankWorkbook(template))];
  return models.find((model) => model.sheets.every(({ name }) => sheets.has(name)));
}
