import { detectFacesNeural } from './detect-faces-neural.ts';
import type { Detail, Face, Frame } from './reading.ts';
import type { Runtime, Session } from './runtime/runtime.ts';

/**
 * The networks that find faces, as ONNX bytes: BlazeFace for back cameras, and its full-range network, a second opinion for
 * thorough searches. `fullRangeNetwork` is called at the first of these, and where it rejects the search goes on without, to
 * ask again the next time.
 */
export interface DetectorFiles {
  readonly network: Uint8Array;
  readonly fullRangeNetwork?: () => Promise<Uint8Array>;
}

/** A detector, whatever its kind. */
export interface FaceDetector {
  /** All faces, surest first; no two are the same face. A frame without faces gives an empty list. */
  detectFaces(frame: Frame, detail: Detail): Promise<readonly Face[]>;
  dispose(): Promise<void>;
}

/** Loads the neural detector. Throws `EmoVerseError` `model-unreadable`. */
export async function createFaceDetector(
  { network, fullRangeNetwork }: DetectorFiles,
  runtime: Runtime,
): Promise<FaceDetector> {
  const near = await runtime.createSession(network);
  let opened: Promise<Session | undefined> | undefined;
  const openFullRange = async (): Promise<Session | undefined> =>
    fullRangeNetwork === undefined ? undefined : runtime.createSession(await fullRangeNetwork());
  const fullRange = (): Promise<Session | undefined> =>
    (opened ??= openFullRange().catch(() => {
      opened = undefined;
      return undefined;
    }));
  return {
    detectFaces: (frame, detail) => detectFacesNeural(frame, { near, fullRange }, detail),
    dispose: async () => {
      await Promise.all([near.dispose(), opened?.then((session) => session?.dispose())]);
    },
  };
}
