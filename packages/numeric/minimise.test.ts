import { expect, it } from 'vitest';
import { minimise } from './minimise.ts';

it('finds the valley of Rosenbrock, minimum 0 at (1, 1)', () => {
  const { point, value } = minimise(
    ([x, y], gradient) => {
      gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
      gradient[1] = 200 * (y - x * x);
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    },
    [-1.2, 1],
    { steps: 200, flat: 1e-8 },
  );
  expect(point[0]).toBeCloseTo(1, 5);
  expect(point[1]).toBeCloseTo(1, 5);
  expect(value).toBeLessThan(1e-10);
});

it('never goes up, and leaves its start as it was', () => {
  const start = [3, -4, 5];
  const values: number[] = [];
  minimise(
    (point, gradient) => {
      point.forEach((entry, at) => (gradient[at] = 4 * entry ** 3));
      return point.reduce((sum, entry) => sum + entry ** 4, 0);
    },
    start,
    { onStep: (_, value) => values.push(value) },
  );
  expect(values.every((value, at) => at === 0 || value <= values[at - 1])).toBe(true);
  expect(values.at(-1)).toBeLessThan(1e-3);
  expect(start).toEqual([3, -4, 5]);
});
