import { analyzeSentimentWith } from './analyze-sentiment.ts';
import { analyzeReviewWith, type ReviewTone } from './analyze-review.ts';
import { DEFAULT_LEXICON } from '#default-lexicon';
import type { SentimentScores } from './score-sentiments.ts';

export type { SentimentScores } from './score-sentiments.ts';
export { analyzeSentimentWith, type SentimentLexicon } from './analyze-sentiment.ts';
export { FAVOURABLE_TONE, analyzeReviewWith, type ReviewTone } from './analyze-review.ts';
export { splitSentences } from './split-sentences.ts';

/** VADER sentiment of an English text with VADER's own lexicon; see `analyzeSentimentWith`. */
export function analyzeSentiment(text: string): SentimentScores {
  return analyzeSentimentWith(DEFAULT_LEXICON, text);
}

/** Tone of a review of several sentences with VADER's own lexicon; see `analyzeReviewWith`. */
export function analyzeReview(text: string): ReviewTone {
  return analyzeReviewWith(DEFAULT_LEXICON, text);
}
