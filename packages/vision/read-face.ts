import type { Face, FaceReading, Frame, VisionStages } from './reading.ts';

/** One look at one face: check the light, crop, classify. */
export async function readFace(
  frame: Frame,
  face: Face,
  { measureLight, cropFace, classifyEmotion }: VisionStages,
): Promise<FaceReading> {
  if (measureLight(frame, face) === 'too-dark') return { kind: 'too-dark' };
  const crop = cropFace(frame, face);
  return { kind: 'scores', crop, ...(await classifyEmotion(crop)) };
}
