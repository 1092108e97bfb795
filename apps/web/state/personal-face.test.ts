import {
  certainScores,
  scoresFrom,
  topEmotion,
  type EmotionScores,
  type MoodEstimate,
} from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../testing/memory-store.ts';
import { PersonalFace } from './personal-face.ts';

/** Reads sad a little before neutral. */
const gloomy = scoresFrom((emotion) => (emotion === 'sad' ? 0.42 : emotion === 'neutral' ? 0.36 : 0.044));

function estimateOf(scores: EmotionScores): MoodEstimate {
  return {
    scores,
    valence: 0,
    arousal: 0,
    valenceDeviation: 0.3,
    arousalDeviation: 0.3,
    confidence: 0.5,
    source: 'check-in',
    at: 1,
  };
}

function faceWith(keep = new MemoryStore()) {
  return { keep, face: new PersonalFace({ keep, now: () => 5 }) };
}

describe('the face of this person', () => {
  it('leaves readings as they are until the person has said something', () => {
    const { face } = faceWith();
    expect(face.adapt(gloomy)).toEqual(gloomy);
  });

  it('learns from a correction, which can be taken back', () => {
    const { face } = faceWith();
    face.answer(estimateOf(gloomy), 'neutral');
    expect(face.adapt(gloomy).neutral).toBeGreaterThan(gloomy.neutral);
    face.undo();
    expect(face.adapt(gloomy)).toEqual(gloomy);
  });

  it('keeps what was read, not what was shown, so that a later answer means the same', () => {
    const { face } = faceWith();
    face.answer(estimateOf(gloomy), 'neutral');
    face.answer(estimateOf(face.adapt(gloomy)), 'neutral');
    const [first, second] = face.store.getState().examples;
    expect(second.scores.sad).toBeCloseTo(first.scores.sad, 4);
  });

  it('knows the resting face: of a new one only the new one', () => {
    const { face } = faceWith();
    face.keepRestingFace(certainScores('angry'));
    face.keepRestingFace(gloomy);
    expect(face.store.getState().examples).toHaveLength(1);
    expect(topEmotion(face.adapt(gloomy))).toBe('neutral');
  });

  it('is there again after the browser was closed, and gone after it was forgotten', () => {
    const { face, keep } = faceWith();
    face.keepRestingFace(gloomy);
    const again = faceWith(keep).face;
    expect(again.adapt(gloomy)).toEqual(face.adapt(gloomy));
    again.forget();
    expect(keep.length).toBe(0);
    expect(again.adapt(gloomy)).toEqual(gloomy);
  });

  it('starts afresh where what was kept cannot be read', () => {
    const keep = new MemoryStore();
    keep.setItem('emoverse.face', '{"examples":[{"kind":"answer"}]}');
    expect(faceWith(keep).face.store.getState().examples).toEqual([]);
  });

  it('keeps the newest hundred answers', () => {
    const { face } = faceWith();
    for (let count = 0; count < 103; count += 1)
      face.answer(estimateOf(gloomy), count < 3 ? 'angry' : 'neutral');
    const { examples } = face.store.getState();
    expect(examples).toHaveLength(100);
    expect(examples.every(({ felt }) => felt === 'neutral')).toBe(true);
  });
});
