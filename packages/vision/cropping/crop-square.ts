import type { PixelPoint } from '../reading.ts';

/** A square to cut out: its centre, its side in pixels, and how far it is turned (radians, clockwise in the picture). */
export interface CropSquare {
  readonly centre: PixelPoint;
  readonly side: number;
  readonly angle: number;
}
