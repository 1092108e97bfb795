import { detectFacesNeural } from './detect-faces-neural.ts';
import type { Detail, Face, Frame } from './reading.ts';
import type { Runtime, Session } from './runtime/runtime.ts';

/**
 * The networks that find faces, as ONNX bytes: BlazeFace for back cameras, and its full-range network, a second opinion for
 * thorough searches. `farNetwork` is called at the first of these, and where it rejects the search goes on without, to
 * ask again the next time.
 */
export interface DetectorFiles {
  readonly network: Uint8Array;
  readonly farNetwork?: () => Promise<Uint8Array>;
}

/** A detector, whatever its kind. */
export interface FaceDetector {
  /** All faces, surest first; no two are the same face. A frame without faces gives an empty list. */
  detectFaces(frame: Frame, detail: Detail): Promise<readonly Face[]>;
  dispose(): Promise<void>;
}

/** Loads the neural detector. Throws `EmoVerseError` `model-unreadable`. */
export async function createFaceDetector(
  { network, farNetwork }: DetectorFiles,
  runtime: Runtime,
): Promise<FaceDetector> {
  const near = await runtime.createSession(network);
  let opened: Promise<Session | undefined> | undefined;
  const openFar = async (): Promise<Session | undefined> =>
    farNetwork === undefined ? undefined : runtime.createSession(await farNetwork());
  const far = (): Promise<Session | undefined> =>
    (opened ??= openFar().catch(() => {
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
