import { EMOTIONS, EMOTION_MOOD_POINTS, type Emotion } from '@emoverse/domain';
import { moodFromVoice } from '@emoverse/mood';
import { arousalFromVoice, type VoiceHead } from '@emoverse/voice';
import { BadDataError } from '../bad-data-error.ts';
import { fitVoiceHead } from '../voice/fit-voice-head.ts';
import type { HeardClip } from '../voice/hear-clips.ts';
import type { ActedEmotion } from '../voice/read-voice-clips.ts';
import type { DoorHalves, DoorReading } from './doors.ts';

/** Boredom is none of the seven. */
const MEANT: Readonly<Record<ActedEmotion, Emotion | undefined>> = {
  anger: 'angry',
  disgust: 'disgust',
  fear: 'fear',
  happiness: 'happy',
  sadness: 'sad',
  neutral: 'neutral',
  boredom: undefined,
};

/**
 * The moods that voices tell, each by a head that has not learned from its speaker; every other speaker is judged. For an
 * emotion that nobody of a half acted stand the voices of the one whose arousal is nearest. Throws BadDataError for fewer
 * than three speakers.
 */
export function hearVoiceDoor(
  clips: readonly HeardClip[],
  head: VoiceHead,
  learnedFrom: ReadonlySet<string>,
): DoorHalves {
  const speakers = [...new Set(clips.map(({ speaker }) => speaker))].sort();
  if (speakers.length < 3)
    throw new BadDataError(`expected voices of at least three speakers, got ${speakers.length}`);
  const halfOf = (first: number): DoorReading[] =>
    withEveryEmotion(
      speakers
        .filter((_, index) => index % 2 === first)
        .flatMap((speaker) => {
          const others = clips.filter((clip) => clip.speaker !== speaker);
          const own = clips.filter((clip) => clip.speaker === speaker);
          return heardBy(learnedFrom.has(speaker) ? fitVoiceHead(others) : head, own);
        }),
    );
  return { fit: halfOf(0), judge: halfOf(1) };
}

function heardBy(head: VoiceHead, clips: readonly HeardClip[]): DoorReading[] {
  return clips.flatMap(({ emotion, features, ordinary }) => {
    const truth = MEANT[emotion];
    if (truth === undefined || ordinary === undefined) return [];
    return [{ truth, estimate: moodFromVoice(arousalFromVoice(features, ordinary, head), 0) }];
  });
}

function withEveryEmotion(readings: readonly DoorReading[]): DoorReading[] {
  const acted = [...new Set(readings.map(({ truth }) => truth))];
  const apart = (one: Emotion, other: Emotion): number =>
    Math.abs(EMOTION_MOOD_POINTS[one].arousal - EMOTION_MOOD_POINTS[other].arousal);
  return EMOTIONS.flatMap((emotion) => {
    const nearest = acted.toSorted((a, b) => apart(a, emotion) - apart(b, emotion))[0];
    return readings
      .filter(({ truth }) => truth === nearest)
      .map(({ estimate }) => ({ truth: emotion, estimate }));
  });
}
