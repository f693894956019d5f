import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';

/** How the workbench came before the user's eyes. */
export type Opened = 'withoutQuestions' | 'usualBrowser' | 'notOpened';

const candidates: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((root) => [
    path.join(process.env[root] ?? '', 'Google/Chrome/Application/chrome.exe'),
    path.join(process.env[root] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens the address: in a Chromium with a profile of its own that trusts this one certificate, or else in
 * the user's usual browser, which will ask.
 */
export async function openBrowser(url: string, publicKeyHash: string, profile: string): Promise<Opened> {
  const chromium = candidates[process.platform]?.find(isExecutable);
  if (chromium && (await launched(chromium, chromiumOptions(url, publicKeyHash, profile)))) {
    return 'withoutQuestions';
  }
  const [command, ...given] = usualBrowser(url);
  return command && (await launched(command, given)) ? 'usualBrowser' : 'notOpened';
}

function chromiumOptions(url: string, publicKeyHash: string, profile: string): string[] {
  mkdirSync(profile, { recursive: true });
  return [
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    // Chromium refuses its sandbox to the administrator of a Linux machine.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--app=${url}`,
  ];
}

function usualBrowser(url: string): string[] {
  if (process.platform === 'darwin') return ['open', url];
  return process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
}

/** Whether the program began; a browser that ends at once, for want of a screen, did not. */
function launched(command: string, given: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, given, { detached: true, stdio: 'ignore' });
    const settled = setTimeout(() => resolve(true), 1500);
    const end = (isLaunched: boolean) => (): void => {
      clearTimeout(settled);
      resolve(isLaunched);
    };
    child.once('error', end(false));
    child.once('exit', (code) => end(code === 0)());
    child.unref();
  });
}
