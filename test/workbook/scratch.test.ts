import { openExcel } from './open-excel';
const probe = async (excel: any, title: string, cells: string[]) => { for (const a of cells) { const c = await excel.cell(a); console.log(title, a, JSON.stringify([c.value, c.formula, c.message])); } };
test('scratch', async () => {
  const excel = await openExcel();
  await excel.look(async (context) => {
    const a = context.workbook.worksheets.add('Alpha');
    const b = context.workbook.worksheets.add('Beta sheet');
    a.getRange('A1:B2').formulas = [["'2018/19", 5], [6, 7]];
    context.workbook.names.add('My_year', "='Alpha'!$A$1", 'x');
    context.workbook.names.add('My_block', "='Alpha'!$B$1:$B$2", 'x');
    await context.sync();
    b.getRange('A1').formulas = [['=My_year']];
    b.getRange('A2').formulas = [['=SUM(My_block)']];
    b.getRange('A3').formulas = [['=SYB.SCHEME("systemLossRate",My_year)']];
    b.getRange('A4').formulas = [['=SYB.SCHEME("systemLossRate","2018/19")']];
    b.getRange('C4').formulas = [['=My_block*2']];
    await context.sync();
  });
  await probe(excel, 'plain', ["'Beta sheet'!A1", "'Beta sheet'!A2", "'Beta sheet'!A3", "'Beta sheet'!A4", "'Beta sheet'!C4", "'Beta sheet'!C5"]);
  await excel.setCell("'Beta sheet'!D1", '=My_year');
  await probe(excel, 'typed', ["'Beta sheet'!D1"]);
  await excel.look(async (context) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    const b = context.workbook.worksheets.getItem('Beta sheet');
    b.getRange('F1:G3').formulas = [['=My_year', null], [null, '=SUM(My_block)'], ['=SYB.SCHEME("systemLossRate",My_year)', null]];
    await context.sync();
    b.getRange('F1').format.columnWidth = 80;
    await context.sync();
  });
  await probe(excel, 'null', ["'Beta sheet'!F1", "'Beta sheet'!G2", "'Beta sheet'!F3"]);
  excel.close();
});
