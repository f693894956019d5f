/** The style of the page of findings: one column, light and dark, and black on white on A4. */
export const findingsStyle = `
:root {
  color-scheme: light dark;
  --page: #f3f5f7; --card: #fff; --text: #1b2733; --soft: #54626f; --line: #d5dce2; --link: #005eb8;
  --error: #b3261e; --error-ground: #fdecea; --warning: #8a5300; --warning-ground: #fff4dd;
  --advice: #005eb8; --advice-ground: #e6f1fb; --clean: #1d6b3a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12181d; --card: #1b242b; --text: #e8edf1; --soft: #a5b3be; --line: #35434e; --link: #7cbcf5;
    --error: #ffb4ab; --error-ground: #4b1c18; --warning: #ffcf7d; --warning-ground: #43300c;
    --advice: #9dcbf7; --advice-ground: #16344e; --clean: #8fd6a8;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: var(--page); color: var(--text);
  font: 0.9375rem/1.5 'Segoe UI', Arial, 'Helvetica Neue', sans-serif;
}
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
h2 { display: inline; font-size: 1.125rem; overflow-wrap: anywhere; }
h3 { display: inline; font-size: 1rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.made, .note { margin: 0.375rem 0 0; color: var(--soft); }
.overview { width: 100%; margin: 1.5rem 0; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); }
.overview caption { text-align: left; padding-bottom: 0.375rem; font-weight: 600; }
.overview th, .overview td { padding: 0.4375rem 0.75rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
.overview tbody th { overflow-wrap: anywhere; }
.overview thead th { color: var(--soft); font-weight: 600; }
.overview tbody th { font-weight: 400; }
.overview .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.filter { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; margin: 0 0 1.5rem; padding: 0; border: 0; }
.filter legend { float: left; margin-right: 1.5rem; padding: 0; font-weight: 600; }
.filter label { display: inline-flex; align-items: center; gap: 0.5rem; }
.filter input { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--link); }
.file { margin-bottom: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.file > summary { padding: 0.875rem 1.125rem; cursor: pointer; }
.file > summary .made { margin-left: 0.5rem; }
.file > p { margin: 0; padding: 0 1.125rem 1rem; }
.sheet { border-top: 1px solid var(--line); }
.sheet > summary { padding: 0.625rem 1.125rem; cursor: pointer; }
.findings { margin: 0; padding: 0; list-style: none; }
.finding {
  display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0.25rem 1.125rem; padding: 0.875rem 1.125rem;
  border-top: 1px solid var(--line); break-inside: avoid;
}
.place { overflow-wrap: anywhere; font-weight: 600; font-variant-numeric: tabular-nums; }
.mark { display: inline-block; margin-bottom: 0.25rem; padding: 0 0.5rem; border-radius: 3px; font-size: 0.8125rem; font-weight: 600; }
.error .mark { color: var(--error); background: var(--error-ground); }
.warning .mark { color: var(--warning); background: var(--warning-ground); }
.advice .mark { color: var(--advice); background: var(--advice-ground); }
.finding p { margin: 0 0 0.375rem; overflow-wrap: anywhere; }
.wrong { font-weight: 600; }
.finding dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.125rem 0.875rem; margin: 0; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; overflow-wrap: anywhere; }
.rule { color: var(--soft); font-size: 0.8125rem; }
.refused { color: var(--error); }
.clean { color: var(--clean); }
body:has(#show-error:not(:checked)) .finding.error,
body:has(#show-warning:not(:checked)) .finding.warning,
body:has(#show-advice:not(:checked)) .finding.advice { display: none; }
@media (max-width: 40rem) {
  .finding { grid-template-columns: minmax(0, 1fr); }
  .finding dl { grid-template-columns: minmax(0, 1fr); }
  .finding dd { margin-bottom: 0.375rem; }
  .overview th, .overview td { padding: 0.375rem 0.5rem; }
  .overview .template { display: none; }
}
@media print {
  @page { size: A4; margin: 16mm; }
  :root {
    --page: #fff; --card: #fff; --text: #000; --soft: #444; --line: #bbb; --link: #000;
    --error: #8c1d18; --warning: #6b4100; --advice: #003f7d; --clean: #14532d;
    --error-ground: #fff; --warning-ground: #fff; --advice-ground: #fff;
  }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  h1 { font-size: 16pt; }
  .filter { display: none; }
  .file { border: 0; border-radius: 0; }
  .file > summary, .sheet > summary { padding-left: 0; list-style: none; break-after: avoid; }
  .file > p, .finding { padding-left: 0; padding-right: 0; }
  .mark { padding: 0; }
  a { text-decoration: none; }
}
`;
