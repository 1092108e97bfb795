import { expect, it } from 'vitest';
import { normalCdf } from './normal-cdf.ts';

it('is what tables of the normal distribution say', () => {
  // Table 26.1 of Abramowitz and Stegun.
  const table = [
    [0, 0.5],
    [0.5, 0.6914625],
    [1, 0.8413447],
    [1.2815516, 0.9],
    [1.96, 0.9750021],
    [3, 0.9986501],
    [8, 1],
  ];
  for (const [z, chance] of table) {
    expect(normalCdf(z)).toBeCloseTo(chance, 6);
    expect(normalCdf(-z)).toBeCloseTo(1 - chance, 6);
  }
});
