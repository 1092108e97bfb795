import { z } from 'zod';
import { moodPointSchema, probabilitySchema, type MoodPoint } from './units.ts';

/**
 * What a film leaves its viewers with, always in this order. A superset of what faces show: `love` is tenderness and
 * admiration, `interest` absorption. After the emotions told in film reviews by Buitinck et al. (ECIR 2015), with
 * disgust added, so that each of the seven of `EMOTIONS` but neutral has its counterpart.
 */
export const VIEWER_EMOTIONS = [
  'joy',
  'love',
  'interest',
  'surprise',
  'fear',
  'sadness',
  'anger',
  'disgust',
] as const;
export const viewerEmotionSchema = z.enum(VIEWER_EMOTIONS);
export type ViewerEmotion = z.infer<typeof viewerEmotionSchema>;

/** One share 0…1 for each emotion. Several may be high at once, so they do not sum to 1. */
export const viewerEmotionsSchema = z.record(viewerEmotionSchema, probabilitySchema);
export type ViewerEmotions = Readonly<Record<ViewerEmotion, number>>;

/** A value for each emotion. */
export function viewerEmotionsFrom<T>(valueOf: (emotion: ViewerEmotion) => T): Record<ViewerEmotion, T> {
  return {
    joy: valueOf('joy'),
    love: valueOf('love'),
    interest: valueOf('interest'),
    surprise: valueOf('surprise'),
    fear: valueOf('fear'),
    sadness: valueOf('sadness'),
    anger: valueOf('anger'),
    disgust: valueOf('disgust'),
  };
}

/**
 * Where each emotion stands on the circumplex: as `EMOTION_MOOD_POINTS` where faces show it too; tenderness and
 * interest by hand after Russell (1980), fig. 2 (between contentment and happiness; awake and mildly pleasant).
 */
export const VIEWER_EMOTION_POINTS: Readonly<Record<ViewerEmotion, MoodPoint>> = {
  joy: { valence: 0.8, arousal: 0.4 },
  love: { valence: 0.7, arousal: 0.1 },
  interest: { valence: 0.4, arousal: 0.3 },
  surprise: { valence: 0.3, arousal: 0.8 },
  fear: { valence: -0.6, arousal: 0.6 },
  sadness: { valence: -0.7, arousal: -0.4 },
  anger: { valence: -0.6, arousal: 0.7 },
  disgust: { valence: -0.6, arousal: 0.3 },
};

/**
 * What reviews of one item say, added up: texts and sentences counted, mean tone of a review −1…1 and how far
 * reviews differ in it, and the mean chance of each emotion in a sentence. No text can be got back from it.
 */
export const viewerFiguresSchema = z.object({
  reviews: z.number().int().positive(),
  sentences: z.number().int().nonnegative(),
  tone: z.number().min(-1).max(1),
  /** Standard deviation of the tone over the reviews; 0 for one review. */
  toneSpread: z.number().min(0).max(1),
  emotions: viewerEmotionsSchema,
});
export type ViewerFigures = z.infer<typeof viewerFiguresSchema>;

/**
 * What a film does to its viewers as far as is known: emotions as shares 0…1, place on the mood plane, the
 * sentences behind it, and how sure it is: 0 where only genres and keywords speak, towards 1 with many sentences.
 */
export const emotionProfileSchema = z.object({
  emotions: viewerEmotionsSchema,
  mood: moodPointSchema,
  sentences: z.number().int().nonnegative(),
  reviews: z.number().int().nonnegative(),
  sureness: probabilitySchema,
});
export type EmotionProfile = z.infer<typeof emotionProfileSchema>;
