import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { frameOf } from './picture-canvas.ts';
import { gapsOf, picturesWithoutFaces } from './pictures-without-faces.ts';
import fc from 'fast-check';

function whiteWithRed(
  boxes: readonly { x: number; y: number; width: number; height: number }[],
): ReturnType<typeof frameOf> {
  const canvas = createCanvas(1000, 600);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 1000, 600);
  context.fillStyle = 'red';
  for (const { x, y, width, height } of boxes) context.fillRect(x, y, width, height);
  return frameOf(canvas);
}

describe('pictures without faces', () => {
  it('are a photo itself where nobody was marked', () => {
    const photo = whiteWithRed([]);
    expect(picturesWithoutFaces(photo, [])).toEqual([{ kind: 'listed', frame: photo }]);
  });

  it('hold nothing of a marked face, cut or masked', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 500 }),
      width: fc.integer({ min: 20, max: 100 }),
      height: fc.integer({ min: 20, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (faces) => {
        const pictures = picturesWithoutFaces(whiteWithRed(faces), faces);
        expect(pictures.filter(({ kind }) => kind === 'masked').length).toBe(1);
        for (const { kind, frame } of pictures) {
          expect(kind).not.toBe('listed');
          for (let at = 0; at < frame.data.length; at += 4) {
            if (frame.data[at] !== frame.data[at + 1]) throw new Error('a red pixel of a face is left');
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('finds the strips beside intervals, where they are wide enough', () => {
    expect(
      gapsOf(
        [
          [300, 400],
          [350.5, 500.2],
        ],
        1000,
      ),
    ).toEqual([
      [0, 300],
      [501, 1000],
    ]);
    expect(gapsOf([[-50, 900]], 1000)).toEqual([]);
    expect(
      gapsOf(
        [
          [100, 200],
          [400, 1200],
        ],
        1000,
      ),
    ).toEqual([[200, 400]]);
  });
});
