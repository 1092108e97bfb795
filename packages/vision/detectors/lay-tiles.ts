import type { Region } from '../resample.ts';

/** A square part of a picture; `inner` says on which sides the picture goes on. */
export interface Tile {
  readonly region: Region;
  readonly inner: {
    readonly left: boolean;
    readonly top: boolean;
    readonly right: boolean;
    readonly bottom: boolean;
  };
}

/** Smaller tiles than this would only be grown, and show nothing new. */
const SMALLEST_SIDE = 256;
/** Each level halves the side; the third still sees faces of a hundredth of the longer side. */
const LEVELS = 3;
/** Neighbours overlap by this share of their side at least, so that every face of up to that size is whole in one. */
const OVERLAP = 0.25;

/**
 * Overlapping square tiles of half, a quarter and an eighth of the longer side, largest first; a wide picture starts
 * with tiles of its full height. At most about 120 tiles.
 */
export function layTiles({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): readonly Tile[] {
  const longer = Math.max(width, height);
  const sides = Array.from({ length: LEVELS }, (_, level) => longer / 2 ** (level + 1));
  return sides.filter((side) => side >= SMALLEST_SIDE).flatMap((side) => layLevel(width, height, side));
}

function layLevel(width: number, height: number, side: number): Tile[] {
  return starts(height, side).flatMap((y) =>
    starts(width, side).map((x) => {
      const region = { x, y, width: Math.min(side, width), height: Math.min(side, height) };
      const inner = {
        left: x > 0,
        top: y > 0,
        right: x + region.width < width - 1e-6,
        bottom: y + region.height < height - 1e-6,
      };
      return { region, inner };
    }),
  );
}

/** Evenly spread starts along one axis, first at 0 and last ending at `length`. */
function starts(length: number, side: number): number[] {
  if (length <= side) return [0];
  const gaps = Math.ceil((length - side) / (side * (1 - OVERLAP)));
  return Array.from({ length: gaps + 1 }, (_, index) => ((length - side) * index) / gaps);
}
