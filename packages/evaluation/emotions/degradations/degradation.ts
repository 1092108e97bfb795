import { TILE_SIDE } from '../read-face-tiles.ts';

/**
 * What may happen to a face between a camera and the network: 48×48 gray levels in, as many out; the input stays as
 * it was. All chance comes from `random`, uniform in [0, 1).
 */
export type Degradation = (tile: Uint8Array, random: () => number) => Uint8Array | Promise<Uint8Array>;

/** A tile from a gray level, 0…255, for each place; rounded and cut off at the bounds. */
export function tileFrom(gray: (x: number, y: number) => number): Uint8Array {
  return Uint8Array.from({ length: TILE_SIDE * TILE_SIDE }, (_, place) =>
    Math.min(255, Math.max(0, Math.round(gray(place % TILE_SIDE, Math.floor(place / TILE_SIDE))))),
  );
}

/** The gray level between four pixels, bilinear; beyond the tile its border goes on. */
export function sampleTile(tile: Uint8Array, x: number, y: number): number {
  const within = (value: number): number => Math.min(TILE_SIDE - 1, Math.max(0, value));
  const [insideX, insideY] = [within(x), within(y)];
  const [left, top] = [Math.floor(insideX), Math.floor(insideY)];
  const [right, bottom] = [within(left + 1), within(top + 1)];
  const [shareX, shareY] = [insideX - left, insideY - top];
  const upper =
    (tile[top * TILE_SIDE + left] ?? 0) * (1 - shareX) + (tile[top * TILE_SIDE + right] ?? 0) * shareX;
  const lower =
    (tile[bottom * TILE_SIDE + left] ?? 0) * (1 - shareX) + (tile[bottom * TILE_SIDE + right] ?? 0) * shareX;
  return upper * (1 - shareY) + lower * shareY;
}
