import { describe, expect, it } from 'vitest';
import type { HandPoint, HandPose } from './hand-reading.ts';
import { recogniseThumb } from './recognise-thumb.ts';

const DEGREE = Math.PI / 180;

interface Shape {
  /** Fingers that are stretched, by number: 0 index … 3 little. */
  readonly stretched?: readonly number[];
  readonly thumb?: 'stretched' | 'tucked';
  /** Clockwise in the picture, degrees. */
  readonly turned?: number;
  readonly mirrored?: boolean;
}

/** A made-up hand on its edge, thumb up: the wrist on the left, the fingers to the right, one below the other. */
function pose({ stretched = [], thumb = 'stretched', turned = 0, mirrored = false }: Shape): HandPose {
  const finger = (place: number): HandPoint[] => {
    const [x, y] = [0.09, -0.03 + 0.02 * place];
    return stretched.includes(place)
      ? [0, 0.035, 0.06, 0.08].map((along) => ({ x: x + along, y, z: 0 }))
      : [
          { x, y, z: 0 },
          { x: x + 0.035, y, z: -0.005 },
          { x: x + 0.03, y: y + 0.005, z: -0.025 },
          { x: x + 0.01, y: y + 0.005, z: -0.025 },
        ];
  };
  const thumbPoints =
    thumb === 'stretched'
      ? [0, 0.035, 0.065, 0.09].map((along) => ({ x: 0.03 + along / 5, y: -0.02 - along, z: 0 }))
      : [0, 0.03, 0.055, 0.075].map((along) => ({
          x: 0.03 + along,
          y: -0.02 - 0.01 * (along > 0 ? 1 : 0),
          z: -0.03,
        }));
  const space = [{ x: 0, y: 0, z: 0 }, ...thumbPoints, ...[0, 1, 2, 3].flatMap(finger)].map(({ x, y, z }) => {
    const [side, angle] = [mirrored ? -x : x, turned * DEGREE];
    return {
      x: side * Math.cos(angle) - y * Math.sin(angle),
      y: side * Math.sin(angle) + y * Math.cos(angle),
      z,
    };
  });
  return { space, points: space.map(({ x, y }) => ({ x: 300 + 1500 * x, y: 200 + 1500 * y })) };
}

describe('recognising a thumb', () => {
  it('sees a thumb up and down, of either hand, leaning a little', () => {
    for (const mirrored of [false, true])
      for (const turned of [-30, 0, 30]) {
        expect(recogniseThumb(pose({ turned, mirrored }))).toBe('thumb-up');
        expect(recogniseThumb(pose({ turned: 180 + turned, mirrored }))).toBe('thumb-down');
      }
  });

  it('takes a thumb to the side, a fist, and a hand with a stretched finger for something else', () => {
    for (const turned of [-90, -75, 75, 90, 105]) expect(recogniseThumb(pose({ turned }))).toBe('other');
    for (const turned of [0, 90, 180]) {
      expect(recogniseThumb(pose({ thumb: 'tucked', turned }))).toBe('other');
      for (const stretched of [[0], [1], [3], [0, 1], [0, 3], [0, 1, 2, 3]])
        expect(recogniseThumb(pose({ stretched, turned }))).toBe('other');
    }
  });
});
