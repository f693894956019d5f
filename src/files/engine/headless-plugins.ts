import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import type { PluginEntry } from './boot';

/**
 * The engine without a grid. Calculation waits until our functions are known: before that every SYB
 * formula would be an unknown name.
 */
export const headlessPlugins: readonly PluginEntry[] = [
  UniverFormulaEnginePlugin,
  UniverDocsPlugin,
  UniverSheetsPlugin,
  [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
  UniverSheetsNumfmtPlugin,
  UniverSheetsTablePlugin,
] as PluginEntry[];
