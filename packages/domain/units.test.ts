import { expect, it } from 'vitest';
import { propensity } from './units.ts';

it.each([0, 0.25, 1])('takes the chance %d as a propensity', (chance) => {
  expect(propensity(chance)).toBe(chance);
});

it.each([-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d, which is no chance', (value) => {
  expect(() => propensity(value)).toThrow(new RangeError(`a propensity is between 0 and 1, got ${value}`));
});
