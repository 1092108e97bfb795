import { analyzeSentimentWith } from './analyze-sentiment.ts';
import { DEFAULT_LEXICON } from '#default-lexicon';
import type { SentimentScores } from './score-sentiments.ts';

export type { SentimentScores } from './score-sentiments.ts';
export { analyzeSentimentWith, type SentimentLexicon } from './analyze-sentiment.ts';

/** VADER sentiment of an English text with VADER's own lexicon; see `analyzeSentimentWith`. */
export function analyzeSentiment(text: string): SentimentScores {
  return analyzeSentimentWith(DEFAULT_LEXICON, text);
}
