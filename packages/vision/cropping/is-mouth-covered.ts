import type { FaceCrop } from '../reading.ts';

/** Where a crop has the mouth and the chin, as shares of its side. */
const MOUTH = { left: 0.22, right: 0.78, top: 0.62, bottom: 0.98 };
/** The pixels at the border have no neighbours. */
const WHOLE = { left: 0.02, right: 0.98, top: 0.02, bottom: 0.98 };
/**
 * The whole crop changes so many times as much from left to right as the place of the mouth does. Of 1,600 tiles of FER-2013
 * one in 200 has more, of the same with a drawn mask all.
 */
const COVERED = 1.95;
/** Changes that noise alone makes, gray levels a pixel. */
const NOISE = 0.5;

/**
 * Whether something smooth hides mouth and chin, such as a mask: lips, corners and shadows change from left to right,
 * cloth hardly does, as its folds lie across.
 */
export function isMouthCovered(crop: FaceCrop): boolean {
  return changeAcross(crop, WHOLE) > COVERED * (changeAcross(crop, MOUTH) + NOISE);
}

/** Mean of the absolute slope from left to right, gray levels a pixel, within a part of the crop. */
function changeAcross({ size, pixels }: FaceCrop, part: typeof MOUTH): number {
  const [left, right, top, bottom] = [part.left, part.right, part.top, part.bottom].map((share) =>
    Math.round(share * size),
  );
  let sum = 0;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      sum += Math.abs(pixels[y * size + x + 1] - pixels[y * size + x - 1]) / 2;
  return sum / ((right - left) * (bottom - top));
}
