import type { Runtime } from './runtime/runtime.ts';
import type { FollowedFace, Frame, Reading, VisionStages } from './reading.ts';
import type { ModelManifest } from './load-model.ts';

/** The trained network as it lies in `models/NAME/`: `manifest.json` parsed but unchecked, `model.onnx` as bytes. */
export interface EmotionModelFiles {
  readonly manifest: unknown;
  readonly network: Uint8Array;
}

/** What finds faces: a neural network (BlazeFace, ONNX bytes) or the paper's Haar cascade (jsfeat's file as text). */
export type DetectorFiles =
  | { readonly kind: 'neural'; readonly network: Uint8Array }
  | { readonly kind: 'haar'; readonly cascade: string };

/** `fast`: one look at the whole frame, for a camera. `thorough`: also looks closer, for stills with small faces. */
export type Detail = 'fast' | 'thorough';

export interface VisionOptions {
  readonly runtime: Runtime;
  readonly emotionModel: EmotionModelFiles;
  readonly detector: DetectorFiles;
}

export interface Vision {
  /** The checked manifest of the emotion model. */
  readonly manifest: ModelManifest;
  /** The stages one by one, sharing the loaded networks. Default: `fast`. */
  stages(detail?: Detail): VisionStages;
  /** One look at a frame through all stages. Rejects only on a defect; the next frame is read as if nothing had been. */
  readFrame(frame: Frame, followed: FollowedFace, detail?: Detail): Promise<Reading>;
  /** Frees the networks. Calling it again does nothing. */
  dispose(): Promise<void>;
}

/**
 * Assembles the stages from bytes that the caller has loaded.
 *
 * Throws `EmoVerseError`: `manifest-invalid`, `model-hash-mismatch`, `model-unreadable`, `cascade-invalid`.
 */
export declare function createVision(options: VisionOptions): Promise<Vision>;
