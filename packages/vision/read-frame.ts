import { readFace } from './read-face.ts';
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
  if (next.kind === 'face') return { ...(await readFace(frame, next.face, stages)), ...seen };
  // Without a face the frame itself may say why: too dark to see one. Several faces were seen well enough.
  const isDark = next.kind === 'no-face' && stages.measureLight(frame, undefined) === 'too-dark';
  return { kind: isDark ? 'too-dark' : next.kind, ...seen };
}
