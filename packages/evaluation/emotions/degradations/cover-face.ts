import { TILE_SIDE } from '../read-face-tiles.ts';
import { tileFrom, type Degradation } from './degradation.ts';

/** Where faces of FER-2013 have their eyes, as shares of the side. */
const EYES = { y: 0.37, left: 0.3, right: 0.7 };
const LENS = { halfWidth: 0.15, halfHeight: 0.11 };
const RIM = 25;
const GLARE = 235;
const DARK_LENS = 20;

/** Glasses with dark rims, a bridge, arms and a streak of light on each lens; the eyes stay to be seen. */
export const withGlasses: Degradation = (tile) =>
  drawOver(tile, (x, y) => {
    const lens = lensAt(x, y);
    if (lens.reach <= 1 && lens.reach > 0.72) return RIM;
    if (lens.reach <= 0.72 && Math.abs(lens.right + lens.down + 0.75) < 0.18) return GLARE;
    return lens.reach > 1 && onBridge(x, y) ? RIM : undefined;
  });

/** Dark glasses: nothing of the eyes is left. */
export const withDarkGlasses: Degradation = (tile) =>
  drawOver(tile, (x, y) => {
    const inside = lensAt(x, y).reach <= 1.15;
    if (inside) return DARK_LENS;
    return onBridge(x, y) ? RIM : undefined;
  });

/** A plain mask from the middle of the nose down, its upper edge higher in the middle, in one light gray with folds. */
export const withMask: Degradation = (tile) =>
  drawOver(tile, (x, y) => {
    const edge = 0.55 + 0.5 * (x - 0.5) ** 2;
    const cheek = 0.46 - 0.35 * Math.max(0, y - 0.7);
    if (y < edge || Math.abs(x - 0.5) > cheek) return undefined;
    const fold = Math.abs(((y - 0.55) * 8) % 1) < 0.15 ? 25 : 0;
    return 205 - fold - 60 * Math.abs(x - 0.5);
  });

/** Gray levels drawn over the tile where there are any; x and y are shares of the side, at the middle of a pixel. */
function drawOver(tile: Uint8Array, paint: (x: number, y: number) => number | undefined): Uint8Array {
  return tileFrom(
    (x, y) => paint((x + 0.5) / TILE_SIDE, (y + 0.5) / TILE_SIDE) ?? tile[y * TILE_SIDE + x] ?? 0,
  );
}

/** The place within the nearer lens: `reach` is 1 on its edge; right and down are −1…1. */
function lensAt(x: number, y: number): { reach: number; right: number; down: number } {
  const centre = x < 0.5 ? EYES.left : EYES.right;
  const [right, down] = [(x - centre) / LENS.halfWidth, (y - EYES.y) / LENS.halfHeight];
  return { reach: right ** 2 + down ** 2, right, down };
}

function onBridge(x: number, y: number): boolean {
  return Math.abs(y - EYES.y + 0.02) < 0.02 && Math.abs(x - 0.5) < 0.47;
}
