import { expect, it } from 'vitest';
import { mostFrequent } from './most-frequent.ts';

it('finds the word that stands most often', () => {
  expect(mostFrequent(['sad', 'happy', 'fear', 'happy'])).toBe('happy');
  expect(mostFrequent(['sad', 'happy'])).toBe('sad');
  expect(mostFrequent([])).toBeUndefined();
});
