/** Gray levels of `width` × `height` cells, row-major. */
export interface GrayLevels {
  readonly width: number;
  readonly height: number;
  readonly levels: Float32Array;
}

/** The level between cell centres, bilinear; the first cell has its centre at 0, 0. Outside, the edge is repeated. */
export function sampleBilinear({ width, height, levels }: GrayLevels, x: number, y: number): number {
  const insideX = x < 0 ? 0 : x > width - 1 ? width - 1 : x;
  const insideY = y < 0 ? 0 : y > height - 1 ? height - 1 : y;
  // Not negative, so cutting off is rounding down.
  const column = insideX | 0;
  const row = insideY | 0;
  const shareX = insideX - column;
  const shareY = insideY - row;
  const above = row * width + column;
  const below = row < height - 1 ? above + width : above;
  const beside = column < width - 1 ? 1 : 0;
  const aboveLeft = levels[above] ?? 0;
  const belowLeft = levels[below] ?? 0;
  const upper = aboveLeft + shareX * ((levels[above + beside] ?? 0) - aboveLeft);
  const lower = belowLeft + shareX * ((levels[below + beside] ?? 0) - belowLeft);
  return upper + shareY * (lower - upper);
}
