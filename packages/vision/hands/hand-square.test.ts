import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PixelPoint } from '../reading.ts';
import { squareOfPalm, squareOfPoints } from './hand-square.ts';

const turn = ({ x, y }: PixelPoint, angle: number): PixelPoint => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});

describe('the square about a hand', () => {
  it('is 2.6 palms large, half a palm towards the fingers, standing as the hand does', () => {
    const palm = { score: 1, x: 100, y: 200, width: 50, height: 40 };
    const upright = squareOfPalm({ ...palm, wrist: { x: 125, y: 240 }, middleRoot: { x: 125, y: 205 } });
    expect(upright).toEqual({ centre: { x: 125, y: 200 }, side: 130, angle: 0 });
    const lying = squareOfPalm({ ...palm, wrist: { x: 100, y: 220 }, middleRoot: { x: 145, y: 220 } });
    expect(lying.angle).toBeCloseTo(Math.PI / 2, 9);
    expect(lying.centre.x).toBeCloseTo(145, 9);
    expect(lying.centre.y).toBeCloseTo(220, 9);
  });

  it('turns, moves and grows with the points of the hand', () => {
    const point = fc.record({
      x: fc.double({ min: -1, max: 1, noNaN: true }),
      y: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 21, maxLength: 21 }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.5, max: 9, noNaN: true }),
        (points, angle, scale) => {
          // A wrist well below the fingers: else nothing says how the hand stands.
          const hand = points.map(({ x, y }, at) => (at === 0 ? { x, y: y + 5 } : { x, y }));
          const before = squareOfPoints(hand);
          const moved = (one: PixelPoint): PixelPoint => {
            const { x, y } = turn(one, angle);
            return { x: scale * x + 70, y: scale * y - 30 };
          };
          const after = squareOfPoints(hand.map(moved));
          expect(after.side).toBeCloseTo(scale * before.side, 6);
          expect(after.centre.x).toBeCloseTo(moved(before.centre).x, 6);
          expect(after.centre.y).toBeCloseTo(moved(before.centre).y, 6);
          expect(Math.cos(after.angle - before.angle - angle)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('holds an open hand whole', () => {
    const fan = Array.from({ length: 21 }, (_, at) => {
      const [finger, joint] = [Math.floor((at - 1) / 4), (at - 1) % 4];
      return at === 0
        ? { x: 0, y: 0 }
        : { x: (finger - 2) * (10 + joint), y: -40 - 15 * joint - (finger === 0 ? -30 : 0) };
    });
    const { centre, side, angle } = squareOfPoints(fan);
    for (const one of fan) {
      const { x, y } = turn({ x: one.x - centre.x, y: one.y - centre.y }, -angle);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(side / 2);
    }
  });
});
