import type { Orientation } from './formats/image-header.ts';
import type { Frame } from './reading.ts';

/**
 * Turns a picture as stored into one that stands upright, by its EXIF orientation (1: as it is; 2–4 keep the size;
 * 5–8 swap width and height). Returns the frame itself for 1.
 */
export function orientFrame(frame: Frame, orientation: Orientation): Frame {
  if (orientation === 1) return frame;
  const swaps = orientation >= 5;
  const width = swaps ? frame.height : frame.width;
  const height = swaps ? frame.width : frame.height;
  const right = frame.width - 1;
  const bottom = frame.height - 1;
  // Stored pixel at (0, 0) of the upright picture, and the way to go for one step right and one step down in it.
  const ways: Readonly<
    Record<2 | 3 | 4 | 5 | 6 | 7 | 8, readonly [number, number, number, number, number, number]>
  > = {
    2: [right, 0, -1, 0, 0, 1],
    3: [right, bottom, -1, 0, 0, -1],
    4: [0, bottom, 1, 0, 0, -1],
    5: [0, 0, 0, 1, 1, 0],
    6: [0, bottom, 0, -1, 1, 0],
    7: [right, bottom, 0, -1, -1, 0],
    8: [right, 0, 0, 1, -1, 0],
  };
  const [startX, startY, rightX, rightY, downX, downY] = ways[orientation];
  const source = new Uint32Array(frame.data.buffer, frame.data.byteOffset, frame.width * frame.height);
  const target = new Uint32Array(width * height);
  const stepRight = rightY * frame.width + rightX;
  const stepDown = downY * frame.width + downX;
  for (let y = 0; y < height; y++) {
    let from = startY * frame.width + startX + y * stepDown;
    for (let x = 0; x < width; x++, from += stepRight) target[y * width + x] = source[from] ?? 0;
  }
  return { width, height, data: new Uint8ClampedArray(target.buffer), at: frame.at };
}
