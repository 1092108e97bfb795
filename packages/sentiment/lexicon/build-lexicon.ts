import emoji from 'unicode-emoji-json/data-by-emoji.json' with { type: 'json' };
import type { SentimentLexicon } from '../analyze-sentiment.ts';
import { FORMER_EMOJI_NAMES, NEWEST_EMOJI } from './emoji-names.ts';
import { MISSING_WORDS } from './missing-words.ts';

/** The lexicon from the words of the npm package, with the few that it lacks, and the reference's names of emoji. */
export function buildLexicon(words: Iterable<readonly [string, number]>): SentimentLexicon {
  const intensities = new Map(words);
  for (const { word, intensity } of MISSING_WORDS) intensities.set(word, intensity);
  return { intensities, emojiNames: namesOfSigns() };
}

const VARIATION_SELECTOR = '\ufe0f';

/**
 * Emoji by single character, as the reference looks them up: a sequence is spelled part by part, and the variation selector
 * is a part without a name.
 */
function namesOfSigns(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [sign, { name, emoji_version: version }] of Object.entries(emoji)) {
    const bare = sign.replace(VARIATION_SELECTOR, '');
    if ([...bare].length === 1 && Number(version) <= NEWEST_EMOJI) names.set(bare, name);
  }
  for (const [sign, name] of FORMER_EMOJI_NAMES) names.set(sign, name);
  return names;
}
