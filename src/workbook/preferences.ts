import { runInExcel } from './run-in-excel';

/** What the add-in keeps with the workbook, by name. */
export const preferenceNames = {
  /** Who changes are recorded as in the Change log. */
  userName: 'SYB_user_name',
  /** A preview that waits to be applied. */
  pendingPreview: 'SYB_pending_preview',
} as const;

export type Preference = keyof typeof preferenceNames;

/** Asks for a preference; its `value` is there after the next sync, unless `isNullObject`. */
export function askForPreference(context: Excel.RequestContext, preference: Preference): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(preferenceNames[preference]);
  setting.load('value');
  return setting;
}

/** The text of a setting asked for, once it is loaded; "" where there is none. */
export const textOf = (setting: Excel.Setting): string => {
  const value: unknown = setting.isNullObject ? '' : setting.value;
  return typeof value === 'string' ? value : '';
};

/**
 * What the workbook keeps, by preference: "" where nothing is kept. One request.
 *
 * @throws WorkbookError
 */
export async function readPreferences(): Promise<Readonly<Record<Preference, string>>> {
  return runInExcel(
    async (context) => {
      const userName = askForPreference(context, 'userName');
      const pendingPreview = askForPreference(context, 'pendingPreview');
      await context.sync();
      return { userName: textOf(userName), pendingPreview: textOf(pendingPreview) };
    },
    { quietly: true },
  );
}

/**
 * Keeps a text with the workbook, so that it is there when the pane is opened again.
 *
 * @throws WorkbookError
 */
export async function keepPreference(preference: Preference, text: string): Promise<void> {
  await runInExcel(
    async (context) => {
      context.workbook.settings.add(preferenceNames[preference], text);
      await context.sync();
    },
    { quietly: true },
  );
}
