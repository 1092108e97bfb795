/** Arithmetic mean; NaN for no values. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] ?? Number.NaN;
  return sum / values.length;
}

/**
 * The value below which a share of the values lies, by linear interpolation between order statistics (type 7 of
 * Hyndman and Fan 1996, the default of R and NumPy). NaN for no values.
 * @param share 0…1.
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share is 0 to 1, got ${share}`);
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  const low = sorted[below] ?? Number.NaN;
  return low + (place - below) * ((sorted[above] ?? Number.NaN) - low);
}

/**
 * Pearson's correlation r, −1…1: covariance over the product of the deviations. NaN when a side is
 * constant or there are fewer than two pairs.
 */
export function pearsonCorrelation(left: ArrayLike<number>, right: ArrayLike<number>): number {
  if (left.length !== right.length)
    throw new RangeError(`expected pairs, got ${left.length} and ${right.length} values`);
  if (left.length < 2) return Number.NaN;
  const leftMean = mean(left);
  const rightMean = mean(right);
  let together = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (let index = 0; index < left.length; index++) {
    const x = (left[index] ?? Number.NaN) - leftMean;
    const y = (right[index] ?? Number.NaN) - rightMean;
    together += x * y;
    leftSquares += x * x;
    rightSquares += y * y;
  }
  const scale = Math.sqrt(leftSquares) * Math.sqrt(rightSquares);
  return scale === 0 ? Number.NaN : Math.min(1, Math.max(-1, together / scale));
}

/**
 * Wilson score interval of a share (Wilson 1927): honest also for few trials and shares near 0 or 1.
 * @param z standard normal quantile; 1.96 gives 95 %.
 * @returns [low, high] within 0…1; [0, 1] for no trials.
 */
export function wilsonInterval(successes: number, trials: number, z = 1.959964): readonly [number, number] {
  if (!(successes >= 0 && successes <= trials))
    throw new RangeError(`expected 0 to ${trials} successes, got ${successes}`);
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const centre = share + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)];
}

/**
 * Percentile bootstrap interval of the mean (Efron 1979): draw as many values as there are, with
 * replacement, `draws` times, and take the middle `level` of the means.
 */
export function bootstrapInterval(
  values: ArrayLike<number>,
  random: () => number,
  { draws = 2000, level = 0.95 }: { readonly draws?: number; readonly level?: number } = {},
): readonly [number, number] {
  const means = Float64Array.from({ length: draws }, () => {
    let sum = 0;
    for (let count = 0; count < values.length; count++)
      sum += values[Math.floor(random() * values.length)] ?? Number.NaN;
    return sum / values.length;
  });
  return [quantile(means, (1 - level) / 2), quantile(means, (1 + level) / 2)];
}
