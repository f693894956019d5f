/**
 * What every browser test shows beside its own matter: that the page asks no other server for anything, does
 * nothing that its security policy refuses, and leaves nothing in the browser but what is named here.
 */

/** What may stay in the browser's stores: see docs/privacy-and-security.md, which names the same. */
const named = [
  /^localStorage: syb-finance\.first-steps$/,
  // Microsoft's client: which Office it runs in, and how the two talk, until the pane closes.
  /^sessionStorage: (hostInfoValue|conversation\w+)$/,
];

/** The same browser, its pages watched; `faults` gives what was found since. */
export function watched(browser, origin) {
  const found = new Set();
  const newPage = async (options) => {
    const page = await browser.newPage(options);
    page.on('request', (request) => {
      const address = new URL(request.url());
      if (/^(https?|wss?):$/.test(address.protocol) && address.origin !== origin)
        found.add(`asked another server: ${address.href}`);
    });
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy'))
        found.add(`refused by the policy: ${message.text()}`);
    });
    return page;
  };
  const faults = async () => {
    for (const page of browser.contexts().flatMap((context) => context.pages()))
      for (const kept of await keptIn(page))
        if (!named.some((name) => name.test(kept))) found.add(`kept in the browser: ${kept}`);
    return [...found];
  };
  return { browser: Object.create(browser, { newPage: { value: newPage } }), faults };
}

/** The names of all that the page's origin keeps. */
const keptIn = (page) =>
  page.evaluate(async () => {
    const databases = await window.indexedDB.databases();
    const workers = await window.navigator.serviceWorker.getRegistrations();
    return [
      ...Object.keys(window.localStorage).map((key) => `localStorage: ${key}`),
      ...Object.keys(window.sessionStorage).map((key) => `sessionStorage: ${key}`),
      ...document.cookie
        .split(/;\s*/)
        .filter(Boolean)
        .map((cookie) => `cookie: ${cookie}`),
      ...databases.map(({ name }) => `database: ${name}`),
      ...(await window.caches.keys()).map((name) => `cache: ${name}`),
      ...workers.map(({ scope }) => `service worker: ${scope}`),
    ];
  });
