import { readFigure } from '../../../src/plans/refresh/figure-text';
import { OrganisationMatcher, listedOrganisations } from '../../../src/plans/refresh/match-organisations';
import { returnOfText, returnOfWorkbook } from '../../../src/plans/refresh';
import { separatedText } from '../../../src/plans/refresh/separated-text';
import { namedBlocks } from '../../../src/plans/snapshot';
import { snapshotOf, sybSnapshot } from './syb-snapshot';

describe('figures as British finance writes them', () => {
  test.each<[string, number]>([
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['(500)', -500],
    ['( 1,500.5 )', -1500.5],
    ['-500', -500],
    ['\u2212500', -500],
    ['– 500', -500],
    ['£1,234', 1234],
    ['-£5', -5],
    ['£-5', -5],
    ['(£5)', -5],
    ['+7', 7],
    ['.5', 0.5],
    [' 12 ', 12],
    ['(0)', 0],
  ])('%p is %p', (text, value) => expect(readFigure(text)).toEqual({ kind: 'figure', value }));

  test.each([
    'n/a',
    '1,23',
    '1,5',
    '12.345,6',
    '1-2',
    '(-5)',
    '--5',
    '5%',
    '1e5',
    '=5',
    '@5',
    '£',
    '-',
    '5 6',
    'Q1',
  ])('%p is no figure', (text) => expect(readFigure(text).kind).toBe('text'));

  test.each(['', '  ', '\u00a0'])('%p is blank', (text) =>
    expect(readFigure(text)).toEqual({ kind: 'blank' }),
  );
});

