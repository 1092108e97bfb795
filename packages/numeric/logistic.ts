/** The logistic function 1 / (1 + e^−x): log-odds to a probability, without overflow for any finite x. */
export function logistic(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds));
  const odds = Math.exp(logOdds);
  return odds / (1 + odds);
}

/** log Σ e^xᵢ, shifted by the maximum so that it neither overflows nor underflows. −Infinity for no values. */
export function logSumExp(values: ArrayLike<number>): number {
  let maximum = -Infinity;
  for (let index = 0; index < values.length; index++)
    maximum = Math.max(maximum, values[index] ?? Number.NaN);
  if (!Number.isFinite(maximum)) return maximum;
  let sum = 0;
  for (let index = 0; index < values.length; index++)
    sum += Math.exp((values[index] ?? Number.NaN) - maximum);
  return maximum + Math.log(sum);
}

/**
 * Softmax: e^(xᵢ/t) / Σ e^(xⱼ/t), a distribution over the values.
 * @param temperature t > 0: small values sharpen towards the maximum, large ones flatten.
 */
export function softmax(values: ArrayLike<number>, temperature = 1): number[] {
  if (!(temperature > 0)) throw new RangeError(`temperature must be positive, got ${temperature}`);
  const scaled = Array.from(values, (value) => value / temperature);
  const normaliser = logSumExp(scaled);
  return scaled.map((value) => Math.exp(value - normaliser));
}

/** Shannon entropy −Σ p ln p of a distribution, nats: 0 for one sure value to ln n for n values alike. */
export function entropy(distribution: readonly number[]): number {
  return distribution.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0);
}
