import type { CatalogueItem } from './catalogue-item.ts';
import type { MoodPoint } from './units.ts';

/** How much of a song's pleasantness its words have, where they are known; its sound has the rest. */
const WORDS_SHARE = 0.35;

/**
 * Where a work stands on the mood plane when it is taken as a whole. For a song whose words were judged apart, its
 * pleasantness is two thirds that of the sound and one third that of the words: a bright tune to bitter words
 * is not among the happiest. Everything else stands where it was placed.
 */
export function feltMood({ mood, wordsValence }: Pick<CatalogueItem, 'mood' | 'wordsValence'>): MoodPoint {
  if (wordsValence === undefined) return mood;
  return { valence: mood.valence + WORDS_SHARE * (wordsValence - mood.valence), arousal: mood.arousal };
}
