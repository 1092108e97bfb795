import type { EmotionScores } from '@emoverse/domain';
import type { Classification, Face, Frame, VisionStages } from './reading.ts';

/** A face of a photo and what it says; without scores where it is too dark to tell. */
export type PhotoFace =
  | {
      readonly kind: 'scores';
      readonly face: Face;
      readonly scores: EmotionScores;
      readonly classification: Classification;
    }
  | { readonly kind: 'too-dark'; readonly face: Face };

/** Reads every face of a still, the surest first; nobody in it gives an empty list. */
export async function readPhoto(
  frame: Frame,
  { detectFaces, measureLight, cropFace, classifyEmotion }: VisionStages,
): Promise<readonly PhotoFace[]> {
  const read: PhotoFace[] = [];
  for (const face of await detectFaces(frame)) {
    if (measureLight(frame, face) === 'too-dark') read.push({ kind: 'too-dark', face });
    else {
      const classification = await classifyEmotion(cropFace(frame, face));
      read.push({ kind: 'scores', face, scores: classification.scores, classification });
    }
  }
  return read;
}
