import { LocaleType, mergeLocales, type ILocales } from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { CalculationMode } from '@univerjs/sheets-formula';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import type { PluginEntry } from '../../files/engine/boot';

/** The grid with its toolbar, formula bar, sheet tabs and the same engine as without it. */
export function pagePlugins(container: string): readonly PluginEntry[] {
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: true,
    ribbonType: 'simple',
    formulaBar: true,
    footer: {},
    contextMenu: true,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  return [...(preset.plugins as PluginEntry[]), UniverSheetsTablePlugin];
}

/** What the grid says beside the formula bar while it calculates; its own words lack these. */
const calculationWords = {
  'sheets-formula': {
    progress: {
      analyzing: 'Reading formulas',
      calculating: 'Calculating',
      'array-analysis': 'Reading spilled results',
      'array-calculation': 'Calculating spilled results',
      done: 'Calculated',
    },
  },
};

/** The grid's own words; its English is American. */
export const pageLocales: ILocales = { [LocaleType.EN_US]: mergeLocales(coreWords, calculationWords) };
