import { lumaAt } from '../luma.ts';
import type { Frame } from '../reading.ts';
import type { Region } from '../resample.ts';
import { pixelsAlong } from './shrink-region.ts';

/** A part of a picture in few gray levels: `columns` × `rows` cells, row-major, 0…255 each. */
export interface GrayPatch {
  readonly columns: number;
  readonly rows: number;
  readonly levels: Float32Array;
}

/** Samples along a cell's side: enough that a cell is not one pixel's noise. */
const SAMPLES = 4;

/**
 * The region as a grid of cells, each the mean of 4 × 4 single pixels spread over it. Outside the picture its edge is
 * repeated. Cost: 16 pixels a cell, however large the region.
 */
export function sampleGrayPatch(frame: Frame, region: Region, columns: number, rows: number): GrayPatch {
  const { width, height, data } = frame;
  const across = pixelsAlong(region.x, region.width, width, columns * SAMPLES);
  const down = pixelsAlong(region.y, region.height, height, rows * SAMPLES);
  const levels = new Float32Array(columns * rows);
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      let total = 0;
      for (let j = row * SAMPLES; j < (row + 1) * SAMPLES; j++) {
        const line = (down[j] ?? 0) * width;
        for (let i = column * SAMPLES; i < (column + 1) * SAMPLES; i++) {
          total += lumaAt(data, 4 * (line + (across[i] ?? 0)));
        }
      }
      levels[cell] = total / (SAMPLES * SAMPLES);
    }
  }
  return { columns, rows, levels };
}

/** Mean absolute difference of two patches of the same size, in gray levels. */
export function meanDifference(a: GrayPatch, b: GrayPatch): number {
  let total = 0;
  for (let cell = 0; cell < a.levels.length; cell++)
    total += Math.abs((a.levels[cell] ?? Number.NaN) - (b.levels[cell] ?? Number.NaN));
  return total / a.levels.length;
}
