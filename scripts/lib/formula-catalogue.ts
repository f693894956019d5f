import type { CellModel, WorkbookModel } from '../../src/plans/workbook-model';

/**
 * Formulas of the kinds that finance teams use, over a small sheet of figures. Those in which LibreOffice 7.4
 * itself differs from Excel are not among them: functions that it lacks (XLOOKUP, LET, SEQUENCE), TRUE as a
 * number, texts as direct inputs of SUM, a table's name for its rows. They are in test/files/recalculate.test.ts.
 */
const formulas = `
=B2+C2 =B2-C2 =B2*C2 =B2/C2 =B2^2 =-B2 =-B2^2 =50%*B2 =B2&" and "&C2 =B2=C2 =B2<>C2 =B2>=C2 =A2="barnsley" =F2+1
=E2+1 =E2&"x" =E2="" =E2=0 =1/E2 =SUM(B2:B7) =SUM(B2:E7) =SUM(F2:F7) =SUM(A2:F2) =SUM(B:B)
=AVERAGE(B2:B7) =AVERAGE(E2:E7) =COUNT(A2:E7) =COUNTA(A2:F7) =COUNTBLANK(A2:F7) =MIN(B2:B7) =MAX(B2:B7)
=MIN(E2:E3) =MEDIAN(B2:B7) =LARGE(B2:B7,2) =SMALL(B2:B7,2) =RANK(B2,B2:B7) =STDEV(B2:B7) =VAR(B2:B7)
=ROUND(B2,0) =ROUND(2.5,0) =ROUND(-2.5,0) =ROUND(1.005,2) =ROUND(1234.5678,-2) =ROUNDUP(B3,1) =ROUNDDOWN(B3,1)
=INT(-2.5) =TRUNC(-2.5) =MOD(-7,3) =MOD(7,-3) =ABS(B2) =SIGN(B2) =CEILING(2.1,1) =FLOOR(2.9,1) =MROUND(7,2)
=SQRT(16) =POWER(2,10) =EXP(1) =LN(10) =LOG10(1000) =LOG(8,2) =PRODUCT(C2:C4) =QUOTIENT(7,2) =SUMSQ(C2:C4)
=IF(B2<0,"below","above") =IF(B2<0,"below") =IF(E2,1,2) =AND(B2<0,C2>0) =OR(B2<0,C2<0) =NOT(B2<0)
=XOR(TRUE,FALSE) =IFERROR(1/0,"none") =IFNA(NA(),"n/a") =ISERROR(F3) =ISNA(F3) =ISBLANK(E2) =ISBLANK(E4) =ISNUMBER(B2)
=ISTEXT(A2) =ISLOGICAL(F4) =ISNONTEXT(A2) =ISERR(F3) =N(A2) =N(F4) =T(A2) =NA() =CHOOSE(2,"a","b","c")
=SWITCH(2,1,"one",2,"two","other") =IFS(B2>0,"up",B2<0,"down") =VLOOKUP("Doncaster",A2:D7,3,FALSE)
=VLOOKUP("Zed",A2:D7,3,FALSE) =VLOOKUP(250,I2:J5,2,TRUE) =HLOOKUP("Q2",B1:D7,3,FALSE) =LOOKUP(250,I2:I5,J2:J5)
=INDEX(B2:D7,2,3) =INDEX(B2:B7,3) =MATCH("Rotherham",A2:A7,0) =MATCH(250,I2:I5,1) =MATCH("R*",A2:A7,0)
=INDEX(C2:C7,MATCH("Sheffield",A2:A7,0))
=SUMIF(A2:A7,"Barnsley",B2:B7) =SUMIF(B2:B7,">0") =SUMIF(B2:B7,"<>0") =SUMIF(A2:A7,"*ley",B2:B7) =SUMIF(B2:B7,"<"&C2)
=SUMIFS(B2:B7,C2:C7,">0",A2:A7,"<>Barnsley") =COUNTIF(A2:A7,"?arnsley") =COUNTIF(B2:B7,">=100") =COUNTIF(E2:E7,"")
=COUNTIFS(B2:B7,">0",C2:C7,">0") =AVERAGEIF(B2:B7,">0") =AVERAGEIFS(C2:C7,B2:B7,">0") =MAXIFS(B2:B7,C2:C7,">0")
=MINIFS(B2:B7,C2:C7,">0") =SUMPRODUCT(B2:B7,C2:C7) =SUMPRODUCT((B2:B7>0)*(C2:C7)) =SUMPRODUCT(--(A2:A7="Barnsley"),B2:B7)
=ROW() =ROW(B5) =COLUMN(D1) =ROWS(B2:B7) =COLUMNS(B2:D7) =OFFSET(B2,1,1) =SUM(OFFSET(B2,0,0,3,1)) =INDIRECT("B3")
=ADDRESS(3,2) =TRANSPOSE(5) =LEFT(A2,3) =RIGHT(A2,3) =MID(A2,2,3) =LEN(A2) =TRIM("  a  b ") =UPPER(A2) =LOWER(A2)
=PROPER("a trust") =FIND("r",A2) =SEARCH("R",A2) =SUBSTITUTE(A2,"r","R") =REPLACE(A2,1,1,"X") =REPT("ab",3)
=CONCATENATE(A2,"-",B2) =CONCAT(A2:A3) =TEXTJOIN(", ",TRUE,A2:A4) =EXACT("a","A") =VALUE("12.5") =VALUE("10%")
=TEXT(B3,"#,##0.00") =TEXT(0.256,"0.0%") =TEXT(-1234.5,"#,##0;(#,##0)") =TEXT(43404,"dd/mm/yyyy") =TEXT(43404,"mmm yy")
=CHAR(65) =CODE("A") =CLEAN("ab") =FIXED(1234.567,1) =DATE(2018,10,31) =DATE(2018,14,1) =YEAR(43404) =MONTH(43404)
=DAY(43404) =WEEKDAY(43404) =WEEKDAY(43404,2) =EOMONTH(43404,-1) =DATEDIF(43191,43404,"m") =DAYS(43404,43191)
=NETWORKDAYS(43191,43404) =WORKDAY(43404,5) =TIME(12,30,0) =HOUR(0.75) =MINUTE(0.53) =YEARFRAC(43191,43404) =DATEVALUE("31/10/2018")
=PMT(0.05/12,60,-10000) =PV(0.05,5,-100) =FV(0.05,5,-100) =NPV(0.035,B2:B7) =IRR(K2:K6) =RATE(60,-200,10000) =NPER(0.01,-100,5000)
=SLN(1000,100,9) =SUBTOTAL(9,B2:B7) =SUBTOTAL(1,B2:B7) =PERCENTILE(B2:B7,0.9) =QUARTILE(B2:B7,1) =CORREL(B2:B7,C2:C7)
=SLOPE(B2:B7,C2:C7) =INTERCEPT(B2:B7,C2:C7) =FORECAST(10,B2:B7,C2:C7) =GCD(12,18) =LCM(4,6) =FACT(5) =COMBIN(5,2)
=B2+"5" ="5"*"4" =TRUE+TRUE ="1"=1 ="b">"A" ="">0 =SUM(1,) =A2+1 =F3+1 =SUM(F2:F3) =0.1+0.2=0.3
=1E+20+1 =1/3*3=1 =4860.1-4860-0.1 =SUM(0.1,0.2,-0.3) =ROUND(B2/3,2)+ROUND(C2/3,2) =IF(ABS(SUM(B2:D2)-B2-C2-D2)<0.001,"OK","check")
=Total_plan+1 =SUM(Quarter_one) =SUMIF(Organisations,"Barnsley",Quarter_one) =SUM(Plan[Q1]) =SUM(Plan[[Q1]:[Q2]])
=SUM('Other sheet'!B2:B4) ='Other sheet'!A1 ='Other sheet'!A2&"!" =MAX(IF(TRUE,B2,C2)) =SUM({1,2;3,4}) =INDEX({1,2;3,4},2,1)
`;

