import { lumaAt } from './luma.ts';
import type { Face, Frame } from './reading.ts';

/** About so many pixels are looked at. */
const SAMPLES = 4096;
/** The brighter parts of what is seen: a dark skin or a dark room around a lit face alone are not poor light. */
const BRIGHTER_SHARE = 0.9;
/** Gray level (0…255) that the brighter parts of a face must reach; below, brightening no longer makes up for it. */
const DARKEST_FACE = 30;
/** The same for a frame in which no face was found. */
const DARKEST_FRAME = 25;
/** What was too dark must get so much brighter to be enough again, so that the answer does not flicker at the edge. */
const CLEARLY_BRIGHTER = 1.2;

/**
 * Whether there is light enough to read the face, or, without one, to have seen it: the 90th percentile of the gray
 * levels inside the face's box (or the frame) against a floor. `before`: the answer of the frame before, where there is
 * one. Cost: a fixed number of pixels.
 */
export function measureLight(
  frame: Frame,
  face: Face | undefined,
  before: 'enough' | 'too-dark' = 'enough',
): 'enough' | 'too-dark' {
  const left = Math.max(0, Math.floor(face?.x ?? 0));
  const top = Math.max(0, Math.floor(face?.y ?? 0));
  const right = Math.min(frame.width, Math.ceil(face === undefined ? frame.width : face.x + face.width));
  const bottom = Math.min(frame.height, Math.ceil(face === undefined ? frame.height : face.y + face.height));
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / SAMPLES)));
  const floor =
    (face === undefined ? DARKEST_FRAME : DARKEST_FACE) * (before === 'too-dark' ? CLEARLY_BRIGHTER : 1);
  let seen = 0;
  let dark = 0;
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      const at = 4 * (y * frame.width + x);
      seen += 1;
      if (lumaAt(frame.data, at) < floor) dark += 1;
    }
  }
  // The percentile lies below the floor when all levels up to its rank do: counting them spares the sorting.
  return dark > Math.floor(BRIGHTER_SHARE * (seen - 1)) && seen > 0 ? 'too-dark' : 'enough';
}
