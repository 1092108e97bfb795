import { TILE_SIDE } from '../read-face-tiles.ts';
import { sampleTile, tileFrom, type Degradation } from './degradation.ts';

const CENTRE = (TILE_SIDE - 1) / 2;

/** The head tilted by this many degrees, to the left or to the right by chance. */
export function rotated(degrees: number): Degradation {
  return (tile, random) => {
    const angle = ((random() < 0.5 ? -1 : 1) * degrees * Math.PI) / 180;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    return tileFrom((x, y) => {
      const [right, down] = [x - CENTRE, y - CENTRE];
      return sampleTile(tile, CENTRE + right * cosine + down * sine, CENTRE - right * sine + down * cosine);
    });
  };
}

/** The box taken larger (factor above 1: the face is smaller in it, the border goes on around) or smaller. */
export function scaled(factor: number): Degradation {
  return (tile) =>
    tileFrom((x, y) => sampleTile(tile, CENTRE + (x - CENTRE) * factor, CENTRE + (y - CENTRE) * factor));
}

/** The box off by this share of its side, in any direction by chance. */
export function shifted(share: number): Degradation {
  return (tile, random) => {
    const direction = 2 * Math.PI * random();
    const [right, down] = [share * TILE_SIDE * Math.cos(direction), share * TILE_SIDE * Math.sin(direction)];
    return tileFrom((x, y) => sampleTile(tile, x + right, y + down));
  };
}

/** Left and right exchanged. */
export const mirrored: Degradation = (tile) =>
  tileFrom((x, y) => tile[y * TILE_SIDE + (TILE_SIDE - 1 - x)] ?? 0);
