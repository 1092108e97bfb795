import { describe, expect, it } from 'vitest';
import { summariseReading } from './summarise-reading.ts';

describe('summariseReading', () => {
  it('counts looks and long tasks between two moments only, and the tasks before them apart', () => {
    const looks = Array.from({ length: 40 }, (_, index) => ({
      at: index * 50,
      milliseconds: 10,
      box: true,
      found: true,
    }));
    const tasks = [
      { at: 20, milliseconds: 300 },
      { at: 120, milliseconds: 90 },
      { at: 900, milliseconds: 61 },
      { at: 1500, milliseconds: 52 },
      { at: 1990, milliseconds: 400 },
    ];
    expect(summariseReading({ tap: 100, looks, tasks }, 500, 1900)).toMatchObject({
      framesPerSecond: 20,
      longestTask: 61,
      tasksOver50: 2,
      longestTaskBefore: 90,
      times: { n: 28, median: 10, found: 1 },
    });
  });

  it('says what to do where nothing was read', () => {
    expect(() => summariseReading({ tap: 0, looks: [], tasks: [] }, 0, 4000)).toThrow(/in 4 s.*too busy/);
  });

  it('calls the longest task nought where none was long', () => {
    const looks = [{ at: 1, milliseconds: 5, box: true, found: true }];
    expect(summariseReading({ tap: 0, looks, tasks: [] }, 0, 1000)).toMatchObject({
      longestTask: 0,
      tasksOver50: 0,
      longestTaskBefore: 0,
    });
  });
});
