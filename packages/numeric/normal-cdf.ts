/**
 * Cumulative distribution function of the standard normal distribution: the chance to lie below `z`. Absolute error
 * below 1e-7.
 *
 * Formula 26.2.17 of M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964).
 *
 * @example normalCdf(0) // .5
 */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z < 0 ? tail : 1 - tail;
}
