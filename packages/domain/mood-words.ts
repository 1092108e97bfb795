import type { MoodPoint } from './units.ts';

/**
 * Words for places on the mood plane (valence, arousal). By ear, in the order of Russell (1980), fig. 2, with his
 * everyday neighbours between them, close enough together that a finger that moves a little finds another word.
 */
export const MOOD_WORDS = {
  even: [0, 0],
  awake: [0.12, 0.3],
  curious: [0.38, 0.32],
  keen: [0.3, 0.58],
  amazed: [0.18, 0.88],
  excited: [0.5, 0.72],
  thrilled: [0.7, 0.92],
  delighted: [0.92, 0.68],
  happy: [0.85, 0.38],
  bright: [0.62, 0.4],
  glad: [0.6, 0.14],
  grateful: [0.92, 0.08],
  content: [0.68, -0.16],
  tender: [0.92, -0.32],
  atEase: [0.5, -0.42],
  peaceful: [0.74, -0.6],
  dreamy: [0.4, -0.72],
  serene: [0.8, -0.9],
  drowsy: [0.3, -0.95],
  still: [0.12, -0.62],
  sleepy: [-0.08, -0.92],
  thoughtful: [0.05, -0.3],
  bored: [-0.26, -0.46],
  tired: [-0.22, -0.7],
  drained: [-0.48, -0.92],
  empty: [-0.82, -0.86],
  heavy: [-0.56, -0.62],
  sad: [-0.72, -0.42],
  lonely: [-0.9, -0.56],
  low: [-0.46, -0.22],
  hurt: [-0.86, -0.14],
  uneasy: [-0.3, 0.1],
  upset: [-0.62, 0.14],
  disgusted: [-0.88, 0.22],
  restless: [-0.18, 0.46],
  tense: [-0.42, 0.44],
  worried: [-0.64, 0.44],
  afraid: [-0.84, 0.58],
  stressed: [-0.38, 0.72],
  alarmed: [-0.16, 0.88],
  angry: [-0.62, 0.78],
  furious: [-0.82, 0.94],
} as const satisfies Readonly<Record<string, readonly [valence: number, arousal: number]>>;
export type MoodWord = keyof typeof MOOD_WORDS;

const ENTRIES = Object.entries(MOOD_WORDS) as [MoodWord, readonly [number, number]][];

/** The word nearest to a place. */
export function moodWordAt({ valence, arousal }: MoodPoint): MoodWord {
  const distance = ([, [v, a]]: (typeof ENTRIES)[number]): number => Math.hypot(v - valence, a - arousal);
  return ENTRIES.reduce((best, entry) => (distance(entry) < distance(best) ? entry : best))[0];
}
