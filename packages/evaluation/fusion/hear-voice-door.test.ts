import { EMOTIONS, topEmotion } from '@emoverse/domain';
import type { VoiceHead } from '@emoverse/voice';
import { expect, it } from 'vitest';
import type { HeardClip } from '../voice/hear-clips.ts';
import { hearVoiceDoor } from './hear-voice-door.ts';

const head: VoiceHead = { weights: { pitch: 0.1, brightness: 0.1 }, deviation: 0.2 };
const ordinary = { seconds: 4, pitch: 5, brightness: -25 };
const clip = (speaker: string, emotion: HeardClip['emotion'], pitch: number): HeardClip => ({
  path: '',
  speaker,
  emotion,
  features: { seconds: 4, pitch, brightness: -25 },
  ordinary,
});
const spoken = (speaker: string): HeardClip[] => [
  clip(speaker, 'neutral', 5),
  clip(speaker, 'anger', 15),
  clip(speaker, 'sadness', 1),
  clip(speaker, 'boredom', 2),
];

it('puts no speaker into both halves, and lets the nearest voices stand for what nobody acted', () => {
  const { fit, judge } = hearVoiceDoor(['a', 'b', 'c'].flatMap(spoken), head, new Set());
  for (const half of [fit, judge])
    for (const emotion of EMOTIONS) expect(half.some(({ truth }) => truth === emotion)).toBe(true);
  const of = (emotion: string) =>
    judge.filter(({ truth }) => truth === emotion).map(({ estimate }) => estimate);
  // Nobody is surprised or bored here: a raised voice stands for the one, nothing for the other.
  expect(of('surprise')).toEqual(of('angry'));
  expect(of('neutral').map(({ scores }) => topEmotion(scores))).toEqual(['neutral']);
  expect([fit.length, judge.length]).toEqual([2 * 7, 7]);
});

it('asks for three speakers', () => {
  expect(() => hearVoiceDoor(['a', 'b'].flatMap(spoken), head, new Set())).toThrow(/three speakers, got 2/);
});
