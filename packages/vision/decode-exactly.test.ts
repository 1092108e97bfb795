import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { decodeImage } from './decode-image.node.ts';

describe('decoding a lossless picture at its own size', () => {
  it('gives its pixels exactly, sharp edges included', async () => {
    const canvas = createCanvas(64, 48);
    const context = canvas.getContext('2d');
    for (let y = 0; y < 48; y += 1) {
      for (let x = 0; x < 64; x += 1) {
        context.fillStyle = (x * 7 + y * 13) % 5 < 2 ? '#101820' : `rgb(${x * 4}, ${y * 5}, 200)`;
        context.fillRect(x, y, 1, 1);
      }
    }
    const expected = context.getImageData(0, 0, 64, 48).data;
    const frame = await decodeImage(canvas.toBuffer('image/png'), { at: 0 });
    expect(Buffer.from(frame.data).equals(Buffer.from(expected))).toBe(true);
  });
});
