import { moodEstimateSchema, topEmotion } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moodFromText } from './mood-from-text.ts';

const top = async (text: string): Promise<string> => topEmotion((await moodFromText(text, 1)).scores);

describe('moodFromText', () => {
  it.each([
    ['I am so angry about that meeting, it was unfair', 'angry'],
    ['the kitchen was gross, disgusting really', 'disgust'],
    ['I am worried and scared about the exam tomorrow', 'fear'],
    ['what a wonderful day, I laughed so much!', 'happy'],
    ['I feel lonely and I miss her', 'sad'],
    ['wow, totally unexpected, I was stunned', 'surprise'],
    ['it was okay, an ordinary day', 'neutral'],
  ])('reads "%s" as %s', async (text, emotion) => {
    expect(await top(text)).toBe(emotion);
  });

  it('hears a negation', async () => {
    expect(await top('I was not happy with it, it was bad')).not.toBe('happy');
    expect(await top("I'm not sad at all, I feel good")).not.toBe('sad');
  });

  it('tells calm from excited by arousal', async () => {
    const calm = await moodFromText('I feel calm and relaxed', 1);
    const excited = await moodFromText('I am thrilled and excited', 1);
    expect(calm.arousal).toBeLessThan(0);
    expect(excited.arousal).toBeGreaterThan(0.5);
    expect(calm.valence).toBeGreaterThan(0);
  });

  it('says that it does not know when no word is understood', async () => {
    const mood = await moodFromText('qwrt zxcv', 1);
    expect(mood.confidence).toBeLessThan(0.2);
    expect(mood.valenceDeviation).toBeGreaterThan(0.5);
  });

  it('is a valid estimate for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(moodEstimateSchema.safeParse(await moodFromText(text, 1)).success).toBe(true);
      }),
    );
  });
});
