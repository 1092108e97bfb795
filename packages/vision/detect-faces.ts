import { unreachable } from '@emoverse/domain';
import { convertTflite } from '@emoverse/models';
import { detectFacesHaar } from './detect-faces-haar.ts';
import { detectFacesNeural } from './detect-faces-neural.ts';
import { parseHaarCascade } from './detectors/haar-cascade.ts';
import type { Detail, Face, Frame } from './reading.ts';
import type { Runtime, Session } from './runtime/runtime.ts';

/**
 * What finds faces: a neural network (BlazeFace, ONNX bytes) or the paper's Haar cascade (jsfeat's file as text).
 * `farNetwork` loads BlazeFace's full-range network (TensorFlow Lite bytes), a second opinion for thorough searches; it
 * is called at the first of these, and where it rejects the search goes on without, to ask again the next time.
 */
export type DetectorFiles =
  | { readonly kind: 'neural'; readonly network: Uint8Array; readonly farNetwork?: () => Promise<Uint8Array> }
  | { readonly kind: 'haar'; readonly cascade: string };

/** A detector, whatever its kind. */
export interface FaceDetector {
  /** All faces, surest first; no two are the same face. A frame without faces gives an empty list. */
  detectFaces(frame: Frame, detail: Detail): Promise<readonly Face[]>;
  dispose(): Promise<void>;
}

/** Loads a detector. Throws `EmoVerseError` `model-unreadable` or `cascade-invalid`. */
export async function createFaceDetector(files: DetectorFiles, runtime: Runtime): Promise<FaceDetector> {
  switch (files.kind) {
    case 'neural': {
      const near = await runtime.createSession(files.network);
      let opened: Promise<Session | undefined> | undefined;
      const far = (): Promise<Session | undefined> =>
        (opened ??= openFarNetwork(files.farNetwork, runtime).catch(() => {
          opened = undefined;
          return undefined;
        }));
      return {
        detectFaces: (frame, detail) => detectFacesNeural(frame, { near, far }, detail),
        dispose: async () => {
          await Promise.all([near.dispose(), opened?.then((session) => session?.dispose())]);
        },
      };
    }
    case 'haar': {
      const cascade = parseHaarCascade(files.cascade);
      return {
        detectFaces: (frame, detail) => Promise.resolve(detectFacesHaar(frame, cascade, detail)),
        dispose: () => Promise.resolve(),
      };
    }
    default:
      return unreachable(files);
  }
}

async function openFarNetwork(
  load: (() => Promise<Uint8Array>) | undefined,
  runtime: Runtime,
): Promise<Session | undefined> {
  return load === undefined ? undefined : runtime.createSession(convertTflite(await load()));
}
