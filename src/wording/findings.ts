/**
 * The one catalogue of sentences for what is wrong with a plan. Each rule has a title, its reason in plain
 * words and its remedy; `wrong` says what was found, with its line and column.
 */

export interface RuleWording {
  /** The rule as a heading of the list of rules. */
  title: string;
  /** The rule in plain words. */
  why: string;
  /** What to do. */
  remedy: string;
}

/** Where in the plan, in its own words: the line and, where there is more than one, the column. */
export const lineInWords = (line: string, columns: readonly string[] = []): string => {
  if (columns.length === 0) return line;
  return columns.length === 1 ? `${line}, ${columns[0]}` : `${line}, ${columns[0]} to ${columns.at(-1)}`;
};

const many = (number: number, one: string, more = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : more}`;

export const templateWordings = {
  notOurs: {
    title: 'The workbook is not made from one of our templates',
    why: 'The checks know what each cell means from the template that the workbook was made from.',
    remedy: 'Insert the template from the pane and enter the plan in it.',
    wrong: () => 'This workbook holds none of the plan templates.',
  },
  otherVersion: {
    title: 'The workbook is of another version of the template',
    why: 'Another version has its lines in other places, so that a check could point to the wrong cell.',
    remedy: 'Insert the template of this version and copy the input cells across.',
    wrong: (stamp: string) => `The workbook is made from the template version "${stamp}".`,
  },
  stampLost: {
    title: 'The cell that says which template this is has been changed',
    why: 'The add-in knows a template by this cell; without it the workbook was recognised by its sheets.',
    remedy: 'Put the name of the template back.',
    wrong: () => 'The cell that says which template this is does not name one.',
  },
  sheetMissing: {
    title: 'A sheet of the template is missing',
    why: 'Every sheet of the template is part of the plan, and other sheets read it.',
    remedy: 'Undo the deletion, or insert the template again and copy the plan into it.',
    wrong: (sheet: string) => `The sheet ${sheet} is missing.`,
  },
  sheetRenamed: {
    title: 'A sheet of the template has been renamed',
    why: 'Sheets are found by the name on their tab.',
    remedy: 'Give the tab its name of the template again.',
    wrong: (sheet: string, found: string) => `The sheet ${sheet} is named ${found}.`,
  },
  sheetDuplicated: {
    title: 'A sheet of the template is there twice',
    why: 'Only the sheet with the template’s own name is part of the plan; what is entered on a copy is not counted.',
    remedy: 'Copy anything still needed to the sheet of the template and delete the copy.',
    wrong: (sheet: string, found: string) => `${found} is a copy of the sheet ${sheet}.`,
  },
  lineMissing: {
    title: 'A line of the template is missing',
    why: 'Every line of the template has a meaning in the plan, and totals are added up over all of them.',
    remedy:
      'Undo the deletion, or insert the template again and copy the plan into it; enter 0 where a line is nil.',
    wrong: (line: string) =>
      `The line “${line}” is missing. Nothing else on this sheet is checked until it is back.`,
  },
  lineRenamed: {
    title: 'The label of a line has been changed',
    why: 'Lines are known by their labels, and a figure under another name is read by others as something else.',
    remedy: 'Put the label of the template back; a note can go in a comment.',
    wrong: (line: string, found: string) =>
      found ? `The line “${line}” is labelled “${found}”.` : `The line “${line}” has no label.`,
  },
  lineMoved: {
    title: 'A line of the template has been moved',
    why: 'Lines stand in the order of the template, so that plans can be added up and compared.',
    remedy: 'Undo the move, or cut the row and insert it where the template has it.',
    wrong: (line: string) =>
      `The line “${line}” is not in its place. Nothing else on this sheet is checked until it is.`,
  },
  lineDuplicated: {
    title: 'A line of the template is there twice',
    why: 'Only one of two lines with the same label is read, and the other is left out or counted twice.',
    remedy: 'Add the two together in the line of the template and delete the other row.',
    wrong: (line: string) =>
      `The line “${line}” is there more than once. Nothing else on this sheet is checked until one is left.`,
  },
  rowsInserted: {
    title: 'Rows have been inserted between the lines of the template',
    why: 'Inserted rows move every line below them, and no other plan has them.',
    remedy: 'Enter the figure in the line that it belongs to and delete the row.',
    wrong: (line: string, rows: number) =>
      `${many(rows, 'row has', 'rows have')} been inserted above “${line}”. Nothing else on this sheet is checked until they are gone.`,
  },
  rowsDeleted: {
    title: 'Rows of the template have been deleted',
    why: 'Deleted rows move every line below them.',
    remedy: 'Undo the deletion, or insert the template again and copy the plan into it.',
    wrong: (line: string) =>
      `Rows have been deleted above “${line}”. Nothing else on this sheet is checked until they are back.`,
  },
  headingMissing: {
    title: 'A column of the template is missing',
    why: 'Every column of the template has a meaning in the plan.',
    remedy: 'Undo the deletion, or insert the template again and copy the plan into it.',
    wrong: (heading: string) =>
      `The column “${heading}” is missing. Nothing else on this sheet is checked until it is back.`,
  },
  headingRenamed: {
    title: 'The heading of a column has been changed',
    why: 'Columns are known by their headings: a figure under another year is read as that year’s.',
    remedy: 'Put the heading of the template back.',
    wrong: (heading: string, found: string) =>
      found ? `The column “${heading}” is headed “${found}”.` : `The column “${heading}” has no heading.`,
  },
  headingMoved: {
    title: 'A column of the template has been moved',
    why: 'Columns stand in the order of the template, so that plans can be added up and compared.',
    remedy: 'Undo the move, or cut the column and insert it where the template has it.',
    wrong: (heading: string) =>
      `The column “${heading}” is not in its place. Nothing else on this sheet is checked until it is.`,
  },
  headingDuplicated: {
    title: 'A column of the template is there twice',
    why: 'Only one of two columns with the same heading is read.',
    remedy: 'Put what is needed into the column of the template and delete the other.',
    wrong: (heading: string) =>
      `The column “${heading}” is there more than once. Nothing else on this sheet is checked until one is left.`,
  },
  columnsInserted: {
    title: 'Columns have been inserted between those of the template',
    why: 'Inserted columns move every column to their right, and no other plan has them.',
    remedy: 'Put what they hold into a comment or another sheet, and delete them.',
    wrong: (heading: string, columns: number) =>
      `${many(columns, 'column has', 'columns have')} been inserted before “${heading}”. Nothing else on this sheet is checked until they are gone.`,
  },
};

export const integrityWordings = {
  errorValue: {
    title: 'A cell shows an Excel error',
    why: 'An error makes every total that reads it an error too.',
    remedy: 'Mend what the formula reads, or enter the figure.',
    wrong: (place: string, error: string) => `${place} shows ${error}.`,
  },
  otherWorkbook: {
    title: 'A formula reads another workbook',
    why: 'Whoever opens the plan elsewhere sees an old figure or an error, and cannot see where it comes from.',
    remedy: 'Enter the figure itself, and say in a comment where it comes from.',
    wrong: (place: string) => `${place} reads another workbook.`,
  },
  overwritten: {
    title: 'A value stands where the template has a formula',
    why: 'A typed value no longer follows the figures that it is worked out from.',
    remedy: 'Put the formula of the template back.',
    wrong: (place: string) => `${place} holds a value in place of its formula.`,
  },
  leavesOut: {
    title: 'A total leaves out rows',
    why: 'A total that stops short gives a figure that looks right and is not.',
    remedy: 'Put the formula of the template back.',
    wrong: (place: string) => `${place} adds up fewer cells than the template does.`,
  },
  formulaChanged: {
    title: 'A formula differs from the template’s',
    why: 'Every plan works the same line out in the same way, so that plans can be added up and compared.',
    remedy: 'Put the formula of the template back; enter adjustments in the input cells.',
    wrong: (place: string) => `${place} has a formula of its own.`,
  },
  circular: {
    title: 'Formulas go round in a circle',
    why: 'Excel cannot work out a cell that depends on itself, and shows 0 or an old figure.',
    remedy: 'Make one of the cells read something else, or enter a figure in it.',
    wrong: (place: string, others: number) =>
      others === 0
        ? `${place} reads itself.`
        : `${place} reads itself through ${many(others, 'other cell')}.`,
  },
  hidden: {
    title: 'Hidden rows or columns feed totals',
    why: 'What is hidden is still counted, and whoever reviews the plan does not see it.',
    remedy: 'Unhide them.',
    wrong: (what: string) => `${what} hidden and counted in the totals.`,
  },
};

export const entryWordings = {
  blank: {
    title: 'A required cell is blank',
    why: 'A blank is not a nil: whoever reads the plan cannot tell whether the figure is 0 or was forgotten.',
    remedy: 'Enter the figure, or 0 where it is nil.',
    wordsRemedy: 'Fill it in.',
    wrong: (place: string, cells: number) =>
      cells === 1 ? `${place} is blank.` : `${place}: ${many(cells, 'cell is', 'cells are')} blank.`,
  },
  textForNumber: {
    title: 'Text where a number belongs',
    why: 'Excel leaves text out of every total, although it looks like a number.',
    remedy: 'Enter a number.',
    wrong: (place: string, found: string) => `${place} holds ${found}, not a number.`,
  },
  numberForText: {
    title: 'A number where words belong',
    why: 'A number says nothing to a reader who looks for a name or a reason.',
    remedy: 'Enter the words that the heading asks for.',
    wrong: (place: string, found: string) => `${place} holds ${found} where words are asked for.`,
  },
  notADate: {
    title: 'What is entered is not a date of this plan',
    why: 'Dates are compared with those of the timetable.',
    remedy: 'Enter a date such as 4 April 2014.',
    wrong: (place: string, found: string) =>
      `${place} holds ${found}, which is not a date from 2008 to 2030.`,
  },
  sign: {
    title: 'The sign is wrong',
    why: 'The template says of each line which way round it is entered; with the other sign it is taken off instead of added.',
    remedy: 'Enter it without the minus sign, or find what makes it negative.',
    wrong: (place: string, found: string) => `${place} is ${found}, and this line is never below 0.`,
  },
  hundredfold: {
    title: 'A percentage is a hundred times too large',
    why: 'Percentages are held as parts of one: 95% is 0.95, and 95 is 9,500%.',
    remedy: 'Divide it by 100.',
    wrong: (place: string, found: string) => `${place} is ${found}, a hundred times too large.`,
  },
  outOfRange: {
    title: 'A figure is outside its range',
    why: 'The figure cannot be what it is entered as.',
    remedy: 'Check the figure against its source.',
    wrong: (place: string, found: string) => `${place} is ${found}.`,
  },
  notInList: {
    title: 'The choice is not in its list',
    why: 'Totals and checks by kind know only the choices of the list.',
    remedy: 'Choose from the list in the cell.',
    wrong: (place: string, found: string) => `${place} holds ${found}, which is not one of its choices.`,
  },
  notWhole: {
    title: 'A count is not a whole number',
    why: 'Patients, admissions and breaches are counted one by one.',
    remedy: 'Enter a whole number; a rate has a line of its own.',
    wrong: (place: string, found: string) => `${place} is ${found}, and this line counts.`,
  },
  unused: {
    title: 'Something stands in a cell that is not used',
    why: 'Nothing reads this cell: what it holds is in no total.',
    remedy: 'Move it to the line or column it belongs to, or clear the cell.',
    wrong: (place: string, found: string) =>
      `${place} holds ${found}, but this cell is not part of the plan.`,
  },
};

export const unitsWordings = {
  pounds: {
    title: 'A figure looks like pounds on a sheet of £000',
    why: 'It is about a thousand times the other figures of its line or sheet.',
    remedy: 'If it is in pounds, divide it by 1,000.',
    wrong: (place: string, found: string) =>
      `${place} is ${found}, about a thousand times what stands beside it.`,
  },
  lineInPounds: {
    title: 'A line looks like pounds on a sheet of £000',
    why: 'Every figure of the line is far above anything else on the sheet.',
    remedy: 'If the line is in pounds, divide each figure by 1,000.',
    wrong: (line: string) => `${line} is about a thousand times the other lines of the sheet.`,
  },
};

export const arithmeticWordings = {
  stale: {
    title: 'A total is not what its parts add up to',
    why: 'The workbook was saved without being worked out again, or something other than Excel changed it.',
    remedy: 'Work the workbook out again (F9, or Ctrl+Alt+F9), and see that calculation is automatic.',
    wrong: (place: string) => `${place} is not what its formula gives with the figures as they are.`,
  },
  partAboveWhole: {
    title: 'A part of the activity is above the whole',
    why: 'Type 1 attendances are part of all A&E attendances, and first attendances after a GP referral part of all first attendances.',
    remedy: 'Check both figures against their source.',
    wrong: (place: string, whole: string) => `${place} is above “${whole}”, of which it is a part.`,
  },
  differs: (here: string, there: string, column: string, difference: string): string =>
    `In ${column} ${here} and ${there} differ by ${difference} (£000).`,
};

/** Rules that two parts of a plan agree; the template says of each check line what its two sides are. */
export const agreementWordings = {
  betterCareFundAgrees: {
    title: 'The Better Care Fund differs between sheets',
    why: 'The fund’s plan is part of the financial plan and can be taken out of it.',
    remedy: 'Enter the same contribution on both sheets.',
  },
  cashAgrees: {
    title: 'Cash differs from the financial position',
    why: 'Cash at the end of a quarter is the same in both statements.',
    remedy: 'Correct the receipt or payment, or the cash of the quarter.',
  },
  contractsAgree: {
    title: 'Contracts do not make up the lines of the plan',
    why: 'The lines for contracts are the sum of the contracts of their kind.',
    remedy: 'Enter the contract that is missing, or correct the line of the plan.',
  },
  fundUses: {
    title: 'The uses of the Better Care Fund are not its contributions',
    why: 'All of the fund is spent on something that the plan names.',
    remedy: 'Enter what all of the contribution is for.',
  },
  investmentAgrees: {
    title: 'The plan adds another investment than its schemes',
    why: 'What is added to the plan for investment is the sum of its schemes.',
    remedy: 'Correct the scheme, or what the plan adds.',
  },
  openingAndClosing: {
    title: 'A year does not open with what the year before closed with',
    why: 'Recurrent allocations, surpluses and deficits are carried from one year into the next.',
    remedy: 'Bring forward what the year before closes with.',
  },
  positionBalances: {
    title: 'The financial position does not balance',
    why: 'Assets less liabilities are what taxpayers’ equity finances.',
    remedy: 'Find the asset, liability or reserve that is missing or entered twice.',
  },
  proposalsAgree: {
    title: 'Non-recurrent spend differs from its proposals',
    why: 'What is set aside for non-recurrent use is the sum of the proposals for it.',
    remedy: 'Correct the proposal, or what the plan sets aside.',
  },
  qippAgrees: {
    title: 'The plan takes off other savings than the QIPP schemes give',
    why: 'What is taken off the plan for QIPP is the sum of its schemes.',
    remedy: 'Correct the scheme, or what the plan takes off.',
  },
  recurrentSplit: {
    title: 'Recurrent and non-recurrent expenditure are not the total',
    why: 'All expenditure is either recurrent or non-recurrent; the underlying position rests on the split.',
    remedy: 'Enter all expenditure as either recurrent or non-recurrent.',
  },
  resourceAgrees: {
    title: 'The resource by quarter is not that of the year',
    why: 'The plan spends the revenue resource limit, and no other amount.',
    remedy: 'Enter the quarters so that they add up to the resource limit of the year.',
  },
} satisfies Record<string, RuleWording>;

export const businessRuleWordings = {
  contingency: {
    title: 'The contingency is below the least that the business rules ask for',
    why: 'At least 0.5% of the revenue resource limit is held as contingency. That it is a part of the revenue resource limit is an assumption: the table does not say of what.',
    remedy: 'Raise the contingency, or agree a lower one with the area team and say so.',
    wrong: (year: string, part: string) => `The contingency of ${year} is ${part} of the base.`,
  },
  surplus: {
    title: 'The surplus is below what the business rules ask to be carried forward',
    why: 'A cumulative surplus of 1% is carried forward each year. That it is a part of the revenue resource limit is an assumption: the table does not say of what.',
    remedy: 'Find savings or investment to give up, or agree a drawdown of the surplus.',
    wrong: (year: string, part: string) => `The surplus of ${year} is ${part} of the base.`,
  },
  deficit: {
    title: 'The plan spends more than its resource',
    why: 'A commissioner may not spend more than its resource limit in any year, whatever other rules are lifted.',
    remedy: 'Find savings, or agree support before the plan is submitted.',
    wrong: (year: string) => `The plan of ${year} is in deficit.`,
  },
  nonRecurrent: {
    title: 'Non-recurrent funds are below what the business rules ask for',
    why: 'Part of the funding is set aside for non-recurrent expenditure: 2.5% in 2014/15, and from 2015/16 1% by CCGs and 2% in direct commissioning.',
    remedy: 'Set more aside for non-recurrent use.',
    wrong: (year: string, part: string) => `Non-recurrent funds of ${year} are ${part} of the base.`,
  },
  transformation: {
    title: 'The transformation fund is below what the business rules ask for',
    why: 'In 2014/15, 1% is applied to the transformation of local services, within the 2.5% set aside for non-recurrent expenditure.',
    remedy: 'Move non-recurrent funds to transformation.',
    wrong: (year: string, part: string) => `The transformation fund of ${year} is ${part} of the base.`,
  },
  runningCosts: {
    title: 'Running costs are above their allowance',
    why: 'Administrative costs may not be overspent; what is left of the allowance may be spent on programmes.',
    remedy: 'Bring running costs within the allowance of the year.',
    wrong: (year: string) => `Running costs of ${year} are above the running cost allowance.`,
  },
  inflationRange: {
    title: 'Price inflation is outside the range that is expected',
    why: 'Price inflation is decided locally and expected to be in the published range: 4% to 7% for prescribing, 2% to 5% for continuing health care.',
    remedy: 'Check the assumption; if it stands, say why in the plan.',
    wrong: (line: string, year: string) => `${line} in ${year} is outside the range that is expected.`,
  },
  published: {
    title: 'A published planning assumption has been changed',
    why: 'Commissioners plan on the tariff inflation, efficiency, deflator and running costs as published, so that plans can be added up.',
    remedy: 'Put the published figure back.',
    wrong: (line: string, year: string) => `${line} in ${year} is not the published one.`,
  },
  capital: {
    title: 'Capital expenditure is above the capital resource',
    why: 'Capital may not be planned beyond the resource expected for it.',
    remedy: 'Take schemes out or later, or enter the resource agreed.',
    wrong: (year: string) => `Capital expenditure of ${year} is above the capital resource expected.`,
  },
};

export const standardWordings = {
  neverMet: {
    title: 'A trajectory never meets its NHS Constitution standard',
    why: 'Plans commission enough for patients to be seen within the standards of the NHS Constitution.',
    remedy: 'Plan for the standard to be met, and commission the services that it takes.',
    wrong: (line: string) => `${line} never meets its standard.`,
  },
  aboveZero: {
    title: 'A measure of which there should be none is planned above zero',
    why: 'There is zero tolerance of these: none are planned for.',
    remedy: 'Plan for none.',
    wrong: (line: string) => `${line} is planned above zero.`,
  },
  outcomeTarget: {
    title: 'An outcome falls short of its national target',
    why: 'The guidance sets the least that is to be reached.',
    remedy: 'Plan for the target to be reached.',
    wrong: (line: string) => `${line} does not reach its target.`,
  },
  notCertified: {
    title: 'A right or pledge of the NHS Constitution is not certified',
    why: 'The operational plan certifies that each right and pledge will be delivered.',
    remedy: 'Certify it, or say in the plan how it will be delivered and by when.',
    wrong: (line: string) => `${line} is not certified.`,
  },
};

export const fundWordings = {
  least: {
    title: 'The pooled contribution is below the least',
    why: 'The allocation letter sets the least that goes into the pooled fund; more may be added.',
    remedy: 'Raise the contribution to the amount notified.',
    wrong: (place: string) => `${place} is below the least contribution notified.`,
  },
  conditions: {
    title: 'A national condition is not met',
    why: 'The fund is reached only by plans that meet all six national conditions.',
    remedy: 'Say how the condition is met; if it is not yet, agree how and by when.',
    wrong: (condition: string) => `The condition “${condition}” is not met.`,
  },
  localMetric: {
    title: 'The local metric repeats a national one',
    why: 'The fund is paid on five national metrics and one more, chosen locally.',
    remedy: 'Choose a metric that is not among the five.',
    wrong: () => 'The local metric is one of the five national metrics.',
  },
  ambition: {
    title: 'A metric is planned without improvement',
    why: 'Each metric sets a level of ambition above its baseline.',
    remedy: 'Set a level of ambition, or agree why the baseline is to be kept.',
    wrong: (metric: string) => `${metric} is planned no better than its baseline.`,
  },
  performanceShares: {
    title: 'The parts paid for performance do not make up the whole',
    why: 'Half of what is paid for performance is released in April (half of that for conditions, half for metrics) and half in October.',
    remedy: 'Enter a quarter for the conditions, a quarter for the metrics of April and a half for October.',
    wrong: (line: string) => `${line} is not its part of what is paid for performance.`,
  },
  riskUnshared: {
    title: 'A risk has no agreed way of sharing it',
    why: 'The shared risk register says for each risk how it is shared and mitigated.',
    remedy: 'Agree who bears the risk and how.',
    wrong: (risk: string) => `${risk} says nothing of how it is shared.`,
  },
};

export const readinessWordings = {
  stage: {
    title: 'A domain aims lower than it stands, or below what every system is to reach',
    why: 'A system is to be a maturing integrated care system in every domain by April 2021.',
    remedy: 'Aim for “Maturing” or “Thriving”.',
    wrong: (domain: string) => `${domain} aims below “Maturing”, or below its own stage.`,
  },
  evidence: {
    title: 'A stage has no evidence',
    why: 'A stage is claimed on evidence that others can look at.',
    remedy: 'Say what shows that the domain is at its stage.',
    wrong: (domain: string) => `${domain} has a stage and no evidence.`,
  },
  milestone: {
    title: 'A milestone is missed',
    why: 'The timetable is the same for every organisation, and later steps rest on it.',
    remedy: 'Submit at once and tell the area or regional team; if it was met, enter the date.',
    wrong: (milestone: string, due: string) => `“${milestone}” was due on ${due}.`,
  },
  lead: {
    title: 'Required content has no lead',
    why: 'Every area that the plan must cover has someone who answers for it.',
    remedy: 'Name the lead and the forum at which it is discussed.',
    wrong: (area: string) => `“${area}” has no lead.`,
  },
  test: {
    title: 'A financial test is not met',
    why: 'The plan has to meet the five financial tests set by the government.',
    remedy: 'Say how the test is met and by when.',
    wrong: (test: string) => `The test “${test}” is not met.`,
  },
};

export const fundsWordings = {
  netZero: {
    title: 'Adjustments do not net to zero',
    why: 'Control total variations and in-year offsets move the same amount from one organisation to another, in every quarter.',
    remedy: 'Adjust them so that they add up to 0.',
    wrong: (what: string, quarter: string, difference: string) =>
      `${what} do not net to zero in ${quarter}: they add up to ${difference}.`,
  },
  split: {
    title: 'PSF by kind does not add up to the allocation',
    why: 'A trust’s A&E, finance and system PSF are its share of the general and the additional fund.',
    remedy: 'Put the formulas of Phasing back and see that the funds are numbers.',
    wrong: (trust: string) => `The PSF of ${trust} by kind is not its allocation.`,
  },
  phasing: {
    title: 'PSF by quarter does not add up to the year',
    why: 'The quarters pay the whole of the year’s PSF, 15%, 20%, 30% and 35% of it.',
    remedy: 'See that the phasing on Scheme adds up to 100%, and put the formulas of Phasing back.',
    wrong: (trust: string) => `The PSF of ${trust} by quarter does not add up to its year.`,
  },
  nonAcceptor: {
    title: 'A trust that did not accept its control total has quarterly PSF',
    why: 'A trust that did not accept its control total is paid nothing by quarter.',
    remedy: 'Put the formulas of Phasing back, or correct whether the trust accepted.',
    wrong: (trust: string) => `${trust} did not accept its control total and has PSF by quarter.`,
  },
  controlTotal: {
    title: 'The system control total is not that of its organisations',
    why: 'The system control total is the sum of its organisations, each as far as it is included.',
    remedy: 'Put the formula of Control totals back.',
    wrong: () => 'The system control total is not the sum of its organisations as included.',
  },
};
