import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the server answers with. */
export interface ServedFile {
  body: Buffer | string;
  type: string;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The address from which the add-in loads Microsoft's client in production. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const ADD_IN = '/addin/';

/** Folders by the beginning of the addresses they answer, the most particular first. */
const folders: [prefix: string, folder: string][] = [
  [ADD_IN, 'dist'],
  ['/office-js/', 'node_modules/@microsoft/office-js/dist'],
  ['/', 'dist-workbench'],
];

const pathOf = (address: string): string =>
  decodeURIComponent(new URL(address, 'https://localhost').pathname);

/** Whether an address is one of the add-in's own files, not of the page that stands in for Excel. */
export const isOfTheAddIn = (address: string): boolean => pathOf(address).startsWith(ADD_IN);

/** The file an address stands for, or null. @param root the project's folder. */
export async function servedFile(root: string, address: string): Promise<ServedFile | null> {
  const asked = pathOf(address);
  const found = folders.find(([prefix]) => asked.startsWith(prefix));
  if (!found) return null;
  const [prefix, folder] = found;
  const base = path.join(root, folder);
  const file = path.join(base, asked.slice(prefix.length) || 'index.html');
  if (!file.startsWith(base + path.sep)) return null;
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  try {
    const body = await readFile(file);
    return { body: path.basename(file) === 'taskpane.html' ? withLocalClient(body) : body, type };
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/**
 * The pane as built loads Microsoft's client from Microsoft; here the same files come from the package
 * Microsoft publishes. Nothing else of the pane is changed, and dist not at all.
 */
function withLocalClient(page: Buffer): string {
  return page.toString('utf8').replace(OFFICE_JS, '/office-js/office.js');
}
