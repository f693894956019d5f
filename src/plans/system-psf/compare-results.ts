import { type Pence, toThousands } from '../../psf/money';
import type { SystemPosition, TrustPosition } from '../../psf/position';
import type { ThreeAnswers } from '../../psf/three-answers';
import type { ValueAtStake } from '../../psf/value-at-stake';
import type { NamedBlock } from '../snapshot';
import { addressOf, areaOf, cellOf } from '../cell-area';
import type { SystemPsfName } from './names';
import type { PositionReading, TrustListed } from './read-position';

interface Where {
  name: SystemPsfName;
  sheet: string;
  address: string;
}

/** Where the workbook's own result is not the one that the rules give. Amounts are £000. */
export type Disagreement =
  | (Where & { kind: 'differs'; workbook: number; rules: number })
  | (Where & { kind: 'error'; error: string })
  | { kind: 'missing'; name: SystemPsfName };

type Amounts = readonly Pence[];

/** £5: the rules share a loss in whole pence, the workbook's formulas in fractions of one. */
const TOLERANCE = 0.005;

const answers = ({ earned, lost, recoverable }: ThreeAnswers): Amounts => [earned, lost, recoverable];
const stake = ({ improvementNeeded, comesBack, nextLoss }: ValueAtStake): Amounts => [
  improvementNeeded,
  comesBack,
  nextLoss,
];

type ByTrust = (trust: TrustPosition) => Amounts;

const byTrust: Partial<Record<SystemPsfName, ByTrust>> = {
  System_trust_position: ({ system }) => answers(system),
  Trust_finance_position: ({ finance }) => answers(finance),
  Trust_position: ({ total }) => answers(total),
  // A trust that did not accept is paid nothing by quarter: nothing of its is at stake.
  Trust_recovery: (trust) => (trust.accepted ? stake(trust.stake) : []),
};

/** The workbook's results that are compared, the system's first. */
export const resultNames: readonly SystemPsfName[] = [
  'System_position',
  'System_recovery',
  ...(Object.keys(byTrust) as SystemPsfName[]),
  'AE_position',
];

/** Results that rest on how the trusts share the loss of System PSF. */
const sharesLoss: ReadonlySet<SystemPsfName> = new Set(['System_trust_position', 'Trust_position']);

/**
 * The choices of the scheme that the workbook's formulas do not apply, where they are not the usual
 * ones: with one of them the workbook's results rightly differ from the rules'.
 */
export function choicesFormulasLeaveOut({ terms }: PositionReading): SystemPsfName[] {
  return [
    ...(terms.testFrom === 3 ? (['System_test_from'] as const) : []),
    ...(terms.missedTrustKeepsSystemPsf ? [] : (['Missed_trust_keeps_system_PSF'] as const)),
    ...(terms.aeReturnsWithControlTotal ? (['AE_returns_with_control_total'] as const) : []),
  ];
}

/**
 * Compares the results in the workbook with the position by the rules, but for the trusts' System PSF where
 * the workbook shares its loss by agreed weights. Each named result is reported
 * once, at its first cell that differs or shows an error.
 */
export function compareResults(
  blocks: ReadonlyMap<string, NamedBlock>,
  reading: PositionReading,
  position: SystemPosition,
): Disagreement[] {
  const compared = reading.lossSharedOtherwise
    ? resultNames.filter((name) => !sharesLoss.has(name))
    : resultNames;
  return compared.flatMap((name) => {
    const block = blocks.get(name);
    if (!block) return [{ kind: 'missing' as const, name }];
    const found = firstDisagreement(name, block, expected(name, reading.trusts, position));
    return found ? [found] : [];
  });
}

function expected(name: SystemPsfName, listed: readonly TrustListed[], position: SystemPosition): Amounts[] {
  if (name === 'System_position') return [answers(position.system)];
  if (name === 'System_recovery') return [stake(position.systemStake)];
  const rows: Amounts[] = Array.from(listed, () => []);
  listed.forEach(({ row, aeRow }, index) => {
    const trust = position.trusts[index]!;
    if (name !== 'AE_position') rows[row] = byTrust[name]!(trust);
    else if (aeRow !== undefined) rows[aeRow] = answers(trust.ae);
  });
  return rows;
}

function firstDisagreement(
  name: SystemPsfName,
  block: NamedBlock,
  rows: readonly Amounts[],
): Disagreement | undefined {
  for (const [row, amounts] of rows.entries()) {
    for (const [column, amount] of amounts.entries()) {
      const value = block.values[row]?.[column];
      const type = block.types[row]?.[column];
      const cell = {
        name,
        sheet: block.sheet,
        address: addressOf(cellOf(areaOf(block.address), row, column)),
      };
      if (type === 'error') return { ...cell, kind: 'error', error: String(value) };
      if (typeof value === 'number' && Math.abs(value - toThousands(amount)) > TOLERANCE)
        return { ...cell, kind: 'differs', workbook: value, rules: toThousands(amount) };
    }
  }
  return undefined;
}
