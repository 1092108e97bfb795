import { randomNormal } from '@emoverse/numeric';
import { TILE_SIDE } from '../read-face-tiles.ts';
import { sampleTile, tileFrom, type Degradation } from './degradation.ts';

/** Normal noise of this deviation in gray levels on every pixel, of its own each. */
export function noisy(deviation: number): Degradation {
  return (tile, random) =>
    tileFrom((x, y) => (tile[y * TILE_SIDE + x] ?? 0) + deviation * randomNormal(random));
}

/** A dark room: this share of the light is left, and the sensor's noise stays, of this deviation in gray levels. */
export function darkened(share: number, deviation: number): Degradation {
  return (tile, random) =>
    tileFrom((x, y) => share * (tile[y * TILE_SIDE + x] ?? 0) + deviation * randomNormal(random));
}

/** Out of focus: a Gaussian of this deviation in pixels, cut off at three deviations. */
export function blurred(deviation: number): Degradation {
  const reach = Math.ceil(3 * deviation);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * deviation ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const along = (at: (offset: number) => number): number =>
    weights.reduce((sum, weight, index) => sum + (weight / total) * at(index - reach), 0);
  return (tile) => {
    const across = tileFrom((x, y) => along((offset) => sampleTile(tile, x + offset, y)));
    return tileFrom((x, y) => along((offset) => sampleTile(across, x, y + offset)));
  };
}

/** Encoded as a JPEG of its own at this quality, 0…100, and decoded again. */
export function asJpeg(quality: number): Degradation {
  return async (tile) => {
    const { createCanvas, loadImage } = await import('@napi-rs/canvas');
    const canvas = createCanvas(TILE_SIDE, TILE_SIDE);
    const context = canvas.getContext('2d');
    const picture = context.createImageData(TILE_SIDE, TILE_SIDE);
    tile.forEach((gray, place) => {
      picture.data.fill(gray, 4 * place, 4 * place + 3);
      picture.data[4 * place + 3] = 255;
    });
    context.putImageData(picture, 0, 0);
    context.drawImage(await loadImage(await canvas.encode('jpeg', quality)), 0, 0);
    const { data } = context.getImageData(0, 0, TILE_SIDE, TILE_SIDE);
    return tileFrom((x, y) => data[4 * (y * TILE_SIDE + x)] ?? 0);
  };
}
