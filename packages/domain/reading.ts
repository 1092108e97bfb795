import type { EmotionScores } from './emotion.ts';

/**
 * What one look at a camera frame or picture yields for the mood: scores of the followed face, or why there
 * are none. `at` in milliseconds since the epoch.
 */
export type EmotionReading =
  | { readonly kind: 'scores'; readonly scores: EmotionScores; readonly at: number }
  | { readonly kind: 'no-face'; readonly at: number }
  | { readonly kind: 'several-faces'; readonly at: number }
  | { readonly kind: 'too-dark'; readonly at: number };
