import type { Frame } from '@emoverse/vision';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { MarkedFace } from './measure-detection.ts';
import { frameOf } from './picture-canvas.ts';
import { VARIANTS, type Variant } from './variants.ts';
import { movedBox, preparePhoto, varyFaces } from './vary-faces.ts';
import fc from 'fast-check';

const HEAD: MarkedFace = { x: 240, y: 110, width: 120, height: 180, ignored: false };
const OTHER: MarkedFace = { x: 500, y: 40, width: 60, height: 80, ignored: false };
const variantOf = (name: string): Variant => VARIANTS.find((variant) => variant.name === name) ?? VARIANTS[0];

/** A white ellipse that fills the box of each head, on black. */
function drawn(): Frame {
  const canvas = createCanvas(800, 400);
  const context = canvas.getContext('2d');
  context.fillRect(0, 0, 800, 400);
  context.fillStyle = 'white';
  for (const { x, y, width, height } of [HEAD, OTHER]) {
    context.beginPath();
    context.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
    context.fill();
  }
  return frameOf(canvas);
}

/** The upright box about the bright pixels that are nearer to a place than `reach`. */
function brightBox(frame: Frame, about: MarkedFace): { x: number; y: number; right: number; bottom: number } {
  const [xs, ys]: [number[], number[]] = [[], []];
  const reach = about.width;
  for (let y = 0; y < frame.height; y += 1) {
    for (let x = 0; x < frame.width; x += 1) {
      const isNear =
        Math.abs(x - about.x - about.width / 2) < reach && Math.abs(y - about.y - about.height / 2) < reach;
      if (isNear && frame.data[4 * (y * frame.width + x)] > 140)
        [xs, ys].forEach((list, axis) => list.push(axis === 0 ? x : y));
    }
  }
  return { x: Math.min(...xs), y: Math.min(...ys), right: Math.max(...xs) + 1, bottom: Math.max(...ys) + 1 };
}

describe('varying a marked face', () => {
  it.each(['24 px', '48 px', '96 px', 'turned +30°', 'turned −15°'])(
    'puts the box of %s where the face is drawn, as large as was asked for',
    (name) => {
      const variant = variantOf(name);
      const pictures = [...varyFaces(preparePhoto(drawn()), [HEAD, OTHER], [HEAD, OTHER], variant, 3)];
      expect(pictures.length).toBe(2);
      for (const { frame, truths } of pictures) {
        expect([frame.width, frame.height]).toEqual([640, 480]);
        const [target, ...rest] = truths.filter(({ ignored }) => !ignored);
        expect(rest).toEqual([]);
        if (variant.degrees === undefined)
          expect(Math.min(target.width, target.height)).toBeCloseTo(variant.side, 9);
        const seen = brightBox(frame, target);
        const slack = 2.5;
        expect(Math.abs(seen.x - target.x)).toBeLessThan(slack);
        expect(Math.abs(seen.y - target.y)).toBeLessThan(slack);
        expect(Math.abs(seen.right - target.x - target.width)).toBeLessThan(slack);
        expect(Math.abs(seen.bottom - target.y - target.height)).toBeLessThan(slack);
      }
    },
  );

  it('repeats itself for a seed, and varies only what was asked for', () => {
    const boxes = [HEAD, { ...OTHER, ignored: true }];
    const twice = [0, 1].map(() => [
      ...varyFaces(preparePhoto(drawn()), boxes, boxes.slice(0, 1), variantOf('dark'), 5),
    ]);
    expect(twice[0].length).toBe(1);
    expect(twice[0][0].truths).toEqual(twice[1][0].truths);
    expect(Buffer.from(twice[0][0].frame.data).equals(Buffer.from(twice[1][0].frame.data))).toBe(true);
    expect(
      twice[0][0].frame.data.reduce((most, level, at) => (at % 4 === 3 ? most : Math.max(most, level)), 0),
    ).toBeLessThan(60);
  });

  it('turns a box into the upright box about its turned ellipse', () => {
    const degrees = fc.integer({ min: -180, max: 180 });
    fc.assert(
      fc.property(degrees, (turn) => {
        const angle = (turn * Math.PI) / 180;
        const box = movedBox(HEAD, { from: { x: 300, y: 200 }, to: { x: 0, y: 0 }, scale: 1, angle });
        // Oracle: the outermost of many points of the turned ellipse.
        const points = Array.from({ length: 3600 }, (_, i) => {
          const [right, down] = [60 * Math.cos(i / 573), 90 * Math.sin(i / 573)];
          return [
            right * Math.cos(angle) - down * Math.sin(angle),
            right * Math.sin(angle) + down * Math.cos(angle),
          ];
        });
        expect(box.width / 2).toBeCloseTo(Math.max(...points.map(([x]) => x)), 1);
        expect(box.height / 2).toBeCloseTo(Math.max(...points.map(([, y]) => y)), 1);
        expect(box.x + box.width / 2).toBeCloseTo(0, 9);
      }),
    );
  });
});
