import type { FaceCrop, VisionStages } from '@emoverse/vision';

/** What a look cost and what the network saw. */
export interface StageTrace {
  /** Milliseconds a stage. */
  readonly stages: Record<string, number>;
  crop: FaceCrop | undefined;
}

/** The same stages with a stopwatch on each, for the debug overlay. */
export function timeStages(
  stages: VisionStages,
  now: () => number,
): { timed: VisionStages; trace: StageTrace } {
  const trace: StageTrace = { stages: {}, crop: undefined };
  const stop = (name: string, from: number): void => {
    trace.stages[name] = (trace.stages[name] ?? 0) + now() - from;
  };
  const timed: VisionStages = {
    async detectFaces(frame) {
      const from = now();
      const faces = await stages.detectFaces(frame);
      stop('detect', from);
      return faces;
    },
    followFace(followed, faces, at) {
      return stages.followFace(followed, faces, at);
    },
    measureLight(frame, face) {
      const from = now();
      const light = stages.measureLight(frame, face);
      stop('light', from);
      return light;
    },
    cropFace(frame, face) {
      const from = now();
      trace.crop = stages.cropFace(frame, face);
      stop('crop', from);
      return trace.crop;
    },
    async classifyEmotion(crop) {
      const from = now();
      const classification = await stages.classifyEmotion(crop);
      stop('classify', from);
      return classification;
    },
  };
  return { timed, trace };
}
