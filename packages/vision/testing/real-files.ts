import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmotionModelFiles } from '../load-model.ts';
import { networkFile } from '@emoverse/models';
import { createHaarDetector } from '../create-haar-detector.ts';
import { createFaceDetector, type DetectorFiles, type FaceDetector } from '../detect-faces.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** The reference data's folder, where a test has it. */
export const referenceData = process.env.EMOVERSE_REFERENCE_DATA;

const models = fileURLToPath(new URL('../../../models/', import.meta.url));
const MODEL = 'emoverse-fer-int8';
const demoFolder = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

export const readBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Group photos that come with a development dependency, and how many people look out of each. */
export const demoPhotos = [
  { file: 'sample1.jpg', people: 3 },
  { file: 'sample2.jpg', people: 3 },
  { file: 'sample3.jpg', people: 3 },
  { file: 'sample4.jpg', people: 4 },
  { file: 'sample5.jpg', people: 5 },
  { file: 'sample6.jpg', people: 4 },
].map(({ file, people }) => ({ path: join(demoFolder, file), name: file, people }));

export const modelFile = (name: string, model = MODEL): string => join(models, model, name);

export function emotionModelFiles(model = MODEL): EmotionModelFiles {
  return {
    manifest: readJson(modelFile('manifest.json', model)),
    network: readBytes(modelFile('model.onnx', model)),
  };
}

export function detectorFiles(): DetectorFiles {
  return {
    network: readBytes(networkFile('blazeface-back')),
    fullRangeNetwork: () => Promise.resolve(readBytes(networkFile('blazeface-full-range'))),
  };
}

export const haarCascade = (): string =>
  readFileSync(networkFile('haar-frontalface', 'cascade.json'), 'utf8');

export const DETECTOR_KINDS = ['neural', 'haar'] as const;

export async function openDetector(
  kind: (typeof DETECTOR_KINDS)[number],
  runtime: Runtime,
): Promise<FaceDetector> {
  return kind === 'neural' ? createFaceDetector(detectorFiles(), runtime) : createHaarDetector(haarCascade());
}
