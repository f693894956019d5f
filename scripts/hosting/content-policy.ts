/**
 * What a page of the add-in may load and do, by its Content-Security-Policy. The build writes it into the pane's
 * page, the web server sends it with every file (scripts/hosting/rules.ts): both hold, so that one of them can be
 * forgotten. No script inline, none made from text, no request but for the add-in's own files and Microsoft's client.
 */

/** Where Office has every add-in load its client from. */
const microsoftsClient = 'https://appsforoffice.microsoft.com';

const pane: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': `'self' ${microsoftsClient}`,
  // Fluent UI fills its style sheets from script, and Microsoft's client sets styles on elements it adds.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self'",
  'connect-src': `'self' ${microsoftsClient}`,
  'worker-src': "'self'",
  'base-uri': "'self'",
  'form-action': "'none'",
};

/** A help page has a style sheet beside it and links, nothing else. */
const help: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'style-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const written = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

export const panePolicy = written(pane);
export const helpPolicy = written(help);
