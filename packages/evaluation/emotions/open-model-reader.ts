import { elementAt, EMOTIONS, type Emotion } from '@emoverse/domain';
import { clearCrop, type FaceCrop, type Frame, type ModelManifest } from '@emoverse/vision';
import { openFaceReader, type FaceReader, type FaceReaderOptions } from '../readers/open-face-reader.ts';
import { TILE_SIDE } from './read-face-tiles.ts';
import type { LabelSets, TileReader } from './tile-reader.ts';

/** How much a tile is enlarged, and how much plain gray is put around it, for a detector that wants to see a head. */
const ENLARGED = 4;
const MARGIN = TILE_SIDE;

/** Loads a network of ours as a reader of tiles. Throws BadDataError or what loading throws. */
export async function openModelReader(options: FaceReaderOptions): Promise<TileReader> {
  const reader = await openFaceReader(options);
  const { manifest, modelFolder } = reader;
  return {
    kind: 'model',
    name: manifest.name,
    version: manifest.version,
    hash: manifest.files['model.onnx'].sha256,
    bytes: manifest.files['model.onnx'].bytes,
    detector: options.detector,
    labelSets: labelSetsOf(manifest),
    modelFolder,
    notes: [],
    crop: (tile) => cropTile(tile, reader),
    classify: (crop) => reader.classify(crop),
    dispose: () => reader.dispose(),
  };
}

/** The labels of both heads, and what each FER+ label means. */
export function labelSetsOf({ outputs }: ModelManifest): LabelSets {
  const headOf = (name: 'fer2013' | 'ferplus'): ModelManifest['outputs'][number] | undefined =>
    outputs.find((head) => head.name === name);
  return {
    fer2013: headOf('fer2013')?.labels ?? [],
    ferplus: headOf('ferplus')?.labels ?? [],
    emotionOf: new Map(
      Object.entries(headOf('ferplus')?.emotionShares ?? {}).flatMap(([label, emotions]) => {
        const whole = wholeEmotion(emotions);
        return whole === undefined ? [] : [[label, whole] as const];
      }),
    ),
  };
}

/** The emotion that holds the whole share of a label. */
function wholeEmotion(shares: Partial<Record<Emotion, number>>): Emotion | undefined {
  return EMOTIONS.find((emotion) => (shares[emotion] ?? 0) > 0.999);
}

async function cropTile(
  tile: Uint8Array,
  reader: FaceReader,
): Promise<{ crop: FaceCrop; detected: boolean }> {
  const size = reader.manifest.input.width;
  if (reader.detector === 'none') {
    // The tile itself, gray level by gray level, where the network takes tiles of that size; cleared up like every crop.
    if (size === TILE_SIDE)
      return { crop: clearCrop({ size, pixels: Float32Array.from(tile) }), detected: true };
    const frame = frameOf(tile, 1, 0);
    const whole = elementAt(await reader.detectFaces(frame, 'fast'), 0);
    return { crop: reader.crop(frame, whole), detected: true };
  }
  const frame = frameOf(tile, ENLARGED, MARGIN);
  const [face] = await reader.detectFaces(frame, 'fast');
  const whole = { x: MARGIN, y: MARGIN, width: TILE_SIDE * ENLARGED, height: TILE_SIDE * ENLARGED, score: 1 };
  return { crop: reader.crop(frame, face ?? whole), detected: face !== undefined };
}

/** The tile as a picture, each pixel enlarged, on a ground of its mean gray. */
function frameOf(tile: Uint8Array, scale: number, margin: number): Frame {
  const side = TILE_SIDE * scale + 2 * margin;
  const ground = tile.reduce((sum, gray) => sum + gray, 0) / tile.length;
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [column, row] = [Math.floor((x - margin) / scale), Math.floor((y - margin) / scale)];
      const inside = column >= 0 && row >= 0 && column < TILE_SIDE && row < TILE_SIDE;
      data.fill(
        inside ? (tile[row * TILE_SIDE + column] ?? 0) : ground,
        4 * (y * side + x),
        4 * (y * side + x) + 3,
      );
    }
  }
  return { width: side, height: side, data, at: 0 };
}
