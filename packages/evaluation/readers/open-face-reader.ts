import {
  classifyEmotion,
  createRuntime,
  cropFace,
  cutSquare,
  loadModel,
  type Classification,
  type Face,
  type FaceCrop,
  type Frame,
  type EmotionModelFiles,
  type ModelManifest,
} from '@emoverse/vision';
import { isOutOfFiles } from '@emoverse/domain';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadDataError } from '../bad-data-error.ts';
import { openFaceDetector } from './open-face-detector.ts';

/** What finds the face: one of the product's own detectors, or `none`, which takes the whole picture for the face. */
export const DETECTORS = ['neural', 'haar', 'none'] as const;
export type DetectorName = (typeof DETECTORS)[number];

/** Finds and reads faces with one network and one detector. */
export interface FaceReader {
  readonly detector: DetectorName;
  readonly manifest: ModelManifest;
  /** Folder of the network. */
  readonly modelFolder: string;
  detectFaces(frame: Frame, detail: 'fast' | 'thorough'): Promise<readonly Face[]>;
  /** The face as the network wants it. */
  crop(frame: Frame, face: Face): FaceCrop;
  classify(crop: FaceCrop): Promise<Classification>;
  /** The faces of a picture that somebody brings, searched thoroughly. */
  detectInStill(frame: Frame): Promise<readonly Face[]>;
  /** One face of such a picture, read. */
  readFace(frame: Frame, face: Face): Promise<Classification>;
  dispose(): Promise<void>;
}

export interface FaceReaderOptions {
  readonly detector: DetectorName;
  /** Folder with manifest.json and model.onnx. */
  readonly modelFolder: string;
}

/** Loads network and detector from disk. Throws BadDataError or what loading throws. */
export async function openFaceReader({ detector, modelFolder }: FaceReaderOptions): Promise<FaceReader> {
  const runtime = createRuntime();
  const model = await loadModel(await readModelFiles(modelFolder), runtime);
  const finder = detector === 'none' ? undefined : await openFaceDetector(detector, runtime);
  const detectFaces: FaceReader['detectFaces'] = async (frame, detail) =>
    finder === undefined ? [wholePicture(frame)] : finder.detectFaces(frame, detail);
  const crop: FaceReader['crop'] = (frame, face) =>
    finder === undefined
      ? cutSquare(frame, wholeSquare(frame), model.manifest.input.width)
      : cropFace(frame, face, model.manifest.input.width);
  return {
    detector,
    manifest: model.manifest,
    modelFolder,
    detectFaces,
    crop,
    classify: (cut) => classifyEmotion(cut, model),
    detectInStill: (frame) => detectFaces(frame, 'thorough'),
    readFace: (frame, face) => classifyEmotion(crop(frame, face), model),
    async dispose() {
      await Promise.all([model.session.dispose(), finder?.dispose()]);
    },
  };
}

function wholePicture({ width, height }: Frame): Face {
  return { x: 0, y: 0, width, height, score: 1 };
}

function wholeSquare({ width, height }: Frame): Parameters<typeof cutSquare>[1] {
  return { centre: { x: width / 2, y: height / 2 }, side: Math.max(width, height), angle: 0 };
}

/** Manifest and network of a folder as they lie there, to be checked when they are loaded. */
async function readModelFiles(folder: string): Promise<EmotionModelFiles> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    return { manifest, network: await readFile(join(folder, 'model.onnx')) };
  } catch (cause) {
    if (isOutOfFiles(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadDataError(`the network in ${folder} cannot be read (${reason}); export or copy it again`, {
      cause,
    });
  }
}
