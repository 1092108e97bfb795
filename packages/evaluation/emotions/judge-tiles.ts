import type { Classification, FaceCrop } from '@emoverse/vision';
import type { EvaluationContext } from '../evaluation-context.ts';
import type { FaceTile } from './read-face-tiles.ts';
import type { TileReader } from './tile-reader.ts';

/** A reader's answers for one tile, straight and mirrored. */
export interface JudgedTile {
  readonly straight: Classification;
  readonly mirrored: Classification;
  /** Whether the detector found a face; the whole tile is taken where it did not. */
  readonly detected: boolean;
  /** From the tile in memory to the straight answer. */
  readonly milliseconds: number;
}

/** Has every tile read, one after the other on one thread. */
export async function judgeTiles(
  tiles: readonly FaceTile[],
  reader: TileReader,
  context: EvaluationContext,
): Promise<JudgedTile[]> {
  const progress = context.progress(`Classifying with ${reader.name}`, 'faces');
  const judged: JudgedTile[] = [];
  try {
    for (const [index, { pixels }] of tiles.entries()) {
      const begun = context.elapsed();
      const { crop, detected } = await reader.crop(pixels);
      const straight = await reader.classify(crop);
      const milliseconds = context.elapsed() - begun;
      judged.push({ straight, mirrored: await reader.classify(mirror(crop)), detected, milliseconds });
      await progress.to((index + 1) / tiles.length, index + 1);
    }
    return judged;
  } finally {
    progress.end();
  }
}

/** Left and right exchanged. */
function mirror({ size, pixels }: FaceCrop): FaceCrop {
  return {
    size,
    pixels: Float32Array.from(
      pixels,
      (_, place) => pixels[place - (place % size) + (size - 1 - (place % size))] ?? Number.NaN,
    ),
  };
}