const organisations: (string | number | boolean | undefined)[][] = [
  ['Barnsley', -4860.5, 120, 3.25, undefined, '12'],
  ['Doncaster', 1234.5678, -60, 7, undefined, '#N/A'],
  ['Rotherham', 0, 15, -2.5, undefined, true],
  ['Sheffield', 9120.75, 88.125, 100, undefined, 'text'],
  ['Barnsley', 333.3333, 42, 0.1, undefined, undefined],
  ['Bassetlaw', 100, -1, 0.2, undefined, -5],
];

/** A workbook whose sheet "Formulas" holds every formula of the catalogue, without values. */
export function formulaCatalogue(): WorkbookModel {
  const figures: Record<string, CellModel> = {};
  for (const [index, heading] of ['Organisation', 'Q1', 'Q2', 'Q3', 'Blank', 'Mixed'].entries())
    figures[`${'ABCDEF'[index]!}1`] = { value: heading };
  for (const [row, line] of organisations.entries()) {
    for (const [column, value] of line.entries()) {
      if (value === '#N/A') figures[`F${row + 2}`] = { formula: '=NA()' };
      else if (value !== undefined) figures[`${'ABCDEF'[column]!}${row + 2}`] = { value };
    }
  }
  for (const [index, [from, band]] of [
    [0, 'low'],
    [100, 'middle'],
    [200, 'high'],
    [300, 'top'],
  ].entries()) {
    figures[`I${index + 2}`] = { value: from! };
    figures[`J${index + 2}`] = { value: band! };
  }
  for (const [index, flow] of [-1000, 300, 420, 680, 100].entries())
    figures[`K${index + 2}`] = { value: flow };
  const list = formulas.trim().split(/\s+(?==)/);
  for (const [index, formula] of list.entries()) figures[`N${index + 2}`] = { formula };
  return {
    title: 'Formulas',
    names: [
      { name: 'Total_plan', refersTo: "='Formulas'!$B$5", comment: '' },
      { name: 'Quarter_one', refersTo: "='Formulas'!$B$2:$B$7", comment: '' },
      { name: 'Organisations', refersTo: "='Formulas'!$A$2:$A$7", comment: '' },
    ],
    sheets: [
      { name: 'Formulas', columnWidths: [], cells: figures, tables: [{ name: 'Plan', address: 'A1:D7' }] },
      {
        name: 'Other sheet',
        columnWidths: [],
        cells: { A1: { value: 'one' }, B2: { value: 1 }, B3: { value: 2.5 }, B4: { value: -7 } },
      },
    ],
  };
}
