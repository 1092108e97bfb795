import { analyzeSentimentWith } from './analyze-sentiment.ts';
import { analyzeReviewWith, type ReviewTone } from './analyze-review.ts';
import { DEFAULT_LEXICON } from '#default-lexicon';
import { FITTED_REVIEW_WORDS } from './fitted-review-words.ts';
import { judgeReviewWith } from './judge-review.ts';
import type { SentimentScores } from './score-sentiments.ts';

export type { SentimentScores } from './score-sentiments.ts';
export { analyzeSentimentWith, type SentimentLexicon } from './analyze-sentiment.ts';
export { FAVOURABLE_TONE, analyzeReviewWith, toneOfSentences, type ReviewTone } from './analyze-review.ts';
export { judgeReviewWith, reviewTerms, type ReviewWords } from './judge-review.ts';
export { splitSentences } from './split-sentences.ts';

/** VADER sentiment of an English text with VADER's own lexicon; see `analyzeSentimentWith`. */
export function analyzeSentiment(text: string): SentimentScores {
  return analyzeSentimentWith(DEFAULT_LEXICON, text);
}

/** Tone of a review of several sentences with VADER's own lexicon; see `analyzeReviewWith`. */
export function analyzeReview(text: string): ReviewTone {
  return analyzeReviewWith(DEFAULT_LEXICON, text);
}

/**
 * The chance that an English film review is favourable, 0…1, by the learned words of `review-words`. A second
 * reviewer: what is called tone everywhere is VADER's.
 */
export function judgeReview(text: string): number {
  return judgeReviewWith(FITTED_REVIEW_WORDS, text);
}
