import { expect, it } from 'vitest';
import { partOfDay, PARTS_OF_DAY } from './part-of-day.ts';

it('has a part for every hour, each in one piece round the clock', () => {
  const parts = Array.from({ length: 24 }, (_, hour) =>
    partOfDay(new Date(2026, 10, 30, hour, 59).getTime()),
  );
  expect(parts.map((part) => part[0]).join('')).toBe('nnnnnmmmmmmmaaaaaaeeeenn');
  expect(new Set(parts)).toEqual(new Set(PARTS_OF_DAY));
});