describe('separated text', () => {
  test('as Excel copies cells: tabs, and quotes around what has a line end', () => {
    expect(separatedText('Org\tActual\r\nSTH\t1,234\r\n"two\nlines"\t5\r\n')).toEqual([
      ['Org', 'Actual'],
      ['STH', '1,234'],
      ['two\nlines', '5'],
    ]);
  });

  test('as CSV: quoted values, doubled quotes, empty values, a byte order mark', () => {
    expect(separatedText('\uFEFFa,"b, ""c""",\n,"",x')).toEqual([
      ['a', 'b, "c"', ''],
      ['', '', 'x'],
    ]);
  });

  test('semicolons separate where there is no comma in the first line', () => {
    expect(separatedText('a;b\n1,5;2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  test.each<[string, string[][]]>([
    ['', []],
    ['\n', []],
    ['"never closed', [['"never closed']]],
    ['"a"b,c', [['"a"b', 'c']]],
  ])('%p loses nothing', (text, expected) => expect(separatedText(text)).toEqual(expected));
});

describe('organisations of a return', () => {
  const matcher = new OrganisationMatcher(
    listedOrganisations(namedBlocks(sybSnapshot(), ['Organisations', 'Short_names', 'ODS_codes'])),
  );

  test.each<[string[], string]>([
    [['STH'], 'Sheffield Teaching Hospitals NHS Foundation Trust'],
    [['rhq'], 'Sheffield Teaching Hospitals NHS Foundation Trust'],
    [['SHEFFIELD TEACHING  HOSPITALS NHS FT'], 'Sheffield Teaching Hospitals NHS Foundation Trust'],
    [['Sheffield Childrens NHS Foundation Trust'], "Sheffield Children's NHS Foundation Trust"],
    [['Sheffield Children’s'], "Sheffield Children's NHS Foundation Trust"],
    [
      ['Doncaster & Bassetlaw Teaching Hospitals'],
      'Doncaster and Bassetlaw Teaching Hospitals NHS Foundation Trust',
    ],
    [['Barnsley Clinical Commissioning Group'], 'NHS Barnsley CCG'],
    [['NHS Barnsley CCG', '02P'], 'NHS Barnsley CCG'],
    [['Rotherham NHS Foundation Trust'], 'The Rotherham NHS Foundation Trust'],
    [['Rotherham CCG'], 'NHS Rotherham CCG'],
    [['', 'RFR'], 'The Rotherham NHS Foundation Trust'],
  ])('%p is %s', (labels, name) =>
    expect(matcher.match(labels)).toMatchObject({ kind: 'found', organisation: { name } }),
  );

  test('a place alone is not guessed between its trusts and its commissioner', () => {
    expect(matcher.match(['Rotherham'])).toEqual({
      kind: 'ambiguous',
      between: [
        'The Rotherham NHS Foundation Trust',
        'NHS Rotherham CCG',
        'Rotherham Doncaster and South Humber NHS Foundation Trust',
      ],
    });
    expect(matcher.match(['Sheffield'])).toMatchObject({ kind: 'unknown' });
  });

  test('a code and a name of two organisations contradict each other', () => {
    expect(matcher.match(['NHS Barnsley CCG', 'RFF'])).toMatchObject({ kind: 'contradictory' });
  });

  test('an unknown name comes with the nearest', () => {
    const match = matcher.match(['Barnsley Hospitl']);
    expect(match).toMatchObject({ kind: 'unknown' });
    expect(match.kind === 'unknown' && match.nearest[0]).toBe('Barnsley Hospital NHS Foundation Trust');
  });
});

describe('what a return says', () => {
  test('a table anywhere in the text, by its headings', () => {
    const { lines } = returnOfText(
      'Q2.csv',
      'Quarterly return,,,,\n,,,,\nODS code,Organisation,Quarter,Actual £000,A&E attendances,Over four hours\n' +
        'RHQ,STH,Q2,"(1,200)","27,000","3,100"\nTotal,,,,\n',
    );
    expect(lines).toEqual([
      {
        source: 'Q2.csv',
        labels: ['RHQ', 'STH'],
        where: 'Q2.csv, row 4, column 1',
        quarter: 2,
        figures: {
          actual: { held: { type: 'number', value: -1200 }, where: 'Q2.csv, row 4, column 4' },
          attendances: { held: { type: 'number', value: 27000 }, where: 'Q2.csv, row 4, column 5' },
          overFourHours: { held: { type: 'number', value: 3100 }, where: 'Q2.csv, row 4, column 6' },
        },
      },
    ]);
  });

  test.each([
    ['a German CSV file', 'Organisation;Actual\nSTH;1.234\nSCH;7'],
    ['cells copied where the comma is the decimal point', 'Organisation\tActual\nSTH\t1.234\nSCH\t12,5'],
    ['grouped and decimal', 'Organisation\tActual\nSTH\t1.234\nSCH\t-1.234,50'],
  ])('in %s "1.234" is not taken for 1.234: it stays text, which is refused', (_what, text) => {
    const [sth] = returnOfText('x', text).lines;
    expect(sth!.figures.actual!.held).toEqual({ type: 'text', value: '1.234' });
  });

  test.each(['Organisation;Actual\nSTH;7\n', 'Organisation;Actual\nSTH;(7)\nSCH;12.5'])(
    'semicolons alone make no figure doubtful: %p',
    (text) => expect(Math.abs(Number(returnOfText('x', text).lines[0]!.figures.actual!.held.value))).toBe(7),
  );

  test('one figure mistyped among British ones is refused alone', () => {
    const lines = returnOfText('x', 'Organisation\tActual\nSTH\t1,234\nSCH\t12,5\nRFF\t7.5').lines;
    expect(lines.map(({ figures }) => figures.actual!.held.value)).toEqual([1234, '12,5', 7.5]);
  });

  test('three decimals of £000 are pounds where nothing says otherwise', () => {
    const [sth] = returnOfText('x', 'Organisation,Actual\nSTH,1.234\nSCH,"1,234.5"').lines;
    expect(sth!.figures.actual!.held).toEqual({ type: 'number', value: 1.234 });
  });

  test('quarters across are a line each', () => {
    const { lines } = returnOfText('Pasted cells', 'Organisation\tQ1\tQ2\nSTH\t5\t(6)\n');
    expect(lines.map(({ quarter, figures }) => [quarter, figures.actual?.held.value])).toEqual([
      [1, 5],
      [2, -6],
    ]);
  });

  test('in a table of A&E a bare quarter is a percentage, and no actual', () => {
    const { lines } = returnOfText('x', 'Trust\tAll Q1\tOver 4h Q1\tQ1\nSTH\t100\t7\t0.93\n');
    expect(lines).toHaveLength(1);
    expect(Object.keys(lines[0]!.figures)).toEqual(['attendances', 'overFourHours']);
  });

  test('a form of one organisation has its labels down', () => {
    const { lines } = returnOfText('form', 'Organisation,STH\nQuarter,Q3\nActual £000,-5\n');
    expect(lines).toMatchObject([
      { labels: ['STH'], quarter: 3, figures: { actual: { held: { type: 'number', value: -5 } } } },
    ]);
  });

  test('pasted without headings: an organisation and its actual', () => {
    expect(returnOfText('Pasted cells', 'STH\t(5)\nSCH\t6\n', true).lines).toHaveLength(2);
    expect(returnOfText('a file', 'STH\t(5)\nSCH\t6\n').lines).toEqual([]);
  });

  test('a heading in £ or £m is no heading in £000', () => {
    const unit = (heading: string) =>
      returnOfText('x', `Organisation\t${heading}\nSTH\t5\n`).lines[0]!.figures.actual!.unit;
    expect(unit('Actual £000')).toBeUndefined();
    expect(unit('Actual (£k)')).toBeUndefined();
    expect(unit('Actual')).toBeUndefined();
    expect(unit('Actual £')).toEqual({ says: 'pounds', heading: 'Actual £' });
    expect(unit('Actual £m')).toEqual({ says: 'millions', heading: 'Actual £m' });
  });

  test('another quarterly workbook is read by its names', () => {
    const { lines } = returnOfWorkbook('other.xlsx', sybSnapshot());
    const sth = lines.filter(({ labels }) => labels.includes('RHQ'));
    expect(sth.map(({ quarter }) => quarter)).toEqual([1, 2, 3]);
    expect(lines.filter(({ labels }) => labels.includes('STH'))).toHaveLength(4);
  });

  test('a workbook of returns, text cells kept as text and the cell named', () => {
    const { lines } = returnOfWorkbook(
      'STH.xlsx',
      snapshotOf({
        title: '',
        names: [],
        sheets: [
          {
            name: 'Return',
            columnWidths: [],
            cells: {
              B3: { value: 'Organisation' },
              C3: { value: 'Actual £000' },
              B4: { value: 'STH' },
              C4: { value: '5' },
            },
          },
        ],
      }),
    );
    expect(lines[0]!.figures.actual).toEqual({
      held: { type: 'text', value: '5' },
      where: 'STH.xlsx, Return!C4',
    });
  });
});
