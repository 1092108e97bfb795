import { describe, expect, it } from 'vitest';
import { nameStretches } from './name-stretches.ts';

const at = (valence: number, arousal: number) => ({ valence, arousal });
const way = (from: ReturnType<typeof at>, to: ReturnType<typeof at>, steps: number) =>
  Array.from({ length: steps }, (_, step) => {
    const share = step / (steps - 1);
    return at(
      from.valence + (to.valence - from.valence) * share,
      from.arousal + (to.arousal - from.arousal) * share,
    );
  });

describe('the stretches of a journey', () => {
  it('lead from a heavy mood over all names to the bright', () => {
    expect(nameStretches(way(at(-0.7, -0.4), at(0.7, 0.3), 5))).toEqual([
      'understood',
      'held',
      'breathing',
      'lighter',
      'bright',
    ]);
  });

  it.each([2, 3, 4, 5, 6, 9])('begin and end right however many there are: %i', (steps) => {
    const names = nameStretches(way(at(-0.5, 0.6), at(0.6, -0.5), steps));
    expect(names).toHaveLength(steps);
    expect(names[0]).toBe('understood');
    expect(names.at(-1)).toBe('at-ease');
    // A name that was left is not met again.
    expect(names.filter((name, step) => name !== names[step - 1])).toEqual([...new Set(names)]);
  });

  it('lead a short way to where it is a little lighter, and anger to where it has come down', () => {
    expect(nameStretches(way(at(-0.66, -0.37), at(0.2, -0.1), 4))).toEqual([
      'understood',
      'held',
      'breathing',
      'lighter',
    ]);
    expect(nameStretches(way(at(-0.6, 0.7), at(0.3, -0.4), 5)).at(-1)).toBe('at-ease');
  });

  it('call neither a good mood heavy nor a sad end bright', () => {
    expect(nameStretches(way(at(0.6, 0.4), at(-0.6, -0.4), 3))).toEqual(['here', 'nearly', 'there']);
    expect(nameStretches(way(at(0.2, 0), at(-0.1, 0.8), 2))).toEqual(['here', 'alive']);
  });
});
