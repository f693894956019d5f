/**
 * The help page of the first of our functions in a formula, relative to the pane's page; the list of
 * all functions where the formula has none. Reads both spellings: `SYB.PHASE(` as the user types it and
 * `_xldudf_SYB_PHASE(` as Excel shows it in a file whose add-in was missing.
 */
export function helpAddress(formula: string, namespace: string): string {
  const withoutText = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const call = new RegExp(`(?:\\b${namespace}\\.|_xldudf_${namespace}_)([A-Z][A-Z0-9_.]*)\\s*\\(`, 'i');
  const name = call.exec(withoutText)?.[1];
  return name ? `docs/functions/${name.toLowerCase()}.html` : 'docs/functions/index.html';
}
