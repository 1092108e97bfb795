import type { Frame } from '@emoverse/vision';

/** The part of a picture that is seen at a time. */
const SEEN = 0.92;
/** How long it takes to get from one side to the other and back, ms, across and down. */
const [ACROSS_MS, DOWN_MS] = [2300, 3100];

/**
 * A still as a camera would see it that is not held quite still: nine tenths of the picture, their place swaying.
 * `at`: the frame's time, ms.
 */
export function wander(still: Frame, at: number): Frame {
  const seen = (size: number): number => Math.max(1, Math.round(SEEN * size));
  const [width, height] = [seen(still.width), seen(still.height)];
  const place = (room: number, period: number): number =>
    Math.round(room * (0.5 + 0.5 * Math.sin((2 * Math.PI * at) / period)));
  const [left, top] = [place(still.width - width, ACROSS_MS), place(still.height - height, DOWN_MS)];
  const data = new Uint8ClampedArray(4 * width * height);
  for (let row = 0; row < height; row += 1) {
    const from = 4 * ((top + row) * still.width + left);
    data.set(still.data.subarray(from, from + 4 * width), 4 * width * row);
  }
  return { width, height, data, at };
}
