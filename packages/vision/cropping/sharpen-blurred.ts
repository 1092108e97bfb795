import { numberAt } from '@emoverse/domain';
import type { FaceCrop } from '../reading.ts';

/** Sharpness from which a crop is left as it is: of the tiles of FER-2013 that were looked at, one in 300 has less. */
const SHARP = 0.35;
/** Sharpness up to which it is sharpened in full; blurred by a Gaussian of 1.5 pixels, 99 of 100 tiles have less. */
const BLURRED = 0.25;
/** So much of what a Gaussian of one pixel takes away is added: twice as much gained no more on tiles of PublicTest. */
const AMOUNT = 1;
/** The Gaussian's weights in the middle and one, two and three pixels away. */
const [MIDDLE, ...ASIDE] = [0.399, 0.242, 0.054, 0.0045] as const;
/** A crop with hardly any levels at all (standard deviation) has nothing to be sharpened. */
const FLAT = 4;

/**
 * A blurred crop sharpened by an unsharp mask, any other one as it is. Between the two it is sharpened by degrees, so that
 * a face does not flicker. The network has seen few blurred faces: of tiles blurred by 1.5 pixels it reads one or two in a
 * hundred more as FER+ does (docs/decisions/0002-face-crop.md).
 */
export function sharpenBlurred(crop: FaceCrop): FaceCrop {
  const amount = AMOUNT * Math.min(1, Math.max(0, (SHARP - sharpnessOf(crop)) / (SHARP - BLURRED)));
  if (amount === 0) return crop;
  const { size, pixels } = crop;
  const soft = soften(soften(pixels, size, 1), size, size);
  return {
    size,
    pixels: pixels.map((gray, index) =>
      Math.min(255, Math.max(0, gray + amount * (gray - (soft[index] ?? Number.NaN)))),
    ),
  };
}

/**
 * Root mean square of the Laplacian (four neighbours) as a share of the levels' standard deviation: the same for any
 * light and contrast. Infinite for a flat crop.
 */
export function sharpnessOf({ size, pixels }: FaceCrop): number {
  let [sum, squares, laplacians] = [0, 0, 0];
  for (const gray of pixels) {
    sum += gray;
    squares += gray * gray;
  }
  for (let y = 1; y < size - 1; y += 1) {
    for (let x = 1; x < size - 1; x += 1) {
      const at = y * size + x;
      const beside = (pixels[at - 1] ?? Number.NaN) + (pixels[at + 1] ?? Number.NaN);
      const around = beside + (pixels[at - size] ?? Number.NaN) + (pixels[at + size] ?? Number.NaN);
      laplacians += (4 * (pixels[at] ?? Number.NaN) - around) ** 2;
    }
  }
  const variance = squares / pixels.length - (sum / pixels.length) ** 2;
  if (variance < FLAT ** 2) return Number.POSITIVE_INFINITY;
  return Math.sqrt(laplacians / (size - 2) ** 2 / variance);
}

/** Blurred along one axis (`step` 1: rows, `size`: columns); beyond the crop its border goes on. */
function soften(pixels: Float32Array, size: number, step: number): Float32Array {
  const across = step === 1 ? size : 1;
  const out = new Float32Array(pixels.length);
  for (let line = 0; line < size; line += 1) {
    const start = line * across;
    for (let index = 0; index < size; index += 1) {
      let level = MIDDLE * (pixels[start + index * step] ?? Number.NaN);
      for (let far = 1; far <= ASIDE.length; far += 1) {
        const [before, after] = [Math.max(0, index - far), Math.min(size - 1, index + far)];
        const both =
          (pixels[start + before * step] ?? Number.NaN) + (pixels[start + after * step] ?? Number.NaN);
        level += numberAt(ASIDE, far - 1) * both;
      }
      out[start + index * step] = level;
    }
  }
  return out;
}
