import { classifyEmotion } from './classify-emotion.ts';
import { cropFace } from './crop-face.ts';
import { createFaceDetector, type DetectorFiles } from './detect-faces.ts';
import { followFace } from './follow-face.ts';
import { loadModel, type EmotionModelFiles, type ModelManifest } from './load-model.ts';
import { measureLight } from './measure-light.ts';
import { readFrame } from './read-frame.ts';
import type { Detail, FollowedFace, Frame, Reading, VisionStages } from './reading.ts';
import type { Runtime } from './runtime/runtime.ts';

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
  /** One look at a frame through all stages. A frame that rejects leaves nothing behind: the next is read as usual. */
  readFrame(frame: Frame, followed: FollowedFace, detail?: Detail): Promise<Reading>;
  /** Frees the networks; later readings reject with `vision-disposed`. Calling it again does nothing. */
  dispose(): Promise<void>;
}

/**
 * Assembles the stages from bytes that the caller has loaded.
 *
 * Throws `EmoVerseError`: `manifest-invalid`, `model-hash-mismatch`, `model-unreadable`, `cascade-invalid`.
 */
export async function createVision({
  runtime,
  emotionModel,
  detector: detectorFiles,
}: VisionOptions): Promise<Vision> {
  const model = await loadModel(emotionModel, runtime);
  const detector = await createFaceDetector(detectorFiles, runtime).catch(async (error: unknown) => {
    await model.session.dispose();
    throw error;
  });
  const stages = (detail: Detail = 'fast'): VisionStages => ({
    detectFaces: (frame) => detector.detectFaces(frame, detail),
    followFace,
    measureLight,
    cropFace: (frame, face) => cropFace(frame, face, model.manifest.input.width),
    classifyEmotion: (crop) => classifyEmotion(crop, model),
  });
  return {
    manifest: model.manifest,
    stages,
    readFrame: (frame, followed, detail) => readFrame(frame, followed, stages(detail)),
    async dispose() {
      await Promise.all([model.session.dispose(), detector.dispose()]);
    },
  };
}
