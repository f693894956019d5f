import { openHeadless, type Headless } from '../../src/workbench/headless';
import { smallFunctions, smallWorkbook } from './small-workbook';

let workbench: Headless;

beforeEach(async () => {
  workbench = await openHeadless({ model: smallWorkbook, functionsScript: smallFunctions });
});
afterEach(() => workbench.close());

/** What Excel.run gives or the code and message it fails with. */
async function outcome<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<unknown> {
  try {
    return await workbench.excel.run(work);
  } catch (error) {
    const { code, message } = error as OfficeExtension.Error;
    return { code, message };
  }
}

describe('worksheets', () => {
  test('are listed, added, renamed, moved, hidden and deleted', async () => {
    const seen = await outcome(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Change log');
      added.position = 0;
      added.tabColor = '#005EB8';
      worksheets.getItem('Notes').name = 'Remarks';
      worksheets.getItem('Remarks').visibility = 'Hidden';
      worksheets.load('items/name,items/position,items/visibility,items/tabColor');
      const active = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const listed = worksheets.items.map((sheet) => [
        sheet.name,
        sheet.position,
        sheet.visibility,
        sheet.tabColor,
      ]);
      added.delete();
      const count = worksheets.getCount();
      await context.sync();
      return { listed, active: active.name, count: count.value };
    });
    expect(seen).toEqual({
      listed: [
        ['Change log', 0, 'Visible', '#005EB8'],
        ['Trust plans', 1, 'Visible', '#005EB8'],
        ['Remarks', 2, 'Hidden', ''],
      ],
      active: 'Trust plans',
      count: 2,
    });
  });

  test('formulas follow a sheet that is renamed and lose one that is deleted', async () => {
    await workbench.setCell('Notes!B1', "='Trust plans'!B7");
    await outcome(async (context) => {
      context.workbook.worksheets.getItem('Trust plans').name = 'Plans';
      await context.sync();
    });
    expect((await workbench.cell('Notes!B1')).formula).toBe('=Plans!B7');
    await outcome(async (context) => {
      context.workbook.worksheets.getItem('Plans').delete();
      await context.sync();
    });
    expect((await workbench.cell('Notes!B1')).value).toBe('#REF!');
  });

  test.each(['', 'A name of more than thirty-one characters', 'Q1/Q2', "'quoted", 'History', 'a[b]'])(
    '"%s" is refused as a name',
    async (name) => {
      const refused = await outcome(async (context) => {
        context.workbook.worksheets.getItem('Notes').name = name;
        await context.sync();
      });
      expect(refused).toMatchObject({ code: 'InvalidArgument' });
    },
  );

  test('a taken name, a missing sheet and the last sheet are refused as Excel refuses them', async () => {
    const taken = await outcome(async (context) => {
      context.workbook.worksheets.add('notes');
      await context.sync();
    });
    const missing = await outcome(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    });
    const last = await outcome(async (context) => {
      context.workbook.worksheets.getItem('Notes').delete();
      context.workbook.worksheets.getItem('Trust plans').delete();
      await context.sync();
    });
    expect([taken, missing, last]).toMatchObject([
      { code: 'ItemAlreadyExists' },
      { code: 'ItemNotFound', message: "The requested resource doesn't exist." },
      { code: 'InvalidOperation' },
    ]);
  });

  test('a sheet that is not there is a null object, and so is what is asked of it', async () => {
    const seen = await outcome(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const range = sheet.getRange('A1');
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(seen).toEqual([true, true]);
  });

  test('the used range ends with the last value or, unless values are asked for, the last format', async () => {
    const seen = await outcome(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Notes');
      sheet.getRange('B3').values = [[1]];
      sheet.getRange('E9').format.fill.color = '#FFF2CC';
      const all = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRangeOrNullObject(true).load('address');
      const empty = context.workbook.worksheets.add('Empty').getUsedRangeOrNullObject();
      await context.sync();
      return [all.address, values.address, empty.isNullObject];
    });
    expect(seen).toEqual(['Notes!A1:E9', 'Notes!A1:B3', true]);
  });

  test('frozen panes of the template are seen and changed', async () => {
    const seen = await outcome(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('Trust plans');
      const before = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      freezePanes.freezeRows(4);
      const after = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      return [before.address, after.address, none.isNullObject];
    });
    expect(seen).toEqual(["'Trust plans'!A1:A2", "'Trust plans'!1:4", true]);
  });
});

