import type { Frame } from './reading.ts';
import { resampleRgb, type Region } from './resample.ts';

/**
 * A region, shrunk or grown to fit a network's square from the top-left, as RGB numbers, row-major: what `toNumber` makes
 * of each level (0…255). What the region leaves of the square is 0.
 */
export function letterbox(
  frame: Frame,
  region: Region,
  side: number,
  toNumber: (level: number) => number,
): Float32Array {
  const scale = side / Math.max(region.width, region.height);
  const width = Math.max(1, Math.round(region.width * scale));
  const height = Math.max(1, Math.round(region.height * scale));
  const pixels = resampleRgb(frame, region, width, height);
  const data = new Float32Array(side * side * 3);
  for (let y = 0, from = 0; y < height; y++) {
    let to = y * side * 3;
    for (const end = from + 3 * width; from < end; from++, to++)
      data[to] = toNumber(pixels[from] ?? Number.NaN);
  }
  return data;
}
