import type { Frame } from '@emoverse/vision';
import { TILE_SIDE } from '../emotions/read-face-tiles.ts';
import { CAMERA } from './picture-canvas.ts';

/** Where a tile is set: its centre and side in pixels, and its turn in degrees, clockwise. */
export interface TilePlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly degrees: number;
}

/** Beyond the tile its edge goes on for this share of its side, so that no frame is drawn about the face. */
const EDGE = 0.5;

/** A camera frame of the tile's mean gray with the tile in it, enlarged (bilinear) and turned about its centre. */
export function pasteTile(pixels: Uint8Array, { x, y, side, degrees }: TilePlace): Frame {
  const { width, height } = CAMERA;
  const ground = pixels.reduce((sum, gray) => sum + gray, 0) / pixels.length;
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle) / side, Math.sin(angle) / side];
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 4) {
      const [right, down] = [column + 0.5 - x, row + 0.5 - y];
      // The pixel's place in the tile: −0.5…0.5 inside.
      const [u, v] = [right * cosine + down * sine, down * cosine - right * sine];
      const isNear = Math.max(Math.abs(u), Math.abs(v)) <= 0.5 + EDGE;
      const gray = isNear ? grayAt(pixels, (u + 0.5) * TILE_SIDE - 0.5, (v + 0.5) * TILE_SIDE - 0.5) : ground;
      data[at] = data[at + 1] = data[at + 2] = gray;
    }
  }
  return { width, height, data, at: 0 };
}

/** Bilinear between pixel centres; the edge is repeated. */
function grayAt(pixels: Uint8Array, x: number, y: number): number {
  const last = TILE_SIDE - 1;
  const [insideX, insideY] = [Math.min(last, Math.max(0, x)), Math.min(last, Math.max(0, y))];
  const [left, top] = [Math.floor(insideX), Math.floor(insideY)];
  const [right, bottom] = [Math.min(last, left + 1), Math.min(last, top + 1)];
  const [shareX, shareY] = [insideX - left, insideY - top];
  const line = (row: number): number =>
    (pixels[row * TILE_SIDE + left] ?? 0) * (1 - shareX) + (pixels[row * TILE_SIDE + right] ?? 0) * shareX;
  return line(top) * (1 - shareY) + line(bottom) * shareY;
}
