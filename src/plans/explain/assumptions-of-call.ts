import { type AssumptionInUse, assumptionsInUse, usualValue } from '../system-psf/assumptions-in-use';
import type { SystemPsfName } from '../system-psf/names';
import type { CellType, NamedBlock } from '../snapshot';
import type { CellValue } from '../workbook-model';
import type { ArgumentName, FunctionId } from './call-outcome';

interface Open {
  name: SystemPsfName;
  /** The argument that settles it; without one the function always takes what the scheme has. */
  argument?: ArgumentName;
}

const lossMethod: Open = { name: 'Loss_method', argument: 'method' };
const lossRate: Open = { name: 'Loss_rate', argument: 'lossRate' };
const testFrom: Open = { name: 'System_test_from' };
const missedTrust: Open = { name: 'Missed_trust_keeps_system_PSF' };

/** What the sources leave open, or a workbook may have changed, of what each function does. */
const openTo: Partial<Record<FunctionId, readonly Open[]>> = {
  SYSTEMPSF: [lossMethod, testFrom, missedTrust, lossRate],
  RECOVERY: [lossMethod, testFrom, missedTrust, lossRate],
  AEPSF: [{ name: 'AE_returns_with_control_total' }],
  AESTANDARD: [
    { name: 'AE_rule', argument: 'rule' },
    { name: 'AE_target', argument: 'target' },
  ],
  PSFSPLIT: [
    { name: 'System_share', argument: 'systemShare' },
    { name: 'AE_share', argument: 'aeShare' },
  ],
  EARNBACK: [{ name: 'Earnback_rate', argument: 'rate' }],
};

/**
 * The assumptions that a call's answer rests on, with what the call really took.
 *
 * @param values The single values of the call's arguments, "" for those left out.
 */
export function assumptionsOfCall(
  id: FunctionId,
  values: Partial<Record<ArgumentName, CellValue>>,
): AssumptionInUse[] {
  if (id === 'RECOVERY' && String(values.scope ?? '').toLowerCase() !== 'system') return [];
  const taken = (openTo[id] ?? []).map(({ name, argument }): [string, NamedBlock] => {
    const given = argument === undefined ? '' : (values[argument] ?? '');
    return [name, asBlock(name, given === '' ? usualValue(name) : given)];
  });
  return assumptionsInUse(new Map(taken));
}

const asBlock = (name: string, value: CellValue): NamedBlock => ({
  name,
  sheet: '',
  address: 'A1',
  values: [[value]],
  types: [[(typeof value === 'string' ? 'text' : typeof value) as CellType]],
});
