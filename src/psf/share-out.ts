import type { Pence } from './money';

/**
 * Shares a whole amount by weight so that the parts add up to it exactly: each part is rounded
 * down and the units left over go to the largest remainders (of equal ones to the larger weight,
 * then to the first).
 *
 * @param amount Whole units (pence, or whole £000), positive or negative.
 * @param weights Not negative, at least one above zero unless the amount is nil.
 */
export function shareOut(amount: Pence, weights: readonly bigint[]): Pence[] {
  if (amount === 0) return weights.map(() => 0);
  const total = weights.reduce((running, weight) => running + weight, 0n);
  if (total <= 0n) throw new RangeError('An amount can only be shared by weights that add up to more than 0');
  const whole = BigInt(Math.abs(amount));
  const shares = weights.map((weight) => (whole * weight) / total);
  const remainders = weights.map((weight) => (whole * weight) % total);
  const leftOver = Number(whole - shares.reduce((running, share) => running + share, 0n));
  for (const index of byRemainder(remainders, weights).slice(0, leftOver)) shares[index]! += 1n;
  return shares.map((share) => (share === 0n ? 0 : Math.sign(amount) * Number(share)));
}

function byRemainder(remainders: readonly bigint[], weights: readonly bigint[]): number[] {
  const larger = (a: bigint, b: bigint) => (a === b ? 0 : a > b ? -1 : 1);
  return remainders
    .map((_, index) => index)
    .sort((a, b) => larger(remainders[a]!, remainders[b]!) || larger(weights[a]!, weights[b]!));
}

/** Weights as whole numbers in the proportions of the decimals that the user sees (0.1 is one tenth). */
export function wholeWeights(weights: readonly number[]): bigint[] {
  const decimals = weights.map(inDecimal);
  const finest = Math.min(0, ...decimals.map(({ exponent }) => exponent));
  return decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - finest));
}

function inDecimal(value: number): { digits: bigint; exponent: number } {
  const [mantissa, exponent = '0'] = value.toString().split('e') as [string, string?];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}
