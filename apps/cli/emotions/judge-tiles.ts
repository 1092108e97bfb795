import { EMOTIONS } from '@emoverse/domain';
import type { Classification, FaceCrop, Frame } from '@emoverse/vision';
import type { CommandIo } from '../command-io.ts';
import type { FaceReader } from '../reading/open-reader.ts';
import { createProgress } from '../terminal/progress.ts';
import { TILE_SIDE, type FaceTile } from './read-face-tiles.ts';

/** The network's answers for one tile, straight and mirrored. */
export interface JudgedTile {
  readonly straight: Classification;
  readonly mirrored: Classification;
  /** Whether the detector found a face; the whole tile is taken where it did not. */
  readonly detected: boolean;
  /** From the tile in memory to the straight answer. */
  readonly milliseconds: number;
}

/** How much a tile is enlarged, and how much plain gray is put around it, for a detector that wants to see a head. */
const ENLARGED = 4;
const MARGIN = TILE_SIDE;

/** Runs the network on every tile, one after the other on one thread. */
export async function judgeTiles(
  tiles: readonly FaceTile[],
  reader: FaceReader,
  io: CommandIo,
): Promise<JudgedTile[]> {
  const progress = createProgress(io, 'Classifying', 'faces');
  const judged: JudgedTile[] = [];
  try {
    for (const [index, { pixels }] of tiles.entries()) {
      const begun = io.elapsed();
      const { crop, detected } = await cropTile(pixels, reader);
      const straight = await reader.classify(crop);
      const milliseconds = io.elapsed() - begun;
      judged.push({ straight, mirrored: await reader.classify(mirror(crop)), detected, milliseconds });
      await progress.to((index + 1) / tiles.length, index + 1);
    }
    return judged;
  } finally {
    progress.end();
  }
}

async function cropTile(
  pixels: Uint8Array,
  reader: FaceReader,
): Promise<{ crop: FaceCrop; detected: boolean }> {
  const size = reader.manifest.input.width;
  if (reader.detector === 'none') {
    // The tile itself, gray level by gray level, where the network takes tiles of that size.
    if (size === TILE_SIDE) return { crop: { size, pixels: Float32Array.from(pixels) }, detected: true };
    const frame = frameOf(pixels, 1, 0);
    const [whole] = await reader.detectFaces(frame, 'fast');
    return { crop: reader.crop(frame, whole), detected: true };
  }
  const frame = frameOf(pixels, ENLARGED, MARGIN);
  const [face] = await reader.detectFaces(frame, 'fast');
  const whole = { x: MARGIN, y: MARGIN, width: TILE_SIDE * ENLARGED, height: TILE_SIDE * ENLARGED, score: 1 };
  return { crop: reader.crop(frame, face ?? whole), detected: face !== undefined };
}

/** The tile as a picture, each pixel enlarged, on a ground of its mean gray. */
function frameOf(pixels: Uint8Array, scale: number, margin: number): Frame {
  const side = TILE_SIDE * scale + 2 * margin;
  const ground = pixels.reduce((sum, gray) => sum + gray, 0) / pixels.length;
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [column, row] = [Math.floor((x - margin) / scale), Math.floor((y - margin) / scale)];
      const inside = column >= 0 && row >= 0 && column < TILE_SIDE && row < TILE_SIDE;
      data.fill(
        inside ? pixels[row * TILE_SIDE + column] : ground,
        4 * (y * side + x),
        4 * (y * side + x) + 3,
      );
    }
  }
  return { width: side, height: side, data, at: 0 };
}

/** Left and right exchanged. */
function mirror({ size, pixels }: FaceCrop): FaceCrop {
  return {
    size,
    pixels: Float32Array.from(
      pixels,
      (_, place) => pixels[place - (place % size) + (size - 1 - (place % size))],
    ),
  };
}

/** The order of the seven emotions, for figures of what the person sees. */
export const SEEN_CLASSES: readonly string[] = EMOTIONS;
