import type { ReviewWords } from './judge-review.ts';
import words from './fitted/review-words/model.json' with { type: 'json' };

/** What `emoverse train-reviews` learned of labelled reviews (`fitted/review-words/card.md`). */
export const FITTED_REVIEW_WORDS: ReviewWords = {
  intercept: words.intercept,
  weights: new Map(Object.entries(words.weights)),
};
