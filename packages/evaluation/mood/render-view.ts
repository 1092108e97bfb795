import { createSeededRandom, randomNormal } from '@emoverse/numeric';
import { brighten, cutSquare, type FaceCrop, type Frame } from '@emoverse/vision';
import { TILE_SIDE } from '../emotions/read-face-tiles.ts';
import type { View } from './plan-sequences.ts';

/** Standard deviation of the sensor noise in gray levels. */
const NOISE = 4;
/** Rows of a tile in which the eyes are. */
const EYES = { from: 14, to: 21 };

/** The crop that the network would see of this tile, seen that way: turned, shifted, scaled, lit and with noise. */
export function renderView(
  pixels: Uint8Array,
  view: View,
  noise: number | undefined,
  size: number,
): FaceCrop {
  const frame = view.blink ? shutEyes(frameOf(pixels)) : frameOf(pixels);
  const middle = TILE_SIDE / 2;
  const square = {
    centre: { x: middle + view.x * TILE_SIDE, y: middle + view.y * TILE_SIDE },
    side: view.scale * TILE_SIDE,
    angle: view.angle,
  };
  const crop = cutSquare(frame, square, size);
  const random = noise === undefined ? undefined : createSeededRandom(noise);
  const lit = crop.pixels.map((gray) =>
    Math.min(255, Math.max(0, gray * view.gain + (random === undefined ? 0 : NOISE * randomNormal(random)))),
  );
  return brighten({ size, pixels: lit });
}

function frameOf(pixels: Uint8Array): Frame {
  const data = new Uint8ClampedArray(4 * pixels.length).fill(255);
  pixels.forEach((gray, place) => data.fill(gray, 4 * place, 4 * place + 3));
  return { width: TILE_SIDE, height: TILE_SIDE, data, at: 0 };
}

/** The rows of the eyes taken from the skin just below, as a lid covers them. */
function shutEyes(frame: Frame): Frame {
  const data = frame.data.slice();
  const row = 4 * TILE_SIDE;
  for (let y = EYES.from; y < EYES.to; y += 1)
    data.copyWithin(y * row, (2 * EYES.to - y) * row, (2 * EYES.to - y + 1) * row);
  return { ...frame, data };
}
