import { describe, expect, it } from 'vitest';
import { countMinutes } from './count-minutes.ts';

describe('the minutes of some works', () => {
  it('are their sum where all are known', () => {
    const items = [{ durationMinutes: 3.5 }, { durationMinutes: 4 }, { durationMinutes: 2.6 }];
    expect(countMinutes(items, 4)).toEqual({ minutes: 10, about: false });
  });

  it('take what is not known to be as usual, and say so', () => {
    expect(countMinutes([{ durationMinutes: 10 }, {}, {}], 4)).toEqual({ minutes: 18, about: true });
  });

  it('are never none of something, and nothing of none', () => {
    expect(countMinutes([{ durationMinutes: 0.2 }], 4)).toEqual({ minutes: 1, about: false });
    expect(countMinutes([], 4)).toBeUndefined();
  });
});