describe('protected sheets', () => {
  test('refuse every change that Excel refuses, and nothing is written', async () => {
    const refused = await outcome(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Trust plans');
      sheet.protection.protect();
      await context.sync();
      sheet.getRange('B3').values = [[1]];
      await context.sync();
    });
    expect(refused).toMatchObject({ code: 'AccessDenied' });
    expect((await workbench.cell("'Trust plans'!B3")).value).toBe(1200);
  });

  test('let through unlocked cells, and what their options allow', async () => {
    const seen = await outcome(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Trust plans');
      sheet.getRange('B3:B4').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      sheet.protection.load('protected,options');
      await context.sync();
      sheet.getRange('B3').values = [[1300]];
      sheet.getRange('A3').format.font.bold = true;
      await context.sync();
      return [sheet.protection.protected, sheet.protection.options.allowFormatCells];
    });
    expect(seen).toEqual([true, true]);
    expect((await workbench.cell("'Trust plans'!B3")).value).toBe(1300);
  });

  test('are opened with their password only', async () => {
    const wrong = await outcome(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Notes');
      protection.protect({}, 'finance');
      protection.unprotect('guess');
      await context.sync();
    });
    const right = await outcome(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Notes');
      protection.unprotect('finance');
      protection.load('protected');
      await context.sync();
      return protection.protected;
    });
    expect([wrong, right]).toMatchObject([{ code: 'AccessDenied' }, false]);
  });
});

describe('names and tables', () => {
  test('the template’s names lead to their ranges', async () => {
    const seen = await outcome(async (context) => {
      const { names } = context.workbook;
      names.load('items/name,items/formula,items/comment,items/type,items/scope');
      const range = names.getItem('annual_plan').getRange().load('address,values');
      await context.sync();
      return [names.items.map((item) => item.toJSON()), range.address, range.values];
    });
    expect(seen).toMatchObject([
      [
        {
          name: 'Annual_plan',
          formula: "='Trust plans'!$B$3:$B$4",
          comment: 'The year, by trust',
          type: 'Range',
        },
        { name: 'Quarters_reported', scope: 'Workbook' },
      ],
      "'Trust plans'!B3:B4",
      [[1200], [-1234.5]],
    ]);
  });

  test('a name is added, used in a formula, pointed elsewhere and deleted', async () => {
    const seen = await outcome(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Notes');
      sheet.getRange('B1:B2').values = [[10], [32]];
      const name = context.workbook.names.add('Loss_rate', sheet.getRange('B1'), 'For each £1');
      const result = sheet.getRange('C1');
      result.formulas = [['=Loss_rate*2']];
      result.load('values');
      name.load('formula,comment');
      await context.sync();
      const first = result.values[0]?.[0] as number;
      const { formula, comment } = name;
      name.formula = '=Notes!$B$2';
      result.load('values');
      await context.sync();
      const second = result.values[0]?.[0] as number;
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject('Loss_rate');
      await context.sync();
      return [formula, comment, first, second, gone.isNullObject];
    });
    expect(seen).toEqual(['=Notes!$B$1', 'For each £1', 20, 64, true]);
  });

  test('a formula that was there before its name and its table takes them up', async () => {
    await workbench.setCell('Notes!C1', '=Later*2');
    await workbench.setCell('Notes!C2', '=SUM(Amounts[Amount])');
    await workbench.setCell('Notes!C3', '=SYB.ADD(1,SUM(Later))');
    expect((await workbench.cell('Notes!C1')).value).toBe('#NAME?');
    await outcome(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Notes');
      sheet.getRange('E1:E3').values = [['Amount'], [5], [6]];
      context.workbook.names.add('Later', sheet.getRange('E2'));
      sheet.tables.add('E1:E3', true).name = 'Amounts';
      await context.sync();
    });
    expect(await workbench.values('Notes!C1:C3')).toEqual([[10], [11], [6]]);
  });

  test.each(['A1', 'R1C1', '2018', 'two words', ''])('"%s" is refused as a name', async (name) => {
    const refused = await outcome(async (context) => {
      context.workbook.names.add(name, '=Notes!$A$1');
      await context.sync();
    });
    expect(refused).toMatchObject({ code: 'InvalidArgument' });
  });

  test('names are known to formulas that an add-in writes after them, in a later request', async () => {
    await outcome(async (context) => {
      context.workbook.names.add('Half', '=0.5');
      await context.sync();
      context.workbook.worksheets.getItem('Notes').getRange('C1:C2').formulas = [
        ['=SYB.ADD(Half,SUM(Quarters_reported))'],
        ['=IF(AND(Half=0.5,Quarters_reported=3),"OK","Check")'],
      ];
      await context.sync();
    });
    expect(await workbench.values('Notes!C1:C2')).toEqual([[3.5], ['OK']]);
  });

  test('a formula that cannot be read is refused and nothing is entered', async () => {
    for (const formula of ['=SUM(A1', '=1+', '=(1']) {
      const refused = await outcome(async (context) => {
        context.workbook.worksheets.getItem('Notes').getRange('C1').formulas = [[formula]];
        await context.sync();
      });
      expect(refused).toMatchObject({ code: 'InvalidArgument' });
    }
    expect((await workbench.cell('Notes!C1')).kind).toBe('Empty');
  });

  test('a name that is taken is refused', async () => {
    const refused = await outcome(async (context) => {
      context.workbook.names.add('ANNUAL_PLAN', '=Notes!$A$1');
      await context.sync();
    });
    expect(refused).toMatchObject({ code: 'ItemAlreadyExists' });
  });

  test('the template’s table gives its parts', async () => {
    const seen = await outcome(async (context) => {
      const table = context.workbook.tables.getItem('TrustPlans');
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const part of parts) part.load('address');
      table.load('name,style');
      table.columns.load('items/name,items/index');
      const column = table.columns.getItem('Plan').getDataBodyRange().load('values');
      await context.sync();
      return [parts.map((part) => part.address), table.columns.items.map((item) => item.name), column.values];
    });
    expect(seen).toEqual([
      ["'Trust plans'!A2:B4", "'Trust plans'!A2:B2", "'Trust plans'!A3:B4"],
      ['Trust', 'Plan'],
      [[1200], [-1234.5]],
    ]);
  });

  test('a table is added, named, used in a formula and refused where another is', async () => {
    const seen = await outcome(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Notes');
      sheet.getRange('D1:E3').values = [
        ['Quarter', 'Amount'],
        ['Q1', 5],
        ['Q2', 6],
      ];
      const table = sheet.tables.add('D1:E3', true);
      table.name = 'Amounts';
      table.style = 'TableStyleLight9';
      const total = sheet.getRange('G1');
      total.formulas = [['=SUM(Amounts[Amount])']];
      total.load('values');
      table.load('name,style');
      await context.sync();
      return [table.name, table.style, total.values];
    });
    const overlapping = await outcome(async (context) => {
      context.workbook.worksheets.getItem('Notes').tables.add('E2:F4', true);
      await context.sync();
    });
    expect(seen).toEqual(['Amounts', 'TableStyleLight9', [[11]]]);
    expect(overlapping).toMatchObject({ code: 'InvalidOperation' });
  });
});

