import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { localCertificate } from './certificate';
import { openBrowser, type Opened } from './open-browser';
import { isOfTheAddIn, servedFile } from './served-files';

export interface WorkbenchOptions {
  /** The first port to try. */
  port?: number;
  /** Whether to open a browser. */
  open?: boolean;
  /** What a web server sends with the add-in's files; with the workbench's own there is none of it. */
  addInHeaders?: Readonly<Record<string, string>>;
}

export interface RunningWorkbench {
  url: string;
  close(): Promise<void>;
}

const DEFAULT_PORT = 3443;
const PORTS_TRIED = 50;

/**
 * Serves the built add-in and the workbench to this machine alone, over https, which Microsoft's client
 * asks for, and opens a browser. Both must be built: dist and dist-workbench in the current folder.
 * @throws Error when no port is free or a build is missing.
 */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<RunningWorkbench> {
  const root = process.cwd();
  for (const [address, command] of [
    ['/', 'npm start'],
    ['/addin/taskpane.html', 'npm run build'],
  ] as const) {
    if (!(await servedFile(root, address))) {
      throw new Error(
        `There is nothing to serve at ${address} yet: run "${command}" in the project's folder.`,
      );
    }
  }
  const certificate = await localCertificate(path.join(root, '.cache/certs'));
  const server = createServer(certificate, (request, response) => {
    servedFile(root, request.url ?? '/').then(
      (file) => {
        response.writeHead(file ? 200 : 404, {
          'Content-Type': file?.type ?? 'text/plain; charset=utf-8',
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
          ...(isOfTheAddIn(request.url ?? '/') && options.addInHeaders),
        });
        response.end(
          request.method === 'HEAD' ? undefined : (file?.body ?? `Nothing is served at ${request.url}.`),
        );
      },
      (error: unknown) => {
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end(String(error));
      },
    );
  });
  const port = await listen(server, options.port ?? DEFAULT_PORT);
  const url = `https://localhost:${port}/`;
  const opened =
    options.open === false
      ? 'notOpened'
      : await openBrowser(url, certificate.publicKeyHash, path.join(root, '.cache/browser'));
  console.log(announcement(url, opened));
  return { url, close: () => close(server) };
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    const isOurs = await new Promise<boolean>((resolve, reject) => {
      const refused = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
        else reject(error);
      };
      server.once('error', refused);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', refused);
        resolve(true);
      });
    });
    if (isOurs) return (server.address() as AddressInfo).port;
  }
  throw new Error(
    `None of the ports ${first} to ${first + PORTS_TRIED - 1} is free: name another with --port.`,
  );
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

const question =
  'The browser will say that the connection is not private, for the workbench made its certificate itself. ' +
  'Choose “Advanced”, then “Continue to localhost”. Nothing leaves this machine.';

const openings: Record<Opened, string> = {
  withoutQuestions: 'A browser window of its own is opening; it trusts this certificate and asks nothing.',
  usualBrowser: `Your browser is opening. ${question}`,
  notOpened: `Open this address in a browser on this machine. ${question}`,
};

function announcement(url: string, opened: Opened): string {
  return ['', `The workbench is at ${url}`, openings[opened], 'Press Ctrl+C here to end it.', ''].join('\n');
}
