import type { Parameter } from '../../schemes/parameter';
import * as fund from '../../schemes/provider-sustainability-fund';
import { choiceWords } from '../../wording/pane';
import type { NamedBlock } from '../snapshot';
import type { CellValue } from '../workbook-model';
import type { SystemPsfName } from './names';

/** A choice or rate that the figures rest on and the sources leave open, or that was changed here. */
export interface AssumptionInUse {
  name: SystemPsfName;
  label: string;
  /** In words: "Each quarter on its own", "£1.50 per £1". */
  value: string;
  /** Whether the sources leave it open. */
  assumed: boolean;
  reason?: string;
  alternative?: string;
  /** The usual value in words, where the workbook holds another. */
  usual?: string;
}

const shownParameters: readonly [SystemPsfName, Parameter][] = [
  ['Loss_method', fund.lossMethod],
  ['System_test_from', fund.systemTestFrom],
  ['Missed_trust_keeps_system_PSF', fund.missedTrustKeepsSystemPsf],
  ['AE_rule', fund.aeRule],
  ['AE_target', fund.aeTarget],
  ['AE_returns_with_control_total', fund.aeReturnsWithControlTotal],
  ['Commissioner_profile', fund.commissionerQuarterShare],
  ['Earnback_rate', fund.earnBackRate],
  ['Earnback_receiver', fund.earnBackReceiver],
  ['System_share', fund.systemShare],
  ['AE_share', fund.aeShare],
  ['Loss_rate', fund.systemLossRate],
  ['Earnback_cap', fund.earnBackCap],
];

/** The names that `assumptionsInUse` reads. */
export const assumptionNames: readonly SystemPsfName[] = shownParameters.map(([name]) => name);

/** What a choice of the scheme is called. */
export const assumptionLabel = (name: SystemPsfName): string =>
  shownParameters.find(([shown]) => shown === name)?.[1].label ?? name;

/**
 * The assumptions behind the figures, as the workbook's Scheme sheet has them; of the published figures
 * only those that were changed. One whose cells cannot be read is left out.
 */
export function assumptionsInUse(blocks: ReadonlyMap<string, NamedBlock>): AssumptionInUse[] {
  return shownParameters.flatMap(([name, parameter]) => {
    const block = blocks.get(name);
    const readable = block?.types.flat().every((type) => type !== 'error' && type !== 'blank');
    if (!block || !readable) return [];
    const value = inWords(name, parameter, block.values.flat());
    const usual = inWords(name, parameter, usualValues(parameter, block.values.flat().length));
    if (!parameter.assumed && value === usual) return [];
    return [
      {
        name,
        label: parameter.label,
        value,
        assumed: parameter.assumed === true,
        ...(parameter.assumed && {
          reason: parameter.reason,
          alternative: alternatives(name, parameter.alternatives, value),
        }),
        ...(value !== usual && { usual }),
      },
    ];
  });
}

/** The other choices in the workbook's own words, where it has choices; else as the scheme has it. */
function alternatives(name: SystemPsfName, ofScheme: string, value: string): string {
  const others = Object.values(choiceWords[name] ?? {}).filter((choice) => choice !== value);
  return others.length > 0 ? others.join('; or ') : ofScheme;
}

/** What the scheme has for a choice or rate, as a cell of the workbook would hold it. */
export function usualValue(name: SystemPsfName): CellValue {
  const parameter = shownParameters.find(([shown]) => shown === name)?.[1];
  if (!parameter) throw new RangeError(`${name} is no choice or rate of the scheme`);
  return usualValues(parameter, 1)[0]!;
}

/** What the scheme has, as the workbook would hold it: yes and no as letters, a quarter as "Q1". */
function usualValues({ values, unit }: Parameter, count: number): CellValue[] {
  const usual = values.at(-1)?.value;
  const one =
    typeof usual === 'boolean' ? (usual ? 'Y' : 'N') : unit === 'quarter' ? `Q${String(usual)}` : usual;
  return Array.from({ length: count }, () => one as CellValue);
}

function inWords(name: SystemPsfName, { unit }: Parameter, values: readonly CellValue[]): string {
  const parts = values.map((value) => valueInWords(name, unit, value));
  const [first = ''] = parts;
  if (parts.length === 1) return first;
  return parts.every((part) => part === first) ? `${first} each quarter` : parts.join(', ');
}

function valueInWords(name: SystemPsfName, unit: string, value: CellValue): string {
  if (typeof value === 'string') return choiceWords[name]?.[value.trim()] ?? value;
  if (typeof value === 'boolean') return choiceWords[name]?.[value ? 'Y' : 'N'] ?? String(value);
  if (unit === '£ per £') return `£${value.toFixed(2)} per £1`;
  if (unit.startsWith('fraction'))
    return `${(value * 100).toLocaleString('en-GB', { maximumFractionDigits: 3 })}%`;
  return value.toLocaleString('en-GB', { maximumFractionDigits: 5 });
}