describe('ranges and their formats', () => {
  test('are reached from one another as in Excel', async () => {
    const seen = await outcome(async (context) => {
      const range = context.workbook.worksheets.getItem('Notes').getRange('B2:D5');
      const ranges = [
        range.getCell(1, 2),
        range.getRow(3),
        range.getColumn(0),
        range.getResizedRange(1, -1),
        range.getOffsetRange(-1, 2),
        range.getBoundingRect('F1'),
        range.getIntersectionOrNullObject('C4:Z9'),
        range.getLastCell(),
      ];
      for (const reached of ranges) reached.load('address');
      const apart = range.getIntersectionOrNullObject('Z9');
      await context.sync();
      return [...ranges.map((reached) => reached.address.replace('Notes!', '')), apart.isNullObject];
    });
    expect(seen).toEqual(['D3', 'B5:D5', 'B2:B5', 'B2:C6', 'D1:F4', 'B1:F5', 'C4:D5', 'D5', true]);
  });

  test('keep fonts, fills, alignment, borders and widths; what differs reads as null', async () => {
    const seen = await outcome(async (context) => {
      const range = context.workbook.worksheets.getItem('Notes').getRange('B2:C3');
      const { format } = range;
      format.font.bold = true;
      format.font.color = '#005EB8';
      format.font.size = 14;
      format.fill.color = '#FFF2CC';
      format.horizontalAlignment = 'Right';
      format.wrapText = true;
      format.columnWidth = 90;
      format.borders.getItem('EdgeBottom').style = 'Continuous';
      const cell = range.getCell(0, 0);
      cell.format.font.italic = true;
      range.load('format/font/bold,format/font/italic,format/font/color,format/font/size,format/fill/color');
      format.load('horizontalAlignment,wrapText,columnWidth');
      const border = format.borders.getItem('EdgeBottom').load('style');
      const top = format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      const { font, fill, horizontalAlignment, wrapText, columnWidth } = range.format;
      return [
        [font.bold, font.italic, font.color, font.size, fill.color],
        [horizontalAlignment, wrapText, columnWidth, border.style, top.style],
      ];
    });
    expect(seen).toEqual([
      [true, null, '#005EB8', 14, '#FFF2CC'],
      ['Right', true, 90, 'Continuous', 'None'],
    ]);
  });

  test('rows and columns are hidden and shown', async () => {
    const seen = await outcome(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Notes');
      sheet.getRange('3:4').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const ranges = ['3:4', '2:4', '1:1', 'B:B'].map((address) =>
        sheet.getRange(address).load('rowHidden,columnHidden'),
      );
      await context.sync();
      return ranges.map((range) => [range.rowHidden, range.columnHidden]);
    });
    expect(seen).toEqual([
      [true, null],
      [null, null],
      [false, null],
      [null, true],
    ]);
  });

  test('clearing contents keeps formats, clearing formats keeps contents', async () => {
    const seen = await outcome(async (context) => {
      const range = context.workbook.worksheets.getItem('Notes').getRange('B2');
      range.values = [[0.5]];
      range.numberFormat = [['0%']];
      await context.sync();
      range.clear('Formats');
      range.load('values,numberFormat');
      await context.sync();
      const first = [range.values, range.numberFormat];
      range.numberFormat = [['0%']];
      range.clear('Contents');
      range.load('values,numberFormat');
      await context.sync();
      return [first, [range.values, range.numberFormat]];
    });
    expect(seen).toEqual([
      [[[0.5]], [['General']]],
      [[['']], [['0%']]],
    ]);
  });

  test('a list of choices is kept with its cells, and the template’s is seen', async () => {
    const seen = await outcome(async (context) => {
      const template = context.workbook.worksheets.getItem('Trust plans').getRange('B7').dataValidation;
      template.load('type,rule,prompt');
      const mine = context.workbook.worksheets.getItem('Notes').getRange('C1:C3');
      mine.dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
      mine.getCell(1, 0).dataValidation.clear();
      const kinds = [0, 1, 2].map((row) => mine.getCell(row, 0).dataValidation.load('type'));
      await context.sync();
      return [
        template.type,
        template.rule.list?.source,
        template.prompt.message,
        kinds.map((kind) => kind.type),
      ];
    });
    expect(seen).toEqual(['List', '1,2,3,4', 'One to four quarters.', ['List', 'None', 'List']]);
  });

  test('selecting a range makes it the selected range and its sheet the active one', async () => {
    const seen = await outcome(async (context) => {
      context.workbook.worksheets.getItem('Notes').getRange('C3:D9').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [selected.address, cell.address];
    });
    expect(seen).toEqual(['Notes!C3:D9', 'Notes!C3']);
  });

  test('comments of the template are read and new ones kept', async () => {
    const seen = await outcome(async (context) => {
      context.workbook.comments.add("'Trust plans'!B4", 'Agreed in June');
      const { comments } = context.workbook;
      comments.load('items/content');
      const location = comments.getItemByCell("'Trust plans'!B3").getLocation().load('address');
      await context.sync();
      return [comments.items.map((comment) => comment.content), location.address];
    });
    expect(seen).toEqual([['From Annex 3', 'Agreed in June'], "'Trust plans'!B3"]);
  });
});

