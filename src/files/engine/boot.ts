import './iterator-helpers';
import './empty-texts';
import './exact-comparisons';
import './quick-clones';
import './remembered-styles';
import { LocaleType, LogLevel, Univer, type ILocales, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-table/facade';
import type { Injector } from '@univerjs/core';

/** A plugin class alone or with its settings, as Univer's presets list them. */
export type PluginEntry = PluginCtor | [PluginCtor, unknown];

/** A running Univer without a workbook. */
export interface UniverParts {
  univer: Univer;
  api: FUniver;
  injector: Injector;
}

/**
 * Starts Univer. Page and headless differ in `plugins` only; everything above this line of the engine
 * is the same code in both.
 */
export function bootUniver(plugins: readonly PluginEntry[], locales: ILocales = {}): UniverParts {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {}, ...locales },
  });
  for (const entry of plugins) {
    const [plugin, settings] = Array.isArray(entry) ? entry : [entry, undefined];
    univer.registerPlugin(plugin, settings);
  }
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}
