import {
  type IgnoredFinding,
  type KeptRun,
  findingKey,
  readIgnored,
  readKeptRun,
  shortName,
} from '../plans/findings-record';
import { runInExcel } from './run-in-excel';

/**
 * Each ignored finding is a setting of its own, so that two people who ignore different ones at the same
 * time do not take each other's away; settings are saved with the workbook and go with a copy of it.
 */
const ignoredPrefix = 'SYB_ignored_';
const lastRun = 'SYB_last_validation';

/** What a workbook keeps about its findings. */
export interface FindingsRecord {
  ignored: IgnoredFinding[];
  lastRun?: KeptRun;
  /** How many entries could not be read: what they ignored is shown again. */
  unreadable: number;
}

/** Asks for what the workbook keeps about its findings; `recordAsked` reads it after the next sync. */
export function askForRecord(context: Excel.RequestContext): Excel.SettingCollection {
  const { settings } = context.workbook;
  settings.load('items/key,items/value');
  return settings;
}

/** What was asked for, once it is loaded. */
export function recordAsked({ items }: Excel.SettingCollection): FindingsRecord {
  const kept = items.filter(({ key }) => key.startsWith(ignoredPrefix));
  const entries = kept.map(({ value }) => readIgnored(String(value)));
  const ignored = entries.filter((entry) => entry !== undefined);
  const run = items.find(({ key }) => key === lastRun);
  const read = run && readKeptRun(String(run.value));
  return { ignored, ...(read && { lastRun: read }), unreadable: entries.length - ignored.length };
}

const settingOf = (entry: IgnoredFinding): string => ignoredPrefix + shortName(findingKey(entry));

/**
 * Keeps with the workbook that a finding is ignored.
 *
 * @throws WorkbookError
 */
export async function keepIgnored(entry: IgnoredFinding): Promise<void> {
  await runInExcel(async (context) => {
    context.workbook.settings.add(settingOf(entry), JSON.stringify(entry));
    await context.sync();
  });
}

/**
 * Ends that: the finding is shown again.
 *
 * @throws WorkbookError
 */
export async function dropIgnored(entry: IgnoredFinding): Promise<void> {
  await runInExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(settingOf(entry));
    setting.load('key');
    await context.sync();
    if (setting.isNullObject) return;
    setting.delete();
    await context.sync();
  });
}

/**
 * Keeps a run for the next to be compared with.
 *
 * @throws WorkbookError
 */
export async function keepRun(run: KeptRun): Promise<void> {
  await runInExcel(
    async (context) => {
      context.workbook.settings.add(lastRun, JSON.stringify(run));
      await context.sync();
    },
    { quietly: true },
  );
}