describe('the workbook and the application', () => {
  test('numbers are written the British way', async () => {
    const seen = await outcome(async (context) => {
      const { numberFormat } = context.workbook.application.cultureInfo;
      numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
      context.workbook.load('name');
      await context.sync();
      return [context.workbook.name, numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator];
    });
    expect(seen).toEqual(['Two trusts.xlsx', '.', ',']);
  });

  test('settings and properties stay with the document, by both ways of the client', async () => {
    const { settings } = workbench.Office.context.document;
    settings.set('syb.threshold', { from: 'document' });
    await new Promise((resolve) => settings.saveAsync(resolve));
    const seen = await outcome(async (context) => {
      const kept = context.workbook.settings.getItem('syb.threshold').load('value');
      context.workbook.properties.custom.add('syb.template', 'system-psf');
      const property = context.workbook.properties.custom.getItem('syb.template').load('value');
      const missing = context.workbook.settings.getItemOrNullObject('syb.other');
      await context.sync();
      return [kept.value, property.value, missing.isNullObject];
    });
    expect(seen).toEqual([{ from: 'document' }, 'system-psf', true]);
  });

  test('the pane is shown and hidden', async () => {
    await workbench.Office.addin.hide();
    expect(workbench.pane()).toBe('Background');
    await workbench.Office.addin.showAsTaskpane();
    expect(workbench.pane()).toBe('Visible');
  });

  test('what the stand-in does not have fails loudly', async () => {
    const failed = await outcome(async (context) => {
      context.workbook.worksheets.getItem('Notes').pivotTables.load('items/name');
      await context.sync();
    });
    expect(failed).toEqual({
      code: 'ApiNotFound',
      message: 'The Excel stand-in does not have Worksheet.pivotTables.',
    });
  });
});
