import type { MoodPoint } from '@emoverse/domain';

const at = (valence: number, arousal: number): MoodPoint => ({ valence, arousal });

/** Where on the plane what words of any language name lies: editorial, as the editors of the catalogue use it. */
export const MOODS = {
  calm: at(0.4, -0.6),
  peaceful: at(0.5, -0.6),
  quiet: at(0.2, -0.7),
  gentle: at(0.5, -0.45),
  relaxing: at(0.5, -0.6),
  sleepy: at(0.2, -0.85),
  cosy: at(0.6, -0.4),
  warm: at(0.65, -0.1),
  tender: at(0.4, -0.4),
  dreamy: at(0.35, -0.45),
  romantic: at(0.6, 0),
  hopeful: at(0.55, 0.15),
  uplifting: at(0.75, 0.4),
  happy: at(0.8, 0.4),
  cheerful: at(0.8, 0.45),
  joyful: at(0.85, 0.55),
  bright: at(0.7, 0.35),
  funny: at(0.7, 0.4),
  playful: at(0.7, 0.45),
  exciting: at(0.5, 0.75),
  energetic: at(0.5, 0.8),
  lively: at(0.6, 0.7),
  wild: at(0.3, 0.85),
  tense: at(-0.35, 0.6),
  scary: at(-0.6, 0.7),
  angry: at(-0.6, 0.75),
  dark: at(-0.5, 0.1),
  bleak: at(-0.7, -0.1),
  heavy: at(-0.5, -0.1),
  sad: at(-0.6, -0.35),
  melancholic: at(-0.35, -0.35),
  lonely: at(-0.5, -0.4),
  bittersweet: at(0, -0.15),
  nostalgic: at(0.2, -0.2),
  wondrous: at(0.5, 0.4),
  evening: at(0.1, -0.5),
  morning: at(0.5, 0.1),
  rainy: at(-0.1, -0.45),
} as const;
export type Mood = keyof typeof MOODS;

/** Which way words that compare go on the plane, and how far. */
export const SHIFTS = {
  calmer: at(0.1, -0.5),
  quieter: at(0, -0.5),
  gentler: at(0.25, -0.35),
  softer: at(0.1, -0.4),
  slower: at(0, -0.4),
  livelier: at(0.1, 0.5),
  faster: at(0, 0.45),
  louder: at(0, 0.5),
  wilder: at(0, 0.5),
  happier: at(0.5, 0.1),
  brighter: at(0.5, 0.1),
  lighter: at(0.5, 0),
  warmer: at(0.4, -0.1),
  funnier: at(0.5, 0.2),
  kinder: at(0.4, -0.1),
  sadder: at(-0.5, -0.1),
  darker: at(-0.5, 0),
  heavier: at(-0.4, 0.1),
  scarier: at(-0.4, 0.4),
  tenser: at(-0.3, 0.4),
} as const;
export type Shift = keyof typeof SHIFTS;

/** What *more* makes of a mood, where that has a comparison of its own. */
const COMPARED: Partial<Record<Mood, Shift>> = {
  calm: 'calmer',
  peaceful: 'calmer',
  relaxing: 'calmer',
  quiet: 'quieter',
  gentle: 'gentler',
  tender: 'gentler',
  cosy: 'warmer',
  warm: 'warmer',
  happy: 'happier',
  cheerful: 'happier',
  joyful: 'happier',
  bright: 'brighter',
  funny: 'funnier',
  lively: 'livelier',
  energetic: 'livelier',
  exciting: 'livelier',
  wild: 'wilder',
  tense: 'tenser',
  scary: 'scarier',
  dark: 'darker',
  bleak: 'darker',
  heavy: 'heavier',
  sad: 'sadder',
  melancholic: 'sadder',
  lonely: 'sadder',
};
/** Else it goes this part of the way from the middle of the plane to the mood. */
const MORE = 0.6;

/** Where *more calm* (`times` 1) or *less calm* (−1) goes. */
export function compared(mood: Mood, times: 1 | -1): MoodPoint {
  const shift = COMPARED[mood];
  const { valence, arousal } = shift === undefined ? MOODS[mood] : SHIFTS[shift];
  const by = times * (shift === undefined ? MORE : 1);
  return at(by * valence, by * arousal);
}
