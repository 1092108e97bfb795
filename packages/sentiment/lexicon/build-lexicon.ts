import emoji from 'unicode-emoji-json/data-by-emoji.json' with { type: 'json' };
import type { SentimentLexicon } from '../analyze-sentiment.ts';
import { MISSING_WORDS } from './missing-words.ts';

/** The lexicon from the words of the npm package, with the few that it lacks, and the Unicode names of emoji. */
export function buildLexicon(words: Iterable<readonly [string, number]>): SentimentLexicon {
  const intensities = new Map(words);
  for (const { word, intensity } of MISSING_WORDS) intensities.set(word, intensity);
  const emojiNames = new Map(Object.entries(emoji).map(([character, { name }]) => [character, name]));
  return { intensities, emojiNames };
}
