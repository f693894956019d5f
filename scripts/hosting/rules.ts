import { panePolicy } from './content-policy';

/**
 * What a web server has to say with the add-in's files. The examples for nginx and IIS are written from this
 * one list (`npm run hosting`), and `npm run hosting:try` asks a running nginx whether it says so.
 */

export interface Header {
  name: string;
  value: string;
  why: string;
}

/**
 * Pages in which Excel on the web shows an add-in. Microsoft publishes no list of them; these are the ones
 * reported in OfficeDev/office-js issue 3342 and OfficeDev/office-js-docs-pr issue 4911, and the address of
 * Excel on the web since 2024.
 */
const excelOnTheWeb = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

/** Sent with every file. There is no X-Frame-Options among them: it would keep Excel on the web from showing the pane. */
export const headers: readonly Header[] = [
  {
    name: 'Content-Security-Policy',
    value: `${panePolicy}; frame-ancestors 'self' ${excelOnTheWeb.join(' ')}`,
    why: 'What a page may load, as taskpane.html says itself; and that only Excel on the web may frame it.',
  },
  {
    name: 'Strict-Transport-Security',
    value: 'max-age=31536000',
    why: 'Office loads add-ins over https alone.',
  },
  {
    name: 'X-Content-Type-Options',
    value: 'nosniff',
    why: 'A file is what its type says.',
  },
  {
    name: 'Referrer-Policy',
    value: 'no-referrer',
    why: 'Nobody is told which page a link was on.',
  },
  {
    name: 'Permissions-Policy',
    value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    why: 'The add-in uses none of these.',
  },
  {
    name: 'Access-Control-Allow-Origin',
    value: '*',
    why: 'Excel on the web reads functions.json, functions.js and shortcuts.json from its own address. They are public.',
  },
];

/** How long a browser or Excel may keep a file without asking again. */
export const cachePolicies = {
  /** The address of these files changes with their contents. */
  unchanging: { folder: 'chunks', days: 365, value: 'public, max-age=31536000, immutable' },
  /** Kept, but asked about each time: a release is seen at once. */
  others: { value: 'no-cache' },
} as const;

/** What a server may not know the type of. */
export const types = {
  js: 'text/javascript',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  map: 'application/json',
} as const;
