import type { Emotion, EmotionScores } from '@emoverse/domain';
import { initialMood, updateMood } from '@emoverse/mood';
import type { DoorReading } from './doors.ts';

/** The moods that the camera tells of faces held still, each read once. */
export function readFaceDoor(
  faces: readonly { readonly emotion: Emotion; readonly scores: EmotionScores }[],
): readonly DoorReading[] {
  return faces.flatMap(({ emotion, scores }) => {
    const mood = updateMood(initialMood(0), { kind: 'scores', scores, at: 0 });
    return 'estimate' in mood ? [{ truth: emotion, estimate: mood.estimate }] : [];
  });
}
