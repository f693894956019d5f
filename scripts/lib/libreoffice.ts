import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The program on this machine; nothing where it is not installed. */
export const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((file) => existsSync(file));

/** Files of Excel are calculated anew when they are opened; LibreOffice would otherwise trust their values. */
const recalculateAlways =
  '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" ' +
  'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">' +
  '<value>0</value></prop></item></oor:items>\n';

/**
 * Makes a profile of its own in a folder, so that nobody's settings take part. Where `recalculates`,
 * workbooks are calculated anew as they are opened.
 */
export function libreOfficeProfile(folder: string, recalculates = true): string {
  const user = path.join(folder, 'user');
  mkdirSync(user, { recursive: true });
  if (recalculates) writeFileSync(path.join(user, 'registrymodifications.xcu'), recalculateAlways);
  return folder;
}

/** What a run took. Seconds are those of the processor, all its processes together. */
export interface LibreOfficeRun {
  seconds: number;
  /** The most memory that its largest process held. */
  megabytes: number;
}

/** Opens workbooks, all in one start of the program, and saves each as .xlsx in another folder. */
export function convertWithLibreOffice(
  program: string,
  files: readonly string[],
  { profile, out }: { profile: string; out: string },
): LibreOfficeRun {
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const script =
    'import json, resource, subprocess, sys\n' +
    'code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900).returncode\n' +
    'used = resource.getrusage(resource.RUSAGE_CHILDREN)\n' +
    'print(json.dumps({"code": code, "seconds": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}))\n';
  const { stdout, stderr, status } = spawnSync(
    'python3',
    ['-c', script, program, settings, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files],
    { encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Error(`LibreOffice could not be run: ${stderr.trim().split('\n').at(-1) ?? ''}`);
  const { code, seconds, megabytes } = JSON.parse(stdout) as LibreOfficeRun & { code: number };
  if (code !== 0) throw new Error(`LibreOffice ended with code ${code}.`);
  return { seconds, megabytes };
}
