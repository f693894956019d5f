import { type Finding, severities } from '../../plans/finding';
import { unitReportWords as unitWords } from '../../wording/between-plans';
import { reportWords } from '../../wording/command-line';
import {
  bySheet,
  type CheckedFile,
  type CheckedUnit,
  countSeverities,
  findingsOf,
  isRead,
  type ReportContext,
  type SeverityCounts,
  type SheetFindings,
  withSheets,
} from './checked-file';
import { findingsStyle } from './findings-style';
import { Html, html } from './html';
import { inFilesSentence, summaryLine } from './findings-text';

const words = reportWords.page;

/** The findings as one page that needs nothing besides itself: no script, no font, no picture, no network. */
export function findingsHtml(
  checked: readonly CheckedFile[],
  { version, madeOn }: ReportContext,
  unit?: CheckedUnit,
): string {
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${words.title()}</title>
        <style>
          ${new Html(findingsStyle)}
        </style>
      </head>
      <body>
        <header>
          <h1>${words.title()}</h1>
          <p class="made">${words.made(madeOn, version)} ${summaryLine(checked, unit)}</p>
          <p class="note">${words.note()}</p>
        </header>
        <main>
          ${overview(checked, unit)} ${filter(countSeverities(findingsOf(checked, unit)))}
          ${checked.map(fileSection)} ${unit ? unitSection(checked, unit) : ''}
        </main>
      </body>
    </html> `;
  return page.markup;
}

function overview(checked: readonly CheckedFile[], unit: CheckedUnit | undefined): Html {
  const heads = severities.map((one) => html`<th scope="col" class="number">${words.severities[one]}</th>`);
  return html`<table class="overview">
    <caption>
      ${words.overview()}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.file()}</th>
        <th scope="col" class="template">${words.template()}</th>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${checked.map(overviewRow)} ${unit ? unitRow(unit) : ''}
    </tbody>
  </table>`;
}

function overviewRow(checked: CheckedFile, index: number): Html {
  const link = html`<th scope="row"><a href="#file-${index + 1}">${checked.file}</a></th>`;
  if (!isRead(checked))
    return html`<tr>
      ${link}
      <td class="template"></td>
      <td colspan="3" class="number refused">${words.notRead()}</td>
    </tr> `;
  return html`<tr>
    ${link}
    <td class="template">${checked.template ?? reportWords.notOurs()}</td>
    ${countCells(checked.findings)}
  </tr> `;
}

const unitRow = ({ unit, findings }: CheckedUnit): Html =>
  html`<tr>
    <th scope="row"><a href="#unit">${unit}</a></th>
    <td class="template">${words.asAWhole()}</td>
    ${countCells(findings)}
  </tr> `;

function countCells(findings: readonly Finding[]): Html[] {
  const counts = countSeverities(findings);
  return severities.map((one) => html`<td class="number">${counts[one].toLocaleString('en-GB')}</td>`);
}

/** Hides by style alone: a page that comes by e-mail must not need a script. */
function filter(counts: SeverityCounts): Html {
  const boxes = severities.map(
    (one) =>
      html`<label
        ><input type="checkbox" id="show-${one}" checked /> ${words.severities[one]}
        (${counts[one].toLocaleString('en-GB')})</label
      > `,
  );
  return html`<fieldset class="filter">
    <legend>${words.filter()}</legend>
    ${boxes}
  </fieldset>`;
}

function fileSection(checked: CheckedFile, index: number): Html {
  const id = `file-${index + 1}`;
  if (!isRead(checked))
    return html`<details class="file" id="${id}" open>
      <summary><h2>${checked.file}</h2></summary>
      <p class="refused">${checked.refused}</p>
    </details> `;
  const made =
    checked.template === undefined ? reportWords.notOurs() : reportWords.madeFrom(checked.template);
  return html`<details class="file" id="${id}" open>
    <summary>
      <h2>${checked.file}</h2>
      <span class="made">${made}</span>
    </summary>
    ${checked.findings.length === 0 ? html`<p class="clean">${words.clean()}</p>` : bySheet(checked).map(sheetSection)}
  </details> `;
}

function sheetSection({ sheet, between, findings }: SheetFindings): Html {
  const own = sheet === '' ? words.wholeWorkbook() : sheet;
  return html`<details class="sheet" open>
    <summary><h3>${between ? unitWords.betweenSheet(sheet) : own}</h3></summary>
    ${findingList(findings)}
  </details> `;
}

const findingList = (findings: readonly Finding[]): Html =>
  html`<ul class="findings">
    ${findings.map(findingItem)}
  </ul>`;

const unitSection = (checked: readonly CheckedFile[], unit: CheckedUnit): Html =>
  html`<details class="file" id="unit" open>
    <summary><h2>${unitWords.heading(unit.unit, unit.plans)}</h2></summary>
    <p>${inFilesSentence(checked, unit)}</p>
    ${findingList(withSheets(unit))}
  </details> `;

function placeOf({ sheet, cells }: Finding): string {
  if (cells.length > 0) return cells.join(', ');
  return sheet === '' ? words.asAWhole() : words.wholeSheet();
}

function findingItem(finding: Finding): Html {
  const { severity, wrong, rule, expected, found, why, source, remedy, consequenceOf } = finding;
  const line = (heading: string, text: string | undefined) =>
    text === undefined
      ? ''
      : html`<dt>${heading}</dt>
          <dd>${text}</dd>`;
  const follows =
    consequenceOf && html`<p>${reportWords.follows(consequenceOf.sheet, consequenceOf.cells.join(', '))}</p>`;
  return html`<li class="finding ${severity}">
    <div>
      <span class="mark">${words.severity[severity]}</span>
      <div class="place">${placeOf(finding)}</div>
    </div>
    <div>
      <p class="wrong">${wrong}</p>
      ${follows}
      <dl>
        ${line(reportWords.expectedHeading(), expected)}${line(reportWords.foundHeading(), found)}${line(reportWords.remedyHeading(), remedy)}${line(reportWords.whyHeading(), why)}${line(reportWords.sourceHeading(), source)}
      </dl>
      <div class="rule">${rule}</div>
    </div>
  </li> `;
}
