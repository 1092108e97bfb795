import { unreachable } from '@emoverse/domain';
import { detectFacesHaar } from './detect-faces-haar.ts';
import { detectFacesNeural } from './detect-faces-neural.ts';
import { parseHaarCascade } from './detectors/haar-cascade.ts';
import type { Detail, Face, Frame } from './reading.ts';
import type { Runtime } from './runtime/runtime.ts';

/** What finds faces: a neural network (BlazeFace, ONNX bytes) or the paper's Haar cascade (jsfeat's file as text). */
export type DetectorFiles =
  | { readonly kind: 'neural'; readonly network: Uint8Array }
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
      const session = await runtime.createSession(files.network);
      return {
        detectFaces: (frame, detail) => detectFacesNeural(frame, session, detail),
        dispose: () => session.dispose(),
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
