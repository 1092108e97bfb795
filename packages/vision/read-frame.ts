import type { FollowedFace, Frame, Reading, VisionStages } from './reading.ts';

/** One look at one frame: find faces, follow one, check the light, crop, classify. */
export async function readFrame(
  frame: Frame,
  followed: FollowedFace,
  stages: VisionStages,
): Promise<Reading> {
  const faces = await stages.detectFaces(frame);
  const next = stages.followFace(followed, faces, frame.at);
  const seen = { faces, followed: next.followed, at: frame.at };
  const face = next.kind === 'face' ? next.face : undefined;
  // Without a face the frame itself may say why: too dark to see one. Several faces were seen well enough.
  if (next.kind !== 'several-faces' && stages.measureLight(frame, face) === 'too-dark')
    return { kind: 'too-dark', ...seen };
  if (next.kind !== 'face') return { kind: next.kind, ...seen };
  const classification = await stages.classifyEmotion(stages.cropFace(frame, next.face));
  return { kind: 'scores', scores: classification.scores, classification, ...seen };
}
